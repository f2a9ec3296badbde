package io.wasmbridge.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a guest of wasm-bindgen holds by number. */
class JsObjectsTest {

    private final JsObjects objects = new JsObjects();

    @Test
    void textsAreTakenOnce() {
        int first = objects.add("one");
        int second = objects.add("two");
        assertNotEquals(first, second);
        assertEquals(2, objects.count());
        assertEquals(Optional.of("two"), objects.take(second));
        assertEquals(Optional.empty(), objects.take(second));
        assertEquals(Optional.of("one"), objects.take(first));
        assertEquals(0, objects.count());
    }

    @Test
    void droppedIsGone() {
        int number = objects.add("one");
        objects.drop(number);
        objects.drop(number);
        assertEquals(0, objects.count());
        assertEquals(Optional.empty(), objects.take(number));
    }

    /** The numbers that every guest has, in the two ways that versions number them. */
    @Test
    void constants() {
        List<String> constants = List.of("undefined", "null", "true", "false");
        for (int first : new int[] {32, 128}) {
            for (int i = 0; i < constants.size(); i++) {
                assertEquals(Optional.of(constants.get(i)), objects.take(first + i));
            }
            assertEquals(Optional.empty(), objects.take(first - 1));
            assertEquals(Optional.empty(), objects.take(first + constants.size()));
        }
    }

    @Test
    void arraysAreCopiedToAndNotTaken() {
        ArrayCopy array = new ArrayCopy(8);
        int number = objects.add(array);
        assertSame(array, objects.array(number));
        assertEquals(Optional.empty(), objects.take(number));
        assertEquals(1, objects.count());

        int text = objects.add("text");
        String message =
                assertThrows(RuntimeException.class, () -> objects.array(text)).getMessage();
        assertTrue(
                message.endsWith("copied to the JavaScript object " + text + ", which is no array that it was lent"),
                message);
    }

    @Test
    void asManyAsABridgeKeeps() {
        int last = 0;
        for (int i = 0; i < 4096; i++) {
            last = objects.add("text");
        }
        String message =
                assertThrows(RuntimeException.class, () -> objects.add("more")).getMessage();
        assertTrue(message.endsWith("holds 4096 JavaScript objects, the most that a bridge keeps"), message);
        objects.drop(last);
        assertNotEquals(last, objects.add("in its place"));
    }
}
