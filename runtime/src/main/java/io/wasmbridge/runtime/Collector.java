package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.LinkedCollector;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.ObjectClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The collector of an AssemblyScript guest: makes objects, and pins each at once, so that nothing is collected that the host still
 * writes or the guest has yet to see.
 */
final class Collector {

    /** What stands before an object: {…, class id, size in bytes}, from std/assembly/rt/common.ts. */
    static final int HEADER_BYTES = 20;

    static final int ID_OFFSET = -2 * Integer.BYTES;
    static final int SIZE_OFFSET = -Integer.BYTES;

    /** The largest object, from std/assembly/rt/itcms.ts. */
    static final int MOST_BYTES = (1 << 30) - HEADER_BYTES - 1;

    static final int ALIGN_BYTES = 16;

    private final LinkedGuest guest;
    private final String module;
    private final LinkedCollector exports;
    private final Optional<ClassTable> classes;
    private final Map<String, Integer> ids = new HashMap<>();
    private final HeldObjects held;

    /** What is passed. Reused: nothing calls back from inside the collector. */
    private final long[] one = new long[1];

    private final long[] two = new long[2];

    /** {@code made} are the classes of which the bridge makes objects: a module that lacks one cannot be bound. */
    Collector(LinkedGuest guest, String module, LinkedCollector exports, List<String> made) {
        this.guest = guest;
        this.module = module;
        this.exports = exports;
        this.held = new HeldObjects(guest, this);
        this.classes = exports.classes().isPresent()
                ? Optional.of(
                        ClassTable.at(guest.engine(), module, exports.classes().getAsInt()))
                : Optional.empty();
        List<String> missing = made.stream()
                .map(ObjectClass::of)
                .filter(type -> find(type).isEmpty())
                .map(this::missing)
                .toList();
        if (!missing.isEmpty()) {
            throw Faults.unlinked(module, missing, null);
        }
    }

    /** The id of a class, which the module has. */
    int id(ObjectClass type) {
        Integer known = ids.get(type.name());
        if (known == null) {
            known = find(type).orElseThrow(() -> new UnsupportedOperationException(missing(type)));
            ids.put(type.name(), known);
        }
        return known;
    }

    /** A constant that the module exports says more than what it is described as: several classes may be described alike. */
    private OptionalInt find(ObjectClass type) {
        if (type.id().isPresent()) {
            return type.id();
        }
        Integer exported = exports.constants().get(type.constant());
        if (exported != null) {
            return OptionalInt.of(exported);
        }
        return classes.map(table -> table.find(type)).orElse(OptionalInt.empty());
    }

    private String missing(ObjectClass type) {
        return "[wasm/allocator-missing] module '" + module + "' has no class " + type.name()
                + ", so that the bridge cannot make one\n    help: use " + type.name()
                + " in the guest, or export its id: export const " + type.constant() + " = idof<" + type.name() + ">()";
    }

    /** Whether an object of the class with that id holds what one of {@code type} does. */
    boolean isOf(ObjectClass type, int id) {
        if (type.id().isPresent()) {
            return type.id().getAsInt() == id;
        }
        return classes.map(table -> table.isOf(id, type)).orElse(true);
    }

    /** Whether there is a class with that id. */
    boolean hasClass(int id) {
        return classes.map(table -> table.has(id)).orElse(true);
    }

    /** The objects that open handles hold. */
    HeldObjects held() {
        return held;
    }

    /** What lets go of an object. */
    GuestFunction unpin() {
        return required(exports.unpin());
    }

    /** Makes the object of an argument. */
    void take(Argument object) {
        int address = made(object.sizeBytes, object.classId, object.name);
        guest.ledger().add(address - HEADER_BYTES, object.sizeBytes + HEADER_BYTES);
        pin(address);
        object.lies(address, address - HEADER_BYTES, object.sizeBytes + HEADER_BYTES, ALIGN_BYTES);
    }

    /** Makes an object, and checks where it is. Nothing may be made before it is recorded and pinned. */
    private int made(int sizeBytes, int classId, String forWhat) {
        GuestFunction make = required(exports.make());
        required(exports.pin());
        guest.expireViews();
        two[0] = sizeBytes;
        two[1] = classId;
        int address = (int) guest.callAllocator(make, two);
        check(make, address, sizeBytes, forWhat);
        return address;
    }

    /** Pins an object that is not pinned. */
    void pin(int address) {
        one[0] = address;
        guest.callAllocator(required(exports.pin()), one);
    }

    /** A buffer that is pinned until its handle is closed. */
    GuestAllocation allocate(int sizeBytes) {
        CallFrame call = guest.enter(required(exports.make()));
        try {
            int address = made(sizeBytes, id(ObjectClass.ARRAY_BUFFER), "an allocation");
            GuestAllocation buffer = new GuestAllocation(
                    guest,
                    address,
                    sizeBytes,
                    address - HEADER_BYTES,
                    sizeBytes + HEADER_BYTES,
                    ALIGN_BYTES,
                    call.function());
            pin(address);
            return buffer;
        } finally {
            call.close();
        }
    }

    /** Lets go of the buffer of a handle. */
    void release(GuestAllocation handle, int address, boolean waited) {
        CallFrame call = guest.enter(unpin());
        try {
            handle.released(waited);
            guest.expireViews();
            give(address);
        } finally {
            call.close();
        }
    }

    private void check(GuestFunction make, int address, int sizeBytes, String forWhat) {
        Faults faults = guest.faults();
        if (address == 0) {
            throw faults.outOfMemory(make.name(), sizeBytes, forWhat);
        }
        long memoryBytes = guest.engine().sizeBytes();
        long start = Integer.toUnsignedLong(address);
        if (start >= memoryBytes) {
            throw guest.poison(faults.outside(make.name(), "returned", address, sizeBytes, memoryBytes));
        }
        String why = start + sizeBytes > memoryBytes
                ? "it ends at " + Faults.hex(start + sizeBytes) + ", memory has " + Faults.hex(memoryBytes) + " bytes"
                : whyNoObject(address, sizeBytes);
        if (!why.isEmpty()) {
            throw guest.poison(faults.allocator(make.name(), address, sizeBytes, why));
        }
    }

    /** Why there can be no object at an address within memory; empty where there can. */
    private String whyNoObject(int address, int sizeBytes) {
        if ((address & (ALIGN_BYTES - 1)) != 0) {
            return "it is not aligned to " + ALIGN_BYTES + " bytes";
        }
        if (address < HEADER_BYTES) {
            return "there is no room for the header of an object before it";
        }
        boolean overlaps =
                held.holds(address) || guest.ledger().overlaps(address - HEADER_BYTES, (long) sizeBytes + HEADER_BYTES);
        return overlaps ? "it overlaps an object that is still pinned" : "";
    }

    /** Lets go of an object, which the ledger no longer holds, unless a handle does. */
    void give(int address) {
        if (!held.holds(address)) {
            one[0] = address;
            guest.callAllocator(unpin(), one);
        }
    }

    /** Tells a guest that asks how many arguments it gets: one with parameters that may be left out takes them to be missing. */
    void announce(int argumentCount) {
        GuestFunction told = exports.argumentsLength().orElse(null);
        if (told != null) {
            one[0] = argumentCount;
            guest.callAllocator(told, one);
        }
    }

    private static GuestFunction required(Optional<GuestFunction> export) {
        @Nullable GuestFunction function = export.orElse(null);
        if (function == null) {
            throw new UnsupportedOperationException(
                    "the module exports no runtime of AssemblyScript: compile it with" + " --exportRuntime");
        }
        return function;
    }
}
