package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.CallTable;
import io.wasmbridge.runtime.generated.FunctionType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.HostImport;
import io.wasmbridge.runtime.generated.HostImports.Trampoline;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * The functions of one functional interface that are lent to a guest, each in a place of the guest's table. Places are taken again, the
 * one that was given back first before the others: a pointer that the guest kept traps for as long as that can be.
 */
final class LentFunctions<B, H> extends FunctionType<H> {

    private final LinkedGuest guest;
    private final CallTable table;
    private final HostImport method;
    private final B bridge;
    private final Trampoline<? super B, ? super H> trampoline;
    private final Deque<LentFunction<B, H>> free = new ArrayDeque<>();

    LentFunctions(
            LinkedGuest guest,
            CallTable table,
            HostImport method,
            B bridge,
            Trampoline<? super B, ? super H> trampoline) {
        this.guest = guest;
        this.table = table;
        this.method = method;
        this.bridge = bridge;
        this.trampoline = trampoline;
    }

    @Override
    public int lend(GuestCall call, String name, H function) {
        Objects.requireNonNull(function, name);
        LentFunction<B, H> place = free.poll();
        if (place == null) {
            place = new LentFunction<>(this, name);
        }
        return ((CallFrame) call).loans().lend(place, function);
    }

    /** A place at the end of the guest's table. */
    CallTable.Place add(String name, CallTable.Body body) {
        return table.add(method.name(), method.signature(), body)
                .orElseThrow(() -> guest.faults().tableFull(method.name(), name, table.size()));
    }

    long[] call(H function, long[] arguments) {
        return trampoline.call(bridge, function, arguments);
    }

    /** What to throw where the guest calls what it is not lent any more. */
    RuntimeException ended() {
        return guest.poison(guest.faults().functionEnded(method.name()));
    }

    void giveBack(LentFunction<B, H> place) {
        free.add(place);
    }
}
