package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The handles to objects of the host, in numbers that no guest would lend in a test. */
class LentObjectsTest {

    @Test
    void countsThroughAndLeavesOutWhatIsNull() {
        LentObjects lent = new LentObjects(-3);
        List<Integer> handles = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int handle = lent.lend("object " + i);
            handles.add(handle);
            lent.end(handle);
        }
        assertEquals(List.of(-3, -2, 1, 2), handles);
        assertEquals(0, lent.count());
    }

    @Test
    void leavesOutANumberThatIsLentStillWhenItComesAgain() {
        LentObjects lent = new LentObjects(7);
        int kept = lent.lend("kept");
        // sixteen places: the sixteenth from there falls into the same
        for (int i = 0; i < 40; i++) {
            int handle = lent.lend("passing");
            assertNotEquals(kept & 15, handle & 15);
            assertSame("kept", lent.object(kept));
            lent.end(handle);
        }
        assertEquals(1, lent.count());
    }

    @Test
    void aHandleMeansNothingBeforeAndAfter() {
        LentObjects lent = new LentObjects(1);
        assertNull(lent.object(1));
        assertNull(lent.object(0));
        int handle = lent.lend("object");
        assertSame("object", lent.object(handle));
        assertNull(lent.object(handle + 16), "one that falls into the same place");
        lent.end(handle + 16);
        assertEquals(1, lent.count());
        lent.end(handle);
        lent.end(handle);
        assertNull(lent.object(handle));
        assertEquals(0, lent.count());
    }

    @Test
    void growsAndKeepsEveryHandle() {
        LentObjects lent = new LentObjects(Integer.MAX_VALUE - 20);
        List<Object> objects = new ArrayList<>();
        List<Integer> handles = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            objects.add(new Object());
            handles.add(lent.lend(objects.get(i)));
        }
        for (int i = 0; i < 1000; i++) {
            assertSame(objects.get(i), lent.object(handles.get(i)));
        }
        assertEquals(1000, lent.count());
    }

    @Test
    void whatIsKeptIsFoundByIdentity() {
        LentObjects lent = new LentObjects(1);
        String one = new String("same");
        String other = new String("same");
        assertTrue(lent.keep(one));
        assertFalse(lent.keep(one));
        assertNotEquals(0, lent.kept(one));
        assertEquals(0, lent.kept(other));
        assertTrue(lent.keep(other));
        lent.drop(one);
        assertEquals(0, lent.kept(one));
        assertSame(other, lent.object(lent.kept(other)));
        assertEquals(1, lent.count());
    }
}
