package io.wasmbridge.processor.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.Offered;
import io.wasmbridge.processor.module.ModuleSignature;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetTest {

    /** Exports, the language in the producers section, the preset that is detected, its allocator and its free. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    add (i32, i32) -> i32                                                  | -    | C    | -        | -
                    malloc (i32) -> i32; free (i32) -> ()                                  | -    | C    | malloc   | free
                    malloc (i32) -> i32; free (i32, i32) -> ()                             | -    | ZIG  | malloc   | free
                    malloc (i64) -> i64; free (i64) -> ()                                  | -    | C    | malloc   | free
                    malloc (f64) -> i32; free (f32) -> ()                                  | -    | C    | -        | -
                    calloc (i32, i32) -> i32; free (i32) -> ()                             | -    | C    | -        | free
                    alloc (i32) -> (); allocate (i64) -> i64; dealloc (i64, i32) -> ()     | -    | RUST | allocate | dealloc
                    alloc (i32) -> i32; dealloc (i32, i32) -> ()                           | -    | RUST | alloc    | dealloc
                    alloc (i32, i32) -> i32; dealloc (i32, i32, i32) -> ()                 | -    | RUST | alloc    | dealloc
                    allocate (i32) -> i32; deallocate (i32, i32) -> ()                     | -    | RUST | allocate | deallocate
                    allocate (i32) -> i32; alloc (i32) -> i32; dealloc (i32, i32) -> ()    | -    | RUST | alloc    | dealloc
                    alloc (i32) -> i32; dealloc (i32) -> ()                                | -    | C    | -        | -
                    alloc (i32) -> i32; dealloc (i32) -> ()                                | Rust | RUST | alloc    | dealloc
                    alloc (i32) -> i32                                                     | Rust | RUST | alloc    | -
                    alloc (i32) -> i32                                                     | Go   | C    | -        | -
                    allocate (i32) -> i32; free (i32) -> ()                                | -    | C    | -        | free
                    add (i32, i32) -> i32                                                  | Rust | RUST | -        | -
                    malloc (i32) -> i32; free (i32) -> ()                                  | Rust | C    | malloc   | free
                    malloc (i32) -> i32; alloc (i32) -> i32; dealloc (i32, i32) -> ()      | -    | RUST | alloc    | dealloc
                    alloc (i64) -> i64; dealloc (i64, i64) -> ()                           | -    | RUST | alloc    | dealloc
                    """)
    void detects(String exports, String language, Preset preset, String allocator, String free) {
        Offered offered = Offered.by("guest.wasm").functions(exports.split("; "));
        ModuleSignature module = (language == null ? offered : offered.language(language)).module();

        Detection detection = Detection.of(module.traits());

        assertEquals(preset, detection.preset(), detection.reason());
        assertEquals(
                Optional.ofNullable(allocator),
                preset.allocator(module.functions()).map(ExportedFunction::name));
        assertEquals(Optional.ofNullable(free), preset.free(module.functions()).map(ExportedFunction::name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ALLOCATE | (i32) -> i32             | true
                    ALLOCATE | (i32, i32) -> i32        | true
                    ALLOCATE | () -> i32                | false
                    ALLOCATE | (i32, i32, i32) -> i32   | false
                    ALLOCATE | (i32) -> ()              | false
                    ALLOCATE | (i64) -> i32             | true
                    ALLOCATE | (i32) -> i64             | true
                    ALLOCATE | (i32, i64) -> i64        | true
                    ALLOCATE | (f64) -> i32             | false
                    ALLOCATE | (i32, f32) -> i32        | false
                    ALLOCATE | (i32) -> f64             | false
                    ALLOCATE | (i32) -> (i32, i32)      | false
                    FREE     | (i32) -> ()              | true
                    FREE     | (i32, i32) -> ()         | true
                    FREE     | (i32, i32, i32) -> ()    | true
                    FREE     | (i32) -> i32             | true
                    FREE     | (i32) -> f64             | true
                    FREE     | () -> ()                 | false
                    FREE     | (i32, i64) -> ()         | true
                    FREE     | (i64, i32, i64) -> ()    | true
                    FREE     | (f32) -> ()              | false
                    FREE     | (i32, f64) -> ()         | false
                    FREE     | (i32) -> (i32, i32)      | false
                    FREE     | (i32, i32, i32, i32) -> () | false
                    """)
    void rolesBySignature(HeapRole role, String signature, boolean fits) {
        assertEquals(fits, role.fits(Offered.signature(signature)));
    }

    @ParameterizedTest
    @CsvSource({
        "malloc, ALLOCATE",
        "alloc, ALLOCATE",
        "my_Alloc, ALLOCATE",
        "free, FREE",
        "dealloc, FREE",
        "string_drop, FREE",
        "add,"
    })
    void rolesByName(String export, HeapRole role) {
        List<HeapRole> named = List.of(HeapRole.values()).stream()
                .filter(each -> each.isNamedFor(export))
                .toList();

        assertEquals(Optional.ofNullable(role).stream().toList(), named);
    }

    @ParameterizedTest
    @CsvSource({
        "() -> (),                  () -> ()",
        "(i32) -> i64,              (i32) -> i64",
    })
    void signaturesAsText(String written, String expected) {
        assertEquals(expected, Offered.signature(written).toString());
    }
}
