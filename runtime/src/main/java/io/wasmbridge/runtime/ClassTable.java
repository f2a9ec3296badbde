package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.EngineMemory;
import io.wasmbridge.runtime.generated.ObjectClass;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** The classes of an AssemblyScript module as its memory describes them: their number, then the flags of each, by id. */
final class ClassTable {

    private final EngineMemory memory;
    private final int base;
    private final int count;

    private ClassTable(EngineMemory memory, int base, int count) {
        this.memory = memory;
        this.base = base;
        this.count = count;
    }

    /**
     * The table at {@code base}.
     *
     * @throws BindingException if it is not all within memory
     */
    static ClassTable at(EngineMemory memory, String module, int base) {
        long start = Integer.toUnsignedLong(base);
        long memoryBytes = memory.sizeBytes();
        long room = memoryBytes - start - Integer.BYTES;
        long count = room < 0 ? 0 : Integer.toUnsignedLong(memory.getInt(base));
        if (room < 0 || count * Integer.BYTES > room) {
            throw Faults.unlinked(
                    module,
                    List.of("the classes of module '" + module + "', " + count + " at " + Faults.address(base)
                            + " where '__rtti_base' says, are outside its memory of " + Faults.hex(memoryBytes)
                            + " bytes"),
                    null);
        }
        return new ClassTable(memory, base, (int) count);
    }

    private int flags(int id) {
        return memory.getInt(base + Integer.BYTES + id * Integer.BYTES);
    }

    /** The first class described as {@code type} is, else the first whose objects hold the same. */
    OptionalInt find(ObjectClass type) {
        OptionalInt same = first(type::isDescribedBy);
        return same.isPresent() ? same : first(type::hasContentOf);
    }

    private OptionalInt first(IntPredicate described) {
        for (int id = 0; id < count; id++) {
            if (described.test(flags(id))) {
                return OptionalInt.of(id);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether there is a class with that id. */
    boolean has(int id) {
        return id >= 0 && id < count;
    }

    /** Whether the objects of a class hold what those of {@code type} do. */
    boolean isOf(int id, ObjectClass type) {
        return has(id) && type.hasContentOf(flags(id));
    }
}
