package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How messages name a value within an argument. */
class ValuePathTest {

    @Test
    void componentsAndElements() {
        ValuePath path = new ValuePath("people");
        assertEquals("people", path.toString());
        path.enter(3);
        path.enter("address");
        path.enter("lines");
        path.enter(0);
        path.enter("text");
        path.enter(12);
        assertEquals("people[3].address.lines[0].text[12]", path.toString());
        path.leave();
        path.leave();
        path.enter("length");
        assertEquals("people[3].address.lines[0].length", path.toString());
    }

    /** A tuple is several arguments, each of which is named alone. */
    @Test
    void ofAnArgumentWithoutAName() {
        ValuePath path = new ValuePath("");
        path.enter("second");
        path.enter(1);
        assertEquals("second[1]", path.toString());
    }

    @Test
    void isAText() {
        ValuePath path = new ValuePath("it");
        path.enter(7);
        assertEquals(5, path.length());
        assertEquals('7', path.charAt(3));
        assertEquals("[7]", path.subSequence(2, 5).toString());
        assertEquals("it[7]", new StringBuilder(path).toString());
    }
}
