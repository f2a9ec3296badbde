package io.wasmbridge.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.processor.Golden;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the goldens of bridges mention of the engine, of memory and of other machinery: the instance, in signatures. */
class GoldenImportsTest {

    /** A name of a package, by import or in full, which a bridge has no use for; buffers are what users declare. */
    private static final Pattern FOREIGN = Pattern.compile(
            "(com\\.dylibso|run\\.endive|sun|jdk|javax|io\\.wasmbridge\\.runtime\\.engine|java\\.lang\\.(?:reflect|invoke|ref|foreign)"
                    + "|java\\.(?:io|net|security))\\.[\\w.]+");

    private static final Pattern PAST_THE_CALL = Pattern.compile(
            "(?:instance|Instance)\\.(?:memory|export)|\\.callAll\\(|Unsafe|ByteBuffer\\.wrap|\\.getDeclared");

    private static final Set<String> ALLOWED = Set.of("com.dylibso.chicory.runtime.Instance");

    private static Set<String> found(Pattern pattern, List<String> sources) {
        return sources.stream()
                .flatMap(source -> pattern.matcher(source).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bridgesReachTheirGuestThroughTheRuntime() throws IOException {
        List<String> bridges = Golden.bridges();
        assertTrue(bridges.size() > 30, "bridges: " + bridges.size());
        assertEquals(ALLOWED, found(FOREIGN, bridges));
        assertEquals(Set.of(), found(PAST_THE_CALL, bridges));
    }

    /** The control. */
    @Test
    void whatGoesPastItIsFound() {
        String burglar = "import java.lang.reflect.Method;\n"
                + "int a = instance.memory().readInt(8); io.wasmbridge.runtime.engine.EngineMemory b;";
        assertEquals(
                Set.of("java.lang.reflect.Method", "io.wasmbridge.runtime.engine.EngineMemory"),
                found(FOREIGN, List.of(burglar)));
        assertEquals(Set.of("instance.memory"), found(PAST_THE_CALL, List.of(burglar)));
    }
}
