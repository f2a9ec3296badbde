package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.engine.WasiSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WasiSettingsTest {

    @TempDir
    Path folder;

    private static String refused(Runnable wrong) {
        return assertThrows(IllegalArgumentException.class, wrong::run).getMessage();
    }

    @Test
    void whatAGuestCouldNotReadIsRefused() throws IOException {
        Wasi.Builder wasi = Wasi.builder();
        Path file = Files.createFile(folder.resolve("file"));
        String end = " has a zero character, where the guest would take it to end";

        assertEquals("an argument" + end, refused(() -> wasi.arguments("a", "b\0c")));
        assertEquals("a variable" + end, refused(() -> wasi.environment("NAME", "\0")));
        assertEquals("the name of a variable" + end, refused(() -> wasi.environment("\0", "value")));
        assertEquals("'' is no name of a variable", refused(() -> wasi.environment("", "value")));
        assertEquals("'A=B' is no name of a variable", refused(() -> wasi.environment("A=B", "value")));
        assertEquals("the path of a folder" + end, refused(() -> wasi.directory("/\0", folder)));
        assertEquals("the guest's path of '" + folder + "' is empty", refused(() -> wasi.directory("", folder)));
        assertEquals("'" + file + "' is no folder", refused(() -> wasi.directory("/file", file)));
    }

    @Test
    void isCopied() {
        Wasi.Builder builder =
                Wasi.builder().arguments("one").environment("A", "1").directory("/", folder);
        WasiSettings settings = builder.build().settings();

        builder.arguments("two").environment("B", "2").directory("/other", folder);

        assertEquals(List.of("one"), settings.arguments());
        assertEquals(Map.of("A", "1"), settings.environment());
        assertEquals(Map.of("/", folder), settings.directories());
    }

    /** A guest finds its folders by their descriptors, which count from 3. */
    @Test
    void keepsTheOrder() {
        Wasi.Builder builder = Wasi.builder();
        List<String> paths = List.of("/z", "/a", "/m", "/b");
        paths.forEach(path -> builder.directory(path, folder).environment(path, path));

        WasiSettings settings = builder.build().settings();

        assertEquals(paths, List.copyOf(settings.directories().keySet()));
        assertEquals(paths, List.copyOf(settings.environment().keySet()));
    }
}
