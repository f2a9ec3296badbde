package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.EngineMemory;
import java.util.HashMap;
import java.util.Map;

/**
 * The objects of a guest's collector that open handles hold: each pinned once, for a second pin is a fault of the guest's, however many
 * handles there are.
 */
final class HeldObjects {

    private final LinkedGuest guest;
    private final Collector collector;
    private final EngineMemory memory;

    /** How many handles hold the object at an address. */
    private final Map<Integer, Integer> handles = new HashMap<>();

    HeldObjects(LinkedGuest guest, Collector collector) {
        this.guest = guest;
        this.collector = collector;
        this.memory = guest.engine();
    }

    boolean holds(int address) {
        return !handles.isEmpty() && handles.containsKey(address);
    }

    /**
     * One more handle holds the object of the class that messages call {@code type}, which {@code export} returned. The object of an
     * argument, or of an allocation, is pinned already.
     */
    void hold(String export, String type, int address) {
        if (!holds(address)) {
            String why = whyNoObject(address);
            if (!why.isEmpty()) {
                throw guest.poison(guest.faults().handle(export, type, address, why));
            }
            if (!isOfTheHost(address)) {
                collector.pin(address);
            }
        }
        handles.merge(address, 1, Integer::sum);
    }

    /** Why there can be no object at an address; empty where there can. */
    private String whyNoObject(int address) {
        long memoryBytes = memory.sizeBytes();
        long start = Integer.toUnsignedLong(address);
        if (start > memoryBytes) {
            return "it is outside memory, which has " + Faults.hex(memoryBytes) + " bytes";
        }
        if ((address & (Collector.ALIGN_BYTES - 1)) != 0) {
            return "it is not aligned to " + Collector.ALIGN_BYTES + " bytes";
        }
        if (start < Collector.HEADER_BYTES) {
            return "there is no room for the header of an object before it";
        }
        long end = start + Integer.toUnsignedLong(memory.getInt(address + Collector.SIZE_OFFSET));
        if (end > memoryBytes) {
            return "it ends at " + Faults.hex(end) + ", memory has " + Faults.hex(memoryBytes) + " bytes";
        }
        int id = memory.getInt(address + Collector.ID_OFFSET);
        return collector.hasClass(id)
                ? ""
                : "its class has the id " + Integer.toUnsignedString(id) + ", which none has";
    }

    /** One handle less holds an object; with the last it is let go of, unless it is that of an argument or an allocation. */
    void drop(int address) {
        boolean last = handles.computeIfPresent(address, (object, count) -> count > 1 ? count - 1 : null) == null;
        if (last && !isOfTheHost(address)) {
            guest.expireViews();
            collector.give(address);
        }
    }

    private boolean isOfTheHost(int address) {
        return guest.ledger().startsAt(address - Collector.HEADER_BYTES);
    }
}
