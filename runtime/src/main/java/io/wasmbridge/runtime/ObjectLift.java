package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.EngineMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.ObjectClass;
import io.wasmbridge.runtime.generated.ObjectElements;
import io.wasmbridge.runtime.generated.ObjectReader;
import io.wasmbridge.runtime.generated.ObjectStorage;
import io.wasmbridge.runtime.generated.ObjectValues;
import io.wasmbridge.runtime.generated.TextType;

/** Reads the objects of one result; what they hold counts towards its limit. */
final class ObjectLift extends ObjectReader {

    private static final int DATA_OFFSET = Integer.BYTES;
    private static final int DATA_BYTES_OFFSET = 2 * Integer.BYTES;
    private static final int COUNT_OFFSET = 3 * Integer.BYTES;

    private final LinkedGuest guest;
    private final EngineMemory memory;
    private final Lift lift;
    private final GuestFunction function;
    private final GuestReader reader;

    /** Where the elements of an object lie, which is inside memory. */
    private record Content(int address, int count) {}

    ObjectLift(LinkedGuest guest, Lift lift, GuestFunction function, GuestReader reader) {
        this.guest = guest;
        this.memory = guest.engine();
        this.lift = lift;
        this.function = function;
        this.reader = reader;
    }

    @Override
    protected void makes(int pointer, int count) {
        reader.makes(pointer, count);
    }

    @Override
    protected String text(int pointer) {
        int sizeBytes = sizeBytes(ObjectClass.STRING, pointer);
        return reader.text(
                TextType.UTF_16LE, pointer, lift.wholeElements(function, TextType.UTF_16LE.unit(), pointer, sizeBytes));
    }

    @Override
    protected <A> A elements(ObjectElements<A> type, int pointer) {
        Content content = content(type.objectClass(), type.storage(), pointer, type.type());
        return reader.elements(type.type(), content.address(), content.count());
    }

    @Override
    protected <S> S values(ObjectValues<S> type, int pointer) {
        Content content = content(type.objectClass(), type.storage(), pointer, ArrayType.INTS);
        return reader.values(type.type(), content.address(), content.count());
    }

    /** Copies as many elements back as the object was made with: it has to have as many still. */
    <A> void copyBack(ObjectElements<A> type, Argument output, A array) {
        Content content = content(type.objectClass(), type.storage(), output.address, type.type());
        if (content.count() != output.length) {
            throw guest.faults()
                    .value(
                            function.name(),
                            "'" + output.name + "' with " + content.count() + " elements, where it was passed "
                                    + output.length);
        }
        if (output.length > 0) {
            lift.checkedSize(function, type.type(), content.address(), output.length);
            type.type().read(guest.memory(), content.address(), array, output.offset, output.length);
        }
    }

    private Content content(ObjectClass type, ObjectStorage storage, int pointer, ArrayType<?, ?> element) {
        int sizeBytes = sizeBytes(type, pointer);
        if (storage == ObjectStorage.INLINE) {
            return new Content(pointer, lift.wholeElements(function, element, pointer, sizeBytes));
        }
        if (sizeBytes < storage.sizeBytes()) {
            throw fault(
                    pointer,
                    "an object of " + sizeBytes + " bytes, where " + Faults.article(type.name()) + " has "
                            + storage.sizeBytes());
        }
        int buffer = memory.getInt(pointer);
        int data = memory.getInt(pointer + DATA_OFFSET);
        long dataBytes = Integer.toUnsignedLong(memory.getInt(pointer + DATA_BYTES_OFFSET));
        long used = dataBytes;
        if (storage == ObjectStorage.ARRAY) {
            long count = Integer.toUnsignedLong(memory.getInt(pointer + COUNT_OFFSET));
            used = count * element.elementBytes();
            if (used > dataBytes) {
                throw fault(
                        pointer,
                        "its " + count + " elements are more than the " + dataBytes + " bytes of its buffer hold");
            }
        }
        if (buffer != 0 || dataBytes > 0) {
            checkWithin(buffer, data, dataBytes, pointer);
        }
        return new Content(data, lift.wholeElements(function, element, data, used));
    }

    private void checkWithin(int buffer, int data, long dataBytes, int pointer) {
        long bufferBytes = bytesOfObject(buffer);
        long from = Integer.toUnsignedLong(data) - Integer.toUnsignedLong(buffer);
        if (from < 0 || from + dataBytes > bufferBytes) {
            throw fault(
                    pointer,
                    "its " + dataBytes + " bytes at " + Faults.address(data) + " are outside its buffer at "
                            + Faults.address(buffer) + ", which has " + bufferBytes);
        }
    }

    /** The bytes of an object of that class, header and content of which lie inside memory. */
    private int sizeBytes(ObjectClass type, int pointer) {
        int sizeBytes = bytesOfObject(pointer);
        int id = memory.getInt(pointer + Collector.ID_OFFSET);
        if (!guest.collected().isObjectOf(type, id)) {
            throw guest.faults()
                    .value(
                            function.name(),
                            "address " + Faults.address(pointer) + ", an object of the class with the id " + id
                                    + ", which is no " + type.name());
        }
        return sizeBytes;
    }

    private int bytesOfObject(int pointer) {
        lift.requireNotNull(function, pointer);
        long start = Integer.toUnsignedLong(pointer);
        long memoryBytes = memory.sizeBytes();
        if (start < Collector.HEADER_BYTES) {
            throw fault(pointer, "there is no room for the header of an object before it");
        }
        if (start > memoryBytes) {
            throw guest.poison(guest.faults().outside(function.name(), pointer, 0, memoryBytes));
        }
        long sizeBytes = Integer.toUnsignedLong(memory.getInt(pointer + Collector.SIZE_OFFSET));
        if (start + sizeBytes > memoryBytes) {
            throw guest.poison(guest.faults().outside(function.name(), pointer, sizeBytes, memoryBytes));
        }
        return (int) sizeBytes;
    }

    private RuntimeException fault(int pointer, String why) {
        return guest.poison(guest.faults().pointer(function.name(), pointer, why));
    }
}
