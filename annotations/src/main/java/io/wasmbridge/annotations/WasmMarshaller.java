package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The class that maps a type of the user's own to bytes in guest memory and back: an implementation of
 * {@code io.wasmbridge.runtime.Marshaller} for that type, with a constructor without parameters that the bridge sees. On a parameter,
 * on a component of a record, or on a method, of whose result it speaks; on a type it holds for every use of the type.
 *
 * <pre>{@code
 * void place(@WasmMarshaller(OrderJson.class) Order order);                  // (i32 pointer, i32 bytes)
 *
 * @Transferred @WasmMarshaller(OrderJson.class) Order latest();              // as a byte[] would come back
 * }</pre>
 *
 * <p>In every other respect the parameter, the component or the result is a {@code byte[]}: who owns the memory, where its length is,
 * how it comes back. With {@link WasmBuffer} it takes exactly that many bytes.
 *
 * <p>A class that does not fit the type is a compile error ({@code wasm/unsupported-type}).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface WasmMarshaller {
    /** The class. */
    Class<?> value();
}
