package app;

import java.util.List;
import library.Line;
import library.Person;
import library.Point;

public final class Start {
    private Start() {}

    public static void main(String[] arguments) {
        try (People people = PeopleBridge.instantiate()) {
            Point home = new Point(3, 4);
            Person known = people.knownPerson();
            Person same = new Person(
                    known.age(), known.name(), known.title(), known.scores(), known.home(), known.path());
            System.out.println(people.hashPerson(known) == people.hashPerson(same));
            System.out.println(people.takePerson(new Person(41, "Zoë", null, new int[] {1, -2}, home, List.of(home)))
                    == people.hashPerson(new Person(41, "Zoë", null, new int[] {1, -2}, home, List.of(home))));
            System.out.println(
                    people.hashPerson(new Person(41, "Zoë", "Dr", new int[] {1}, home, List.of()))
                            == people.hashPerson(new Person(14, "Zoë", "Dr", new int[] {1}, home, List.of())));
            System.out.println(known.younger(1) == known.age() - 1);
            System.out.println(people.nameLength(new Line(home, home, "diagonal", new int[] {1, 2, 3})));
            System.out.println(people.norm(home));
            System.out.println(people.liveBlocks() + " blocks");
        }
    }
}
