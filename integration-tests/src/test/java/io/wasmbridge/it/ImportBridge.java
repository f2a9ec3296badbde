package io.wasmbridge.it;

import io.wasmbridge.it.ImportSources.Group;
import io.wasmbridge.it.ImportSources.Served;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.Engine;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** A bridge of a group of cells, whose methods do what the running cell says. */
final class ImportBridge implements AutoCloseable {

    private final ImportSources sources;
    private final ImportCellsGuest guest;
    private String awaited = "";
    private Function<Object[], Object> method = arguments -> arguments;

    ImportBridge(ImportSources sources, ClassLoader classes, Group group, Engine engine) {
        this.sources = sources;
        this.guest = open(classes, group, engine);
    }

    private ImportCellsGuest open(ClassLoader classes, Group group, Engine engine) {
        try {
            Class<?> bridge = classes.loadClass(group.bridge());
            Class<?> host = classes.loadClass(group.host());
            BridgeBuilder<?, ?> builder = (BridgeBuilder<?, ?>)
                    (group.known()
                            ? bridge.getMethod("builder").invoke(null)
                            : bridge.getMethod("builder", byte[].class)
                                    .invoke(null, (Object) TestEngine.resource(group.module())));
            Method imports = builder.getClass().getMethod("imports", host);
            imports.invoke(builder, Proxy.newProxyInstance(classes, new Class<?>[] {host}, this::called));
            return (ImportCellsGuest) builder.engine(engine).build();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Object called(Object proxy, Method called, Object[] arguments) {
        if (!called.getName().equals(awaited)) {
            throw new AssertionError("not " + awaited + ", but " + called.getName() + " is called");
        }
        return method.apply(arguments == null ? new Object[0] : arguments);
    }

    ImportCellsGuest guest() {
        return guest;
    }

    /** Has the guest call the import of a cell, which does what {@code method} does. */
    void call(ImportCell cell, Function<Object[], Object> does, long... words) {
        Served served = sources.served(cell);
        awaited = served.method();
        method = does;
        int nth = served.nth();
        switch (cell.signature()) {
            case "take_i" -> guest.callTakeI(nth, (int) words[0]);
            case "take_l" -> guest.callTakeL(nth, words[0]);
            case "take_f" -> guest.callTakeF(nth, Float.intBitsToFloat((int) words[0]));
            case "take_d" -> guest.callTakeD(nth, Double.longBitsToDouble(words[0]));
            case "take_ii" -> guest.callTakeIi(nth, (int) words[0], (int) words[1]);
            case "give_i" -> guest.callGiveI(nth);
            case "give_l" -> guest.callGiveL(nth);
            case "give_f" -> guest.callGiveF(nth);
            case "give_d" -> guest.callGiveD(nth);
            case "give_ii" -> guest.callGiveIi(nth);
            case "swap_i" -> guest.callSwapI(nth, (int) words[0]);
            case "swap_ii" -> guest.callSwapIi(nth, (int) words[0], (int) words[1]);
            default -> throw new IllegalArgumentException(cell.signature());
        }
    }

    @Override
    public void close() {
        guest.close();
    }
}
