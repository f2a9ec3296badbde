package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmMarshaller;
import io.wasmbridge.runtime.Marshaller;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A type that says on itself how it lies in guest memory: the amount, then the currency's name. */
@WasmMarshaller(Money.AsBytes.class)
record Money(long amount, String currency) {
    /** What the guest is told of an amount of {@code WRONG}: more or fewer bytes than promised. */
    static final String SHORT = "short";

    static final String LONG = "long";

    /** Writes and reads. A currency of no name cannot be read. */
    static final class AsBytes implements Marshaller<Money> {
        /** The values that were given back, in order. */
        static final List<Money> RELEASED = new ArrayList<>();

        /** What runs when a value is given back. */
        static Runnable onRelease = () -> {};

        @Override
        public int sizeBytes(Money money) {
            int sizeBytes = Long.BYTES + encoded(money).length;
            return money.currency().equals("negative") ? -1 : sizeBytes;
        }

        private static byte[] encoded(Money money) {
            return money.currency().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void lower(Money money, ByteBuffer target) {
            if (money.currency().equals(SHORT)) {
                target.putLong(money.amount());
                return;
            }
            target.putLong(money.amount()).put(encoded(money));
            if (money.currency().equals(LONG)) {
                target.put((byte) 0);
            }
            if (money.currency().equals("unknown")) {
                throw new IllegalStateException("no such currency");
            }
        }

        @Override
        public Money lift(ByteBuffer source) {
            long amount = source.getLong();
            String currency = StandardCharsets.UTF_8.decode(source).toString();
            if (currency.isEmpty()) {
                throw new IllegalStateException("no currency");
            }
            return currency.equals("null") ? null : new Money(amount, currency);
        }

        @Override
        public void release(Money money) {
            RELEASED.add(money);
            onRelease.run();
            if (money.currency().equals("stuck")) {
                throw new IllegalStateException("cannot be released");
            }
        }
    }
}
