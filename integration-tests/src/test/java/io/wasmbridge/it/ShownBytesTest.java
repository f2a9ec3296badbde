package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.ExternalType;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every byte of a block that the bridge makes for a call is written before the guest sees it, whatever the heap held there, and nothing
 * is written beside those blocks.
 */
class ShownBytesTest {

    /** Their allocators are told something else than the size of one block, or make objects with a header. */
    private static final Set<GuestModule> OTHER_ALLOCATORS =
            Set.of(GuestModule.CALLOC, GuestModule.ALIGNED, GuestModule.MIXED, GuestModule.COLLECTED);

    static Stream<Cell<?>> cells() {
        return ShapeTableTest.cells().stream()
                .filter(cell -> !OTHER_ALLOCATORS.contains(Shapes.module(cell.bridge())))
                .filter(cell -> !hasBytesBetween(cell));
    }

    /** What lies beside a block to align it, or before a double to align that, is nobody's; what a caller allocates is the caller's. */
    private static boolean hasBytesBetween(Cell<?> cell) {
        boolean aligned = !Shapes.module(cell.bridge()).aligns;
        boolean behindLength = cell.type().equals("double[]")
                && (cell.shape().equals("prefix") || cell.shape().equals("header"));
        return aligned || behindLength || cell.type().equals("Allocation");
    }

    @ParameterizedTest
    @MethodSource("cells")
    void areWritten(Cell<?> cell) {
        assertArrayEquals(shown(cell, (byte) 0), shown(cell, (byte) 0xEE));
    }

    private static <B extends TableGuest> byte[] shown(Cell<B> cell, byte held) {
        Littered heap = new Littered(Shapes.module(cell.bridge()), held);
        B guest = Shapes.over(cell.bridge(), heap);
        Runnable call = cell.prepare(guest);
        heap.begin();
        heap.leave(guest.instance().memory());
        call.run();
        assertFalse(guest.poisoned());
        return heap.shown.toByteArray();
    }

    /** Fills each block that the host asks for with what it held, and keeps what is in them when a function is called. */
    private static final class Littered implements Function<Instance, Machine> {

        private record Block(int address, int sizeBytes) {}

        private final GuestModule module;
        private final byte held;
        private final List<Block> blocks = new ArrayList<>();
        private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
        private int seen;
        private byte[] left = {};

        Littered(GuestModule module, byte held) {
            this.module = module;
            this.held = held;
        }

        void begin() {
            blocks.clear();
            seen = 0;
            shown.reset();
            left = new byte[0];
        }

        /** What the host changed since the guest ran last lies in blocks that it was given. */
        private void assertNothingBeside(Memory memory) {
            byte[] now = memory.readBytes(0, left.length);
            for (Block block : blocks) {
                Arrays.fill(now, block.address(), block.address() + block.sizeBytes(), (byte) 0);
                Arrays.fill(left, block.address(), block.address() + block.sizeBytes(), (byte) 0);
            }
            assertEquals(-1, Arrays.mismatch(left, now), "written beside the blocks of the call: " + module.resource());
        }

        private void leave(Memory memory) {
            left = memory.readBytes(0, memory.pages() * Memory.PAGE_SIZE);
        }

        @Override
        public Machine apply(Instance instance) {
            Machine machine = TestEngine.INTERPRETER.machines(module).apply(instance);
            Map<Integer, String> names = new HashMap<>();
            return (function, arguments) -> {
                if (names.isEmpty()) {
                    names.putAll(names(instance));
                }
                String name = names.get(function);
                if (name.equals(module.allocate)) {
                    long[] given = machine.call(function, arguments);
                    litter(instance, (int) given[0], (int) arguments[arguments.length == 4 ? 3 : 0]);
                    leave(instance.memory());
                    return given;
                }
                if (!module.frees().contains(name)) {
                    assertNothingBeside(instance.memory());
                    for (Block block : blocks.subList(seen, blocks.size())) {
                        shown.writeBytes(instance.memory().readBytes(block.address(), block.sizeBytes()));
                    }
                    seen = blocks.size();
                }
                long[] results = machine.call(function, arguments);
                leave(instance.memory());
                return results;
            };
        }

        private void litter(Instance instance, int address, int sizeBytes) {
            byte[] bytes = new byte[sizeBytes];
            Arrays.fill(bytes, held);
            instance.memory().write(address, bytes);
            blocks.add(new Block(address, sizeBytes));
        }

        private static Map<Integer, String> names(Instance instance) {
            Map<Integer, String> names = new HashMap<>();
            var exports = instance.module().exportSection();
            for (int i = 0; i < exports.exportCount(); i++) {
                if (exports.getExport(i).exportType() == ExternalType.FUNCTION) {
                    names.put(exports.getExport(i).index(), exports.getExport(i).name());
                }
            }
            return names;
        }
    }
}
