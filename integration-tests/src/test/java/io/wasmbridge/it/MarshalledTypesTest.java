package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.it.MarshalledTypes.Tagged;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What marshallers of the user's make of values, and what happens where they fail. */
class MarshalledTypesTest {
    private static final Money PRICE = new Money(1250, "€uro");
    private static final UUID ID = new UUID(1, -2);

    @ParameterizedTest
    @EnumSource
    void lowersWhatTheMarshallerWrites(TestEngine engine) {
        on(engine, guest -> {
            assertEquals(guest.hashBytes(bytes(PRICE)), guest.hashPayload(PRICE));
            assertEquals(guest.hashBytes(bytes(PRICE)), guest.takePayload(PRICE));
            assertEquals(guest.hashBytes("a b".getBytes(StandardCharsets.UTF_8)), guest.hashTwo(List.of("a", "b")));
            byte[] id = ByteBuffer.allocate(16)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(1)
                    .putLong(-2)
                    .array();
            assertEquals(guest.hashBytes(id), guest.hashId(ID));
            assertEquals(
                    guest.hashBytes(id) * 31 + guest.hashBytes(bytes(PRICE)), guest.hashTagged(new Tagged(ID, PRICE)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void liftsWhatTheGuestGives(TestEngine engine) {
        on(engine, guest -> {
            assertEquals(PRICE, guest.echoPayload(PRICE));
            assertEquals(List.of("one", "two"), guest.echoWords(List.of("one", "two")));
            assertEquals(PRICE, guest.findPayload(PRICE));
            assertNull(guest.findPayload(null));
            assertEquals(new Tagged(ID, PRICE), guest.echoTagged(new Tagged(ID, PRICE)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void releasesEachValueOnce(TestEngine engine) {
        on(engine, guest -> {
            Money.AsBytes.RELEASED.clear();
            guest.echoPayload(PRICE);
            guest.hashTagged(new Tagged(ID, new Money(2, "b")));
            assertEquals(List.of(PRICE, new Money(2, "b")), Money.AsBytes.RELEASED);
            assertThrows(IllegalStateException.class, () -> guest.hashPayload(new Money(3, "unknown")));
            assertEquals(3, Money.AsBytes.RELEASED.size());
        });
    }

    @ParameterizedTest
    @EnumSource
    void callsBackWhileItReleases(TestEngine engine) {
        on(engine, guest -> {
            Money.AsBytes.RELEASED.clear();
            Money other = new Money(2, "b");
            Money.AsBytes.onRelease = () -> {
                Money.AsBytes.onRelease = () -> {};
                guest.hashPayload(other);
            };
            guest.hashBoth(PRICE, new Money(3, "c"));
            assertEquals(List.of(new Money(3, "c"), other, PRICE), Money.AsBytes.RELEASED);
        });
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNotAsPromised(TestEngine engine) {
        on(engine, guest -> {
            refused(
                    "'payload': AsBytes.lower wrote 8 of 13 bytes that AsBytes.sizeBytes promised",
                    () -> guest.hashPayload(new Money(1, Money.SHORT)));
            refused(
                    "'payload': AsBytes.lower wrote more than 12 bytes that AsBytes.sizeBytes promised",
                    () -> guest.hashPayload(new Money(1, Money.LONG)));
            refused(
                    "'payload' takes -1 bytes, says AsBytes.sizeBytes: the least is 0",
                    () -> guest.hashPayload(new Money(1, "negative")));
            refused(
                    "'payload' has 13 elements, the guest takes exactly 16",
                    () -> guest.hashWrongSize(new Money(1, "euros")));
            refused(
                    "'tagged.payload': AsBytes.lower wrote 8 of 13 bytes that AsBytes.sizeBytes promised",
                    () -> guest.hashTagged(new Tagged(ID, new Money(1, Money.SHORT))));
            assertThrows(NullPointerException.class, () -> guest.hashPayload(null));
            assertThrows(NullPointerException.class, () -> guest.hashTagged(new Tagged(null, PRICE)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void freesWhatCannotBeLifted(TestEngine engine) {
        on(engine, guest -> {
            byte[] unnamed = new byte[Long.BYTES];
            assertEquals(
                    "no currency",
                    assertThrows(IllegalStateException.class, () -> guest.echoBytes(unnamed))
                            .getMessage());
            assertThrows(java.nio.BufferUnderflowException.class, () -> guest.echoBytes(new byte[3]));
            assertEquals(
                    "AsBytes.lift gave null",
                    assertThrows(NullPointerException.class, () -> guest.echoBytes(bytes(new Money(1, "null"))))
                            .getMessage());
            assertThrows(IllegalStateException.class, () -> guest.hashPayload(new Money(1, "stuck")));
        });
    }

    private static void refused(String message, Runnable call) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }

    private static byte[] bytes(Money money) {
        ByteBuffer bytes =
                ByteBuffer.allocate(new Money.AsBytes().sizeBytes(money)).order(ByteOrder.LITTLE_ENDIAN);
        new Money.AsBytes().lower(money, bytes);
        return bytes.array();
    }

    /** Runs {@code check}, after which nothing is left in the guest. */
    private static void on(TestEngine engine, Consumer<MarshalledTypes> check) {
        try (MarshalledTypes guest =
                MarshalledTypesBridge.builder().engine(engine.engine()).build()) {
            check.accept(guest);
            assertEquals(0, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
            assertFalse(guest.poisoned());
        }
    }
}
