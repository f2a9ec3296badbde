package io.wasmbridge.it;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Allocator.Scope;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LinearMemory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a caller has in hand: resources, blocks, views, scopes and memory itself. */
@SuppressWarnings("try") // a scope is opened and closed, and not spoken of in between
final class HandleScenarios {

    private static final byte[] BYTES = {1, 2, 3};

    private HandleScenarios() {}

    static Stream<FaultScenario> all() {
        return Stream.concat(resources(), blocks());
    }

    private static Stream<FaultScenario> resources() {
        return Stream.of(
                FaultScenario.of("resources", Resources.class, guest -> {
                    try (Counter one = guest.counterNew(3);
                            Counter other = one.copy()) {
                        int[] numbers = {1, 2};
                        other.run(numbers);
                        return one.add(2) + guest.sumCounters(one, other) + Arrays.toString(numbers);
                    }
                }),
                FaultScenario.of("resources given", Resources.class, guest -> {
                    try (Counter one = guest.counterNew(3);
                            Counter other = guest.counterNew(4)) {
                        int absorbed = one.absorb(other);
                        guest.keepCounter(one);
                        int kept = guest.keptValue();
                        guest.dropKept();
                        return absorbed + kept;
                    }
                }),
                FaultScenario.of("resources with text", Resources.class, guest -> {
                    try (Words words = guest.wordsOf("a b")) {
                        words.append("c");
                        return words.text();
                    }
                }),
                FaultScenario.of("resources that own each other", Resources.class, guest -> {
                    try (Node root = guest.treeLeaf(1);
                            Node child = guest.treeLeaf(2)) {
                        root.add(child);
                        return root.sum() + (root.child(0) == null ? "none" : "one");
                    }
                }),
                FaultScenario.of("a resource through a pointer", Outs.class, guest -> {
                    try (Session session = guest.openSession("name");
                            Session fork = session.fork()) {
                        return session.nameLength() + fork.nameLength();
                    }
                }),
                FaultScenario.of("objects of a collector", CollectedHandles.class, guest -> {
                    try (CollectedHandles.Box box = guest.cellNew(5);
                            CollectedHandles.Box scaled = box.scaled("abc")) {
                        return box.value() + scaled.value();
                    }
                }));
    }

    private static Stream<FaultScenario> blocks() {
        return Stream.of(
                FaultScenario.of("blocks", TextShapes.class, guest -> {
                    try (Allocation block = guest.allocator().allocate(24, 8);
                            Allocation text = guest.allocator().allocateUtf8("grüß");
                            Allocation ints = guest.allocator().copyOf(new int[] {1, 2})) {
                        block.doubles().fill(0.5);
                        ByteView bytes = text.bytes().slice(0, 2);
                        return Arrays.toString(block.doubles().toArray())
                                + Arrays.toString(bytes.toArray())
                                + Arrays.toString(ints.ints().toArray());
                    }
                }),
                FaultScenario.of("copies of every type", TextShapes.class, guest -> {
                    try (Allocation bytes = guest.allocator().copyOf(BYTES);
                            Allocation longs = guest.allocator().copyOf(new long[] {1});
                            Allocation floats = guest.allocator().copyOf(new float[] {1})) {
                        return bytes.sizeBytes() + longs.sizeBytes() + floats.sizeBytes();
                    }
                }),
                FaultScenario.of("blocks lent and given", Blocks.class, guest -> {
                    try (Allocation lent = guest.allocator().copyOf(BYTES);
                            Allocation kept = guest.allocator().copyOf(BYTES)) {
                        int sum = guest.both(lent, kept) + guest.keptSum();
                        guest.dropKept();
                        return sum;
                    }
                }),
                FaultScenario.of("a block transferred", Blocks.class, guest -> {
                    try (Allocation block = guest.allocator().copyOf(BYTES)) {
                        guest.keep(block);
                        int sum = guest.keptSum();
                        guest.dropKept();
                        return sum + block.state().name();
                    }
                }),
                FaultScenario.of("blocks handed over", Blocks.class, guest -> {
                    try (Allocation made = guest.make(4);
                            Allocation inArea = guest.makeInArea(3);
                            Allocation named = guest.makeNamed(2)) {
                        return Arrays.toString(made.bytes().toArray()) + guest.sum(inArea) + named.sizeBytes();
                    }
                }),
                FaultScenario.of("views", ViewShapes.class, guest -> {
                    IntView fixed = guest.fixedI32();
                    fixed.set(1, 7);
                    IntView shown = guest.tableI32();
                    int[] copy = shown.toArray();
                    return Arrays.toString(copy) + guest.sumI32(fixed) + fixed.get(1);
                }),
                FaultScenario.of("memory", ViewShapes.class, guest -> {
                    LinearMemory memory = guest.memory();
                    int at = guest.fixedI32().address();
                    memory.write(at, new int[] {1, 2, 3}, 0, 3);
                    memory.copy(at + 4, at, 8);
                    memory.fill(at + 12, 1, (byte) 65);
                    memory.setLong(at, memory.getLong(at) + 1);
                    int[] read = new int[3];
                    memory.read(at, read, 0, 3);
                    return Arrays.toString(read)
                            + memory.getString(at + 12, 1)
                            + memory.getTerminatedString(at + 12, StandardCharsets.UTF_8)
                            + memory.getDouble(at);
                }),
                FaultScenario.of("growth", ViewShapes.class, guest -> {
                    int before = guest.memory().grow(1);
                    return before < guest.memory().pageCount();
                }),
                FaultScenario.of(
                        "an arena",
                        boundary -> boundary.under(ArenaBridge.builder()).build(),
                        Arena::liveBlocks,
                        guest -> {
                            try (Scope scope = guest.allocator().scope()) {
                                Allocation within = guest.allocator().allocate(16);
                                return guest.sum(BYTES) + guest.copy("text") + within.sizeBytes();
                            }
                        }));
    }
}
