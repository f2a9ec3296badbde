package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.BlockReader;
import io.wasmbridge.runtime.generated.EnumType;
import io.wasmbridge.runtime.generated.FlagsType;
import io.wasmbridge.runtime.generated.ObjectType;
import io.wasmbridge.runtime.generated.SequenceType;
import io.wasmbridge.runtime.generated.TextType;
import java.util.EnumSet;

/**
 * The results of a call as memory of four bytes each: pointers and lengths, which stand where a struct would have them. What they point at is
 * read from the guest, and counts towards one limit. Numbers are no part of it: they are results as they are.
 */
final class ResultWords extends BlockReader {
    private final long[] results;
    private final GuestReader guest;

    ResultWords(long[] results, GuestReader guest) {
        this.results = results;
        this.guest = guest;
    }

    @Override
    public int getInt(int address) {
        return (int) results[address / Integer.BYTES];
    }

    @Override
    public byte getByte(int address) {
        throw noPointer();
    }

    @Override
    public short getShort(int address) {
        throw noPointer();
    }

    @Override
    public long getLong(int address) {
        throw noPointer();
    }

    @Override
    public <E extends Enum<E>> E getEnum(EnumType<E> type, int address) {
        throw noPointer();
    }

    @Override
    protected <E extends Enum<E>> EnumSet<E> flags(FlagsType<E> type, long bits) {
        throw noPointer();
    }

    @Override
    protected <E extends Enum<E>> E getEnum(EnumType<E> type, int address, int sizeBytes) {
        throw noPointer();
    }

    @Override
    protected int getCase(String type, int address, int sizeBytes, int caseCount) {
        throw noPointer();
    }

    @Override
    protected char getCodePoint(int address) {
        throw noPointer();
    }

    @Override
    protected String fixedText(TextType type, int address, int capacity) {
        throw noPointer();
    }

    @Override
    protected <A> A fixedElements(ArrayType<A, ?> type, int address, int count) {
        throw noPointer();
    }

    private static IllegalStateException noPointer() {
        return new IllegalStateException("of results, pointers and lengths are read");
    }

    @Override
    protected void makes(int address, int count) {
        guest.makes(address, count);
    }

    @Override
    protected <T> T unmarshal(Marshaller<T> marshaller, byte[] bytes) {
        return guest.unmarshal(marshaller, bytes);
    }

    @Override
    protected String text(TextType type, int pointer, int length) {
        return guest.text(type, pointer, length);
    }

    @Override
    protected String terminatedText(TextType type, int pointer) {
        return guest.terminatedText(type, pointer);
    }

    @Override
    protected <A> A elements(ArrayType<A, ?> type, int pointer, int count) {
        return guest.elements(type, pointer, count);
    }

    @Override
    protected <A> A terminatedElements(ArrayType<A, ?> type, int pointer) {
        return guest.terminatedElements(type, pointer);
    }

    @Override
    protected <S> S values(SequenceType<S> type, int pointer, int count) {
        return guest.values(type, pointer, count);
    }

    @Override
    protected void adopt(ArrayType<?, ?> unit, int pointer, int count) {
        guest.adopt(unit, pointer, count);
    }

    @Override
    protected void adoptTerminated(ArrayType<?, ?> unit, int pointer) {
        guest.adoptTerminated(unit, pointer);
    }

    @Override
    protected void adopt(SequenceType<?> type, int pointer, int count, boolean handedOver) {
        guest.adopt(type, pointer, count, handedOver);
    }

    @Override
    protected <T> T referred(ObjectType<T> type, int pointer) {
        return guest.referred(type, pointer);
    }
}
