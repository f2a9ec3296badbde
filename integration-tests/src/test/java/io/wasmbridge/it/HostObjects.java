package io.wasmbridge.it;

import io.wasmbridge.annotations.HostObject;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;
import org.jspecify.annotations.Nullable;

/** A guest that is lent objects of its host. */
@WasmModule(value = "guests/host-objects/host-objects.wasm", imports = HostObjects.Env.class)
interface HostObjects extends CountingGuest {

    /** What the guest is lent; no text of it crosses. */
    record Order(String customer, int amount) {}

    /** A callback, whose user data is its handle. */
    interface Visitor {
        int visit(int index, String word);
    }

    /** What is done with what the guest gives back. */
    @WasmImport
    interface Env {
        default int visit(@HostObject Visitor visitor, int index, String word) {
            return visitor.visit(index, word);
        }

        default int amountOf(@HostObject Order order) {
            return order.amount();
        }

        default int describe(@Nullable @HostObject Order order) {
            return order == null ? -1 : order.customer().length();
        }

        @HostObject
        Order make(int key);

        default @Nullable @HostObject Order find(int key) {
            return key == 0 ? null : make(key);
        }

        default int useRef(Bridge caller, @HostObject Order order) {
            return order.amount();
        }

        default int describeRef(@Nullable @HostObject Order order) {
            return describe(order);
        }

        default @HostObject Order makeRef(int key) {
            return make(key);
        }
    }

    int eachWord(@HostObject Visitor visitor);

    int amount(@HostObject Order order);

    int amountOfTwo(@HostObject Order first, @HostObject Order second);

    @HostObject
    Order same(@HostObject Order order);

    int described(@Nullable @HostObject Order order);

    int amountOfMade(int key);

    @HostObject
    Order made(int key);

    @Nullable
    @HostObject
    Order found(int key);

    int handleOf(@HostObject Object order);

    int amountRef(@HostObject Order order);

    int describedRef(@Nullable @HostObject Order order);

    @HostObject
    Order sameRef(@HostObject Order order);

    int amountOfMadeRef(int key);

    void keep(@HostObject Order order);

    int amountOfKept();

    @HostObject
    Order keptOrder();

    void keepRef(@HostObject Order order);

    int amountOfKeptRef();

    int badHandle(int handle);

    int badType(@HostObject Visitor visitor);

    @HostObject
    Order badReturn(int handle);

    int badNullRef();

    int plus(int left, int right);
}
