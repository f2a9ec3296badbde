package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a component of a {@link WasmStruct} is, which is then checked: what the layout gives another place is a compile error
 * ({@code wasm/shape-mismatch}).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Offset {
    /** Bytes from the beginning of the struct, at least 0. */
    int value();
}
