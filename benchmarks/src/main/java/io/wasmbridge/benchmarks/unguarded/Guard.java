package io.wasmbridge.benchmarks.unguarded;

import io.wasmbridge.benchmarks.unguarded.Cut.Left;
import java.util.List;
import java.util.stream.Collectors;

/** The guards of a bridge: what each refuses or keeps account of, and the methods of the runtime that are all of it. */
@SuppressWarnings("ImmutableEnumChecker") // lists that nothing can change
public enum Guard {
    STATE(
            "a guest that is closed or poisoned does not run: before each of its functions, after it, and when an import returns",
            new Cut("GuestState", "isOpen", Left.TRUE),
            Cut.nothing("GuestState", "isClosed"),
            Cut.nothing("GuestState", "requireTrusted")),
    THREAD(
            "only the threads come in that may",
            Cut.nothing("ConfinedGate", "enter"),
            Cut.nothing("HandoffGate", "enter"),
            Cut.nothing("HandoffGate", "leave"),
            Cut.nothing("LockedGate", "enter"),
            Cut.nothing("LockedGate", "tryEnter"),
            Cut.nothing("LockedGate", "leave")),
    INTERRUPT(
            "an interrupted thread begins no call, and what frees is kept from one",
            Cut.nothing("GuestDoor", "requireNotInterrupted"),
            Cut.nothing("Entrance", "putOffAtTheEnd")),
    REENTRY(
            "no call begins 64 deep, where none may, or inside the guest's allocator",
            Cut.nothing("CallStack", "requireRoom"),
            Cut.nothing("CallStack", "beginAllocating"),
            Cut.nothing("CallStack", "endAllocating")),
    TIME(
            "a call ends in time, and what other threads closed is freed before it and after it",
            Cut.nothing("Entrance", "begin"),
            Cut.nothing("Entrance", "end")),
    VIEWS(
            "a view is refused that another call has made stale",
            Cut.nothing("LinkedGuest", "expireViews"),
            Cut.nothing("UntilNextCall", "require")),
    RESULTS(
            "what the guest points at lies inside memory, is aligned and is within the limit",
            new Cut("Lift", "checked", Left.LAST_PARAMETER),
            Cut.nothing("Lift", "checkLimit"),
            Cut.nothing("Lift", "requireNotNull")),
    ALLOCATIONS(
            "what the allocator gives is there, lies inside memory, is aligned and overlaps nothing of the host's",
            Cut.nothing("AllocateFunction", "check"),
            Cut.nothing("GuestAllocator", "requireUnowned")),
    LEDGER(
            "what the host owns is written down while it does",
            Cut.nothing("LiveBlocks", "add"),
            Cut.nothing("LiveBlocks", "remove"),
            Cut.nothing("LiveBlocks", "depart"),
            Cut.nothing("LiveBlocks", "arrive"),
            Cut.nothing("LiveBlocks", "strand")),
    MEMORY("what the host reads and writes lies inside memory", Cut.nothing("LinearMemory", "checkRange"));

    private final String duty;
    private final List<Cut> cuts;

    Guard(String duty, Cut... cuts) {
        this.duty = duty;
        this.cuts = List.of(cuts);
    }

    /** What it sees to. */
    public String duty() {
        return duty;
    }

    /** The methods that are left out, as a text. */
    public String methods() {
        return cuts.stream().map(cut -> "`" + cut + "`").collect(Collectors.joining(", "));
    }

    List<Cut> cuts() {
        return cuts;
    }
}
