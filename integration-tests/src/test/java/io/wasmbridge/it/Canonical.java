package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmModule;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Every kind of value of the component model, against a module that has it flat, in memory and in lists. */
@WasmModule(value = "guests/canonical/canonical.wasm", abi = Abi.CANONICAL)
interface Canonical extends TableGuest {
    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    enum Right {
        READ,
        WRITE,
        APPEND,
        DELETE,
        RENAME,
        LINK,
        LIST,
        OWN,
        SHARE,
        AUDIT
    }

    record Point(double x, short y) {}

    record Person(
            String name,
            @Unsigned(8) int age,
            @Nullable String nick,
            float[] scores,
            Colour colour,
            EnumSet<Right> rights,
            char initial,
            Point home) {}

    sealed interface Shape {}

    record Circle(float radius) implements Shape {}

    record Square(long side) implements Shape {}

    record Named(String label, int sides) implements Shape {}

    record Nothing() implements Shape {}

    sealed interface Amount permits Amount.Whole, Amount.Part {
        record Whole(int value) implements Amount {}

        record Part(float value) implements Amount {}
    }

    sealed interface Parsed {
        record Ok(long value) implements Parsed {}

        record Wrong(String message) implements Parsed {}
    }

    record Only(long value) {}

    int posted();

    long hashScalars(
            boolean flag,
            byte s8,
            @Unsigned(8) int u8,
            short s16,
            @Unsigned(16) int u16,
            int s32,
            @Unsigned(32) long u32,
            long s64,
            float f32,
            double f64,
            char letter,
            Colour colour,
            EnumSet<Right> rights);

    char echoLetter(char letter);

    Colour echoColour(Colour colour);

    EnumSet<Right> echoRights(EnumSet<Right> rights);

    Only echoOnly(Only only);

    String reversed(String text);

    double[] doubled(double[] values);

    String[] echoStrings(List<String> texts);

    List<int[]> echoMatrix(int[][] rows);

    List<Optional<Byte>> echoOptions(List<Optional<Byte>> values);

    @Nullable
    String echoText(Optional<String> text);

    Optional<Optional<String>> echoNested(Optional<Optional<String>> text);

    OptionalDouble echoDouble(@Nullable Double value);

    Optional<Point> echoPlace(@Nullable Point place);

    long hashPerson(Person person);

    Person echoPerson(Person person);

    long hashPeople(Person[] people);

    List<Person> echoPeople(List<Person> people);

    long hashShape(Shape shape);

    Shape echoShape(Shape shape);

    Shape[] echoShapes(List<Shape> shapes);

    Amount echoAmount(Amount amount);

    Parsed parse(String text);

    long hashTuple(
            boolean flag,
            String text,
            long big,
            @Unsigned(8) int small,
            OptionalDouble ratio,
            int[] values,
            Shape shape,
            Colour colour,
            double last,
            String title);

    long sumOfSixteen(
            int a,
            int b,
            int c,
            int d,
            int e,
            int f,
            int g,
            int h,
            int i,
            int j,
            int k,
            int l,
            int m,
            int n,
            int o,
            int p);

    long sumOfSeventeen(
            int a,
            int b,
            int c,
            int d,
            int e,
            int f,
            int g,
            int h,
            int i,
            int j,
            int k,
            int l,
            int m,
            int n,
            int o,
            int p,
            int q);

    String version();

    int scratch();

    Person chosenPerson(int address);

    Shape chosenShape(int address);

    List<String> chosenStrings(int address);

    String chosenText(int address);

    OptionalDouble chosenDouble(int address);
}
