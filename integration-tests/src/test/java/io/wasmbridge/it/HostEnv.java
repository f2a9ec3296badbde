package io.wasmbridge.it;

import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.IntView;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Serves the guest, writes down what it passed, and does what a test says where that matters. */
class HostEnv implements Env {

    final List<Object> passed = new ArrayList<>();
    final List<IntView> views = new ArrayList<>();
    IntFunction<String> names = key -> "name " + key;
    IntConsumer whenFailing = kind -> {};
    IntFunction<Integer> whenCalledBack = depth -> depth;
    List<Bridge> callers = new ArrayList<>();
    Runnable whenLogged = () -> {};

    @Override
    public double mix(
            boolean flag, byte small, short half, char letter, int word, long wide, float single, double dual) {
        passed.add(List.of(flag, small, half, letter, word, wide, single, dual));
        return single + dual;
    }

    @Override
    public boolean flip(boolean flag) {
        return !flag;
    }

    @Override
    public byte toByte(byte value) {
        return value;
    }

    @Override
    public short toShort(short value) {
        return value;
    }

    @Override
    public char toChar(char value) {
        return value;
    }

    @Override
    public long toUnsigned(long value) {
        passed.add(value);
        return value == 13 ? 1L << 32 : value;
    }

    @Override
    public float halfOf(float value) {
        return value / 2;
    }

    @Override
    public Colour nextColour(Colour colour) {
        passed.add(colour);
        return Colour.values()[(colour.ordinal() + 1) % Colour.values().length];
    }

    @Override
    public EnumSet<Colour> toggled(EnumSet<Colour> colours) {
        passed.add(colours);
        return EnumSet.complementOf(colours);
    }

    @Override
    public long longOf(long value) {
        return ~value;
    }

    @Override
    public void log(String text) {
        passed.add(text);
        whenLogged.run();
    }

    @Override
    public void logC(String text) {
        passed.add(text);
    }

    @Override
    public void logMaybe(Optional<String> text) {
        passed.add(text);
    }

    @Override
    public void logUtf16(String text) {
        passed.add(text);
    }

    @Override
    public void logPrefixed(String text) {
        passed.add(text);
    }

    @Override
    public void logLengthFirst(String text) {
        passed.add(text);
    }

    @Override
    public void logGiven(String text, int priority, int length) {
        passed.add(List.of(text, priority, length));
    }

    @Override
    public long sumInts(int[] values) {
        return IntStream.of(values).asLongStream().sum();
    }

    @Override
    public double sumDoubles(double[] values) {
        return DoubleStream.of(values).sum();
    }

    @Override
    public int sumThree(int[] values) {
        passed.add(values.length);
        return IntStream.of(values).sum();
    }

    @Override
    public long sumInBytes(long[] values) {
        passed.add(values.length);
        return LongStream.of(values).sum();
    }

    @Override
    public void negate(IntView values) {
        views.add(values);
        for (int i = 0; i < values.length(); i++) {
            values.set(i, -values.get(i));
        }
    }

    @Override
    public void keepText(String text) {
        passed.add(text);
    }

    @Override
    public void keepC(String text) {
        passed.add(text);
    }

    @Override
    public int keepInts(int[] values) {
        return IntStream.of(values).sum();
    }

    @Override
    public Optional<String> nameC(int key) {
        return key < 0 ? Optional.empty() : Optional.of(names.apply(key));
    }

    @Override
    public String namePrefixed(int key) {
        return names.apply(key);
    }

    @Override
    public String namePacked(int key) {
        return names.apply(key);
    }

    @Override
    public String namePackedLow(int key) {
        return names.apply(key);
    }

    @Override
    public String nameArea(int key) {
        return names.apply(key);
    }

    @Override
    public String nameOut(int key) {
        return names.apply(key);
    }

    @Override
    public String nameOutLength(int key) {
        return names.apply(key);
    }

    @Override
    public String nameWide(int key) {
        return names.apply(key);
    }

    @Override
    public String nameBuffer(int key) {
        return names.apply(key);
    }

    @Override
    public String nameBufferC(int key) {
        return names.apply(key);
    }

    @Override
    public int[] intsArea(int count) {
        return IntStream.rangeClosed(1, count).toArray();
    }

    @Override
    public int[] intsBuffer(int count) {
        return IntStream.rangeClosed(1, count).toArray();
    }

    @Override
    public double storeDouble(double value) {
        return value / 4;
    }

    @Override
    public byte storeByte(int value) {
        return (byte) value;
    }

    @Override
    public int send(String text) {
        return text.length();
    }

    @Override
    public int send(int number) {
        return -number;
    }

    @Override
    public int callBack(Bridge bridge, int depth) {
        callers.add(bridge);
        return whenCalledBack.apply(depth);
    }

    @Override
    public void fail(int kind) {
        whenFailing.accept(kind);
    }
}
