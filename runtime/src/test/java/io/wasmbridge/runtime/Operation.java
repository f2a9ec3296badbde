package io.wasmbridge.runtime;

import java.util.Random;

/** An operation: on the slot {@code slot}, with a number that it makes of what it needs. */
record Operation(Kind kind, int slot, int number) {

    static final int SLOTS = 6;
    private static final int MAX_BYTES = 48;

    /** One in so many operations is on another thread, or asks for more memory than there is: those are slow. */
    private static final int RARE = 100;

    /** What is done; what to is in the operation's numbers. */
    enum Kind {
        ALLOCATE,
        TEXT,
        COPY,
        MADE,
        CLOSE,
        TRANSFER,
        READ,
        WRITE,
        STALE,
        SUM_COPY,
        SUM_BLOCK,
        SUM_BORROWED,
        KEEP,
        KEEP_BLOCK,
        NOT_REACHED,
        THROWN,
        FREED_WITHIN,
        SERVED,
        DROP,
        RECEIVE,
        GUEST_FREES,
        CLOSE_ELSEWHERE,
        TOO_MUCH,
        INTERRUPTED,
        /** The guest frees what the host owns, as a runtime would that freed twice: never at random, for it is to be found. */
        STOLEN;

        private boolean rare() {
            return this == CLOSE_ELSEWHERE || this == TOO_MUCH;
        }
    }

    static Operation random(Random random) {
        Kind[] kinds = Kind.values();
        Kind kind = kinds[random.nextInt(Kind.STOLEN.ordinal())];
        while (kind.rare() && random.nextInt(RARE) != 0) {
            kind = kinds[random.nextInt(Kind.STOLEN.ordinal())];
        }
        return new Operation(kind, random.nextInt(SLOTS), random.nextInt(1 << 16));
    }

    int sizeBytes() {
        return number % MAX_BYTES;
    }

    byte[] bytes() {
        byte[] bytes = new byte[sizeBytes()];
        new Random(number).nextBytes(bytes);
        return bytes;
    }

    /** What the guest makes of so many bytes. */
    static byte[] counted(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (i + 1);
        }
        return bytes;
    }

    /** What the guest says of bytes. */
    static int sum(byte[] bytes) {
        int sum = 0;
        for (byte each : bytes) {
            sum += each;
        }
        return sum;
    }
}
