package com.dylibso.chicory.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

@Target(ElementType.METHOD)
public @interface WasmExport {
    String value() default "";
}
