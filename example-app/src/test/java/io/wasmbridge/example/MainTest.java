package io.wasmbridge.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @TempDir
    Path folder;

    private static List<String> run(String... arguments) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Main.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), arguments);
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"interpreter", "compiler"})
    void tutorialsPrintWhatTheirPagesPrint(String engine) throws IOException {
        List<String> expected = """
                engine: %s
                == Rust: one buffer, two sides
                Write in Wasm, read in Java, index 0:
                24
                Write in Java, read in Wasm, index 1:
                25
                == Zig: one counter, two sides
                Read in Java: 0
                Write 42 in Java, increment in Wasm, read in Java: 43
                == AssemblyScript: bytes that both sides know
                Write in Wasm, read in Java, index 0:
                24
                Write in Java, read in Wasm, index 1:
                25
                == AssemblyScript: the same, built with --memoryBase 100
                Write in Wasm, read in Java, index 0:
                24
                Write in Java, read in Wasm, index 1:
                25
                == AssemblyScript: a memory of the guest's own
                pages after memory.grow(2): 2
                Write in Wasm, read in Java, index 1: 99
                Write in Java, read in Wasm, index 2: 42
                8 bits: [21, 99, 42, 0, 0, 0, 0, 0]
                16 bits: [25365, 42, 0, 0]
                32 bits: [2777877, 0]
                64 bits: [2777877]
                == AssemblyScript: a memory that the host made, of 1 to 10 pages
                pages after memory.grow(2): 3
                Write in Wasm, read in Java, index 1: 99
                Write in Java, read in Wasm, index 2: 42
                8 bits: [21, 99, 42, 0, 0, 0, 0, 0]
                16 bits: [25365, 42, 0, 0]
                32 bits: [2777877, 0]
                64 bits: [2777877]
                == Floats: 64 bits, little-endian, at any offset
                on 8 bytes: [1.5, -0.25, 0.1], sum in Wasm: 1.35
                behind a byte: [1.5, -0.25, 0.1], sum in Wasm: 1.35
                the bytes of 1.5: 00 00 00 00 00 00 f8 3f
                Write pi in Java, sum in Wasm: 2.991592653589793
                the same views, from 2 to 5 pages: 3.141592653589793 read in Java, -1.65 summed in Wasm
                == Three owners
                host-owned: capital letters in 'Hello from Java': 2
                live blocks: 0
                transferred in: the guest keeps 17 bytes
                live blocks: 1
                wasm-owned: kept by the guest
                transferred out: kept by the guest
                live blocks: 0
                global data, from 2 to 4 pages: data[5] = 25 through the view made before, 25 through the one made after
                """.formatted(engine).lines().toList();
        assertEquals(expected, run("--engine=" + engine).subList(0, expected.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"interpreter", "compiler"})
    void evaluatesThePolicyTwice(String engine) throws IOException {
        List<String> lines = run("--engine=" + engine);
        int start = lines.indexOf("== Open Policy Agent: a policy from a jar");
        assertEquals(
                List.of(
                        "entrypoints: {\"opa/wasm/test/allowed\":0}",
                        "is Zoë allowed? yes",
                        "is Bob allowed? no",
                        "blocks that the host still owns: 0"),
                lines.subList(start + 1, start + 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"interpreter", "compiler"})
    void parsesRequests(String engine) throws IOException {
        List<String> lines = run("--engine=" + engine);
        int start = lines.indexOf("== llhttp: an HTTP parser from a jar");
        List<String> requests = List.of(
                "GET /hello?name=world HTTP/1.1 [Host: example.org, Accept: text/plain] \"\"",
                "POST /notes HTTP/1.1 [Transfer-Encoding: chunked, Checked: yes] \"größe, two\"");
        assertEquals(requests, lines.subList(start + 1, start + 3));
        assertEquals("the same, byte by byte:", lines.get(start + 3));
        assertEquals(requests, lines.subList(start + 4, start + 6));
        assertEquals(
                List.of(
                        "malformed: HPE_INVALID_HEADER_TOKEN at byte 32: Invalid header token",
                        "1000 requests of one connection, memory of 2 pages, 2 before",
                        "blocks that the host still owns: 0"),
                lines.subList(start + 6, start + 9));
        String shown = String.join("\n", lines.subList(start, start + 9));
        String readme =
                Files.readString(Path.of(System.getProperty("basedir", "")).resolve("../README.md"));
        assertTrue(readme.contains("```\n" + shown + "\n```"), shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"interpreter", "compiler"})
    void reportsOnAFile(String engine) throws IOException {
        Path file = folder.resolve("text.txt");
        Files.writeString(file, "Übergrößen, élan\nand more\n");
        List<String> lines = run("--engine=" + engine, file.toString());
        int start = lines.indexOf("== " + file + ", 26 chars");
        assertEquals(
                List.of(
                        "live blocks before: 0",
                        "host-owned: 7 vowels, 4 words, 2 lines",
                        "wasm-owned: 2 lines, 4 words",
                        "transferred out: ÜBERGRößEN, éLAN",
                        "transferred out: 'e' occurs most of 26 letters, 3 times",
                        "transferred in: the guest remembers 26 chars in 1 block",
                        "the first bytes as the guest has them:"),
                lines.subList(start + 1, start + 8));
        assertTrue(
                lines.get(start + 8).contains("c3 9c 62 65 72 67 72 c3  b6 c3 9f 65 6e 2c 20 c3  |..bergr....en, .|"));
        assertEquals("live blocks after: 0, owned by the host: 0", lines.get(lines.size() - 1));
    }

    @Test
    void reportsOnTheReadmeByDefault() throws IOException {
        List<String> lines = run();
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("== README.md, ")));
        assertEquals("live blocks after: 0, owned by the host: 0", lines.get(lines.size() - 1));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> run("--engine=abacus"));
        assertThrows(IllegalArgumentException.class, () -> run("one", "two"));
        assertThrows(IllegalArgumentException.class, () -> run("--fast"));
    }
}
