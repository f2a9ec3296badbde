package io.wasmbridge.it;

import io.wasmbridge.it.ResultImports.Half;
import io.wasmbridge.it.ResultImports.Id;
import io.wasmbridge.it.ResultImports.Person;
import io.wasmbridge.it.ResultImports.Point;
import io.wasmbridge.it.ResultImports.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Gives the guest what it asks for. */
class ResultHost implements ResultImports.Host, ArrivingResultImports.Some {

    static final List<String> NAMES = List.of("one", "", "zwölf");

    @Override
    public Point made(int x) {
        return new Point(x, 0.5);
    }

    @Override
    public Optional<Point> maybe(boolean present) {
        return Optional.of(made(7)).filter(point -> present);
    }

    @Override
    public Person born(int age) {
        return new Person((byte) age, "Ada É", made(3), new int[] {age, 100});
    }

    @Override
    public Point madeAt(int x) {
        return made(x);
    }

    @Override
    public Person bornAt(int age) {
        return born(age);
    }

    @Override
    public Point madeOut(int x) {
        return made(x);
    }

    @Override
    public Person bornOut(int age) {
        return born(age);
    }

    @Override
    public Id next(long id) {
        return new Id(id + 1);
    }

    @Override
    public Half half(double whole) {
        return new Half(new Ratio(whole / 2));
    }

    @Override
    public Point[] path(int count) {
        return IntStream.range(0, count).mapToObj(this::made).toArray(Point[]::new);
    }

    @Override
    public List<Point> pathAt(int count) {
        return List.of(path(count));
    }

    @Override
    public Point[] pathOut(int count) {
        return path(count);
    }

    @Override
    public Point[] pathLength(int count) {
        return path(count);
    }

    @Override
    public List<Point> pathWide(int count) {
        return List.of(path(count));
    }

    @Override
    public Optional<List<Point>> pathBoth(int count) {
        return Optional.of(pathAt(count)).filter(path -> !path.isEmpty());
    }

    @Override
    public Point[] pathThree() {
        return path(3);
    }

    @Override
    public Point[] pathPrefixed(int count) {
        return path(count);
    }

    @Override
    public Point[] pathBytes(int count) {
        return path(count);
    }

    @Override
    public List<Person> people(int count) {
        return IntStream.range(0, count).mapToObj(this::born).toList();
    }

    @Override
    public String[] names(int count) {
        return NAMES.subList(0, count).toArray(String[]::new);
    }

    @Override
    public List<String> listed(int count) {
        return NAMES.subList(0, count);
    }

    @Override
    public OptionalInt number(boolean present) {
        return present ? OptionalInt.of(42) : OptionalInt.empty();
    }

    @Override
    public OptionalDouble ratio(boolean present) {
        return present ? OptionalDouble.of(0.25) : OptionalDouble.empty();
    }
}
