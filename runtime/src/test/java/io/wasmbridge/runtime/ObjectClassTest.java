package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.generated.ObjectClass;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The classes of AssemblyScript's objects, and the flags that its compiler describes them with. */
class ObjectClassTest {

    private static final int NULLABLE = 0x2000;
    private static final int SIGNED = 0x800;
    private static final int POINTER_FREE = 0x20;
    private static final int FLOAT = 0x1000;

    @ParameterizedTest
    @CsvSource({
        "Uint8Array, 0x0041, Uint8Array_ID",
        "Int16Array, 0x0881, Int16Array_ID",
        "Uint16Array, 0x0081, Uint16Array_ID",
        "Int32Array, 0x0901, Int32Array_ID",
        "Int64Array, 0x0a01, Int64Array_ID",
        "Float32Array, 0x1901, Float32Array_ID",
        "Float64Array, 0x1a01, Float64Array_ID",
        "Array<bool>, 0x0042, Array_bool_ID",
        "Array<u8>, 0x0042, Array_u8_ID",
        "Array<i32>, 0x0902, Array_i32_ID",
        "Array<string>, 0x4102, Array_string_ID",
        "StaticArray<u16>, 0x00a4, StaticArray_u16_ID",
        "StaticArray<f64>, 0x1a24, StaticArray_f64_ID",
        "StaticArray<string>, 0x4104, StaticArray_string_ID"
    })
    void areDescribed(String name, String flags, String constant) {
        ObjectClass type = ObjectClass.of(name);
        int described = Integer.decode(flags);
        assertEquals(constant, type.constant());
        assertEquals(OptionalInt.empty(), type.id());
        assertTrue(type.isDescribedBy(described));
        assertFalse(type.isDescribedBy(described ^ NULLABLE));
        for (int same : new int[] {0, NULLABLE, SIGNED, POINTER_FREE, NULLABLE | SIGNED | POINTER_FREE}) {
            assertTrue(type.hasContentOf(described ^ same), () -> "but for 0x" + Integer.toHexString(same));
        }
        for (int other : new int[] {1, 2, 4, 0x40, 0x80, 0x100, 0x200, FLOAT, 0x4000}) {
            assertFalse(type.hasContentOf(described ^ other), () -> "but for 0x" + Integer.toHexString(other));
        }
    }

    @Test
    void thatHaveFixedNumbers() {
        assertEquals(OptionalInt.of(1), ObjectClass.of("ArrayBuffer").id());
        assertEquals(OptionalInt.of(2), ObjectClass.of("string").id());
    }

    @Test
    void thatDoNotCross() {
        for (String name : new String[] {"Map", "Array<i32", "i32>"}) {
            assertEquals(
                    "'" + name + "' is no class that crosses the boundary",
                    assertThrows(IllegalArgumentException.class, () -> ObjectClass.of(name))
                            .getMessage());
        }
    }
}
