package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.it.EnumSets.Broken;
import io.wasmbridge.it.EnumSets.Style;
import io.wasmbridge.runtime.GuestValueException;
import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sets that are none. */
class EnumSetsTest {

    @ParameterizedTest
    @EnumSource
    void aBitThatNoConstantHas(TestEngine engine) {
        Watched<EnumSets> watched = Watched.open(EnumSets.class, engine);

        GuestValueException thrown = watched.fault(
                GuestValueException.class, "WB-G04", "echo_i32", false, () -> watched.guest.stylesOf(0x89));

        assertEquals(
                "'echo_i32' of flags#N returned 0x89, of which 0x88 is no Style: BOLD is 0x1, ITALIC is 0x2,"
                        + " UNDERLINED is 0x4",
                thrown.getMessage().replaceAll("#\\d+", "#N"));
        watched.assertUnharmed();
        assertEquals(EnumSet.allOf(Style.class), watched.guest.stylesOf(7));
    }

    @ParameterizedTest
    @EnumSource
    void theSignOfAnI32IsABitOfIts32(TestEngine engine) {
        Watched<EnumSets> watched = Watched.open(EnumSets.class, engine);

        GuestValueException thrown =
                watched.fault(GuestValueException.class, "WB-G04", "echo_i32", false, () -> watched.guest.stylesOf(-1));

        assertEquals(0, thrown.getMessage().indexOf("'echo_i32' of flags#"));
        assertEquals(true, thrown.getMessage().contains("returned 0xffffffff, of which 0xfffffff8 is no Style"));
    }

    @ParameterizedTest
    @EnumSource
    void aNullSet(TestEngine engine) {
        Watched<EnumSets> watched = Watched.open(EnumSets.class, engine);
        int entries = watched.entries();

        assertThrows(NullPointerException.class, () -> watched.guest.styles(null));

        watched.assertNotEntered(entries);
    }

    @ParameterizedTest
    @EnumSource
    void aConstantThatSaysNoSingleBit(TestEngine engine) {
        Watched<EnumSets> watched = Watched.open(EnumSets.class, engine);
        int entries = watched.entries();

        IllegalStateException thrown =
                assertThrows(IllegalStateException.class, () -> watched.guest.bitsOfBroken(EnumSet.of(Broken.ONE)));

        assertEquals("'value()' of Broken.BOTH is 0x3, and in a set each constant has one bit", thrown.getMessage());
        watched.assertNotEntered(entries);
        assertThrows(IllegalStateException.class, () -> watched.guest.brokenOf(1));
        watched.assertUnharmed();
    }
}
