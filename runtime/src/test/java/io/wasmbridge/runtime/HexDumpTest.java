package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HexDumpTest {

    @Test
    void nothing() {
        assertEquals("", HexDump.of(new byte[0], 0x10));
    }

    @Test
    void wholeLinesAndAPartOfOne() {
        byte[] bytes = "The quick brown fox~\u007f".getBytes(StandardCharsets.US_ASCII);
        assertEquals("""
                00010ff8  54 68 65 20 71 75 69 63  6b 20 62 72 6f 77 6e 20  |The quick brown |
                00011008  66 6f 78 7e 7f                                    |fox~.|
                """, HexDump.of(bytes, 0x10ff8));
    }

    @Test
    void whatIsNotAscii() {
        byte[] bytes = {0, 0x1f, 0x20, 0x7e, 0x7f, (byte) 0x80, (byte) 0xff, (byte) 0xc3, (byte) 0xa9};
        assertEquals("00000000  00 1f 20 7e 7f 80 ff c3  a9                       |.. ~.....|\n", HexDump.of(bytes, 0));
    }

    @Test
    void addressesAreUnsigned() {
        assertEquals(
                "fffffff0  2a                                                |*|\n",
                HexDump.of(new byte[] {42}, 0xfffffff0));
    }
}
