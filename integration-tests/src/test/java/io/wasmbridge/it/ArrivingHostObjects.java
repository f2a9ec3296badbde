package io.wasmbridge.it;

import io.wasmbridge.annotations.HostObject;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.it.HostObjects.Order;
import org.jspecify.annotations.Nullable;

/** The guest of {@link HostObjects}, arriving at run time; its references are left to host functions. */
@WasmModule(imports = ArrivingHostObjects.Env.class, partial = true)
interface ArrivingHostObjects extends CountingGuest {

    /** What the guest gives back by number. */
    @WasmImport
    interface Env {
        default int visit(@HostObject HostObjects.Visitor visitor, int index, String word) {
            return visitor.visit(index, word);
        }

        default int amountOf(@HostObject Order order) {
            return order.amount();
        }

        default @HostObject Order make(int key) {
            return new Order("made", key);
        }
    }

    int eachWord(@HostObject HostObjects.Visitor visitor);

    int amountOfMade(int key);

    @Nullable
    @HostObject
    Order same(@Nullable @HostObject Order order);
}
