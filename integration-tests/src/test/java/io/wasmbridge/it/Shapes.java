package io.wasmbridge.it;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.Engine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The interfaces to the guests that count, and the builders generated for them. */
final class Shapes {

    static final String RESOURCE = "guests/shapes/shapes.wasm";

    /** The module of an interface, and what is generated for it. */
    private record Generated(
            String resource,
            Supplier<? extends BridgeBuilder<?, ?>> builder,
            Function<Instance, ? extends ShapesGuest> over) {

        Generated(Supplier<? extends BridgeBuilder<?, ?>> builder, Function<Instance, ? extends ShapesGuest> over) {
            this(RESOURCE, builder, over);
        }
    }

    private static final Map<Class<? extends ShapesGuest>, Generated> GENERATED = new LinkedHashMap<>();

    static {
        GENERATED.put(ScalarShapes.class, new Generated(ScalarShapesBridge::builder, ScalarShapesBridge::over));
        GENERATED.put(TextShapes.class, new Generated(TextShapesBridge::builder, TextShapesBridge::over));
        GENERATED.put(
                CountedParameters.class,
                new Generated(CountedParametersBridge::builder, CountedParametersBridge::over));
        GENERATED.put(
                PointerParameters.class,
                new Generated(PointerParametersBridge::builder, PointerParametersBridge::over));
        GENERATED.put(PackedResults.class, new Generated(PackedResultsBridge::builder, PackedResultsBridge::over));
        GENERATED.put(
                TerminatedResults.class,
                new Generated(TerminatedResultsBridge::builder, TerminatedResultsBridge::over));
        GENERATED.put(FixedResults.class, new Generated(FixedResultsBridge::builder, FixedResultsBridge::over));
        GENERATED.put(ViewShapes.class, new Generated(ViewShapesBridge::builder, ViewShapesBridge::over));
        GENERATED.put(EchoedPacked.class, new Generated(EchoedPackedBridge::builder, EchoedPackedBridge::over));
        GENERATED.put(
                EchoedTerminated.class, new Generated(EchoedTerminatedBridge::builder, EchoedTerminatedBridge::over));
        GENERATED.put(EchoedFixed.class, new Generated(EchoedFixedBridge::builder, EchoedFixedBridge::over));
        GENERATED.put(Failures.class, new Generated(FailuresBridge::builder, FailuresBridge::over));
        GENERATED.put(
                LengthHighResults.class,
                new Generated(
                        "guests/results/length-high.wasm",
                        LengthHighResultsBridge::builder,
                        LengthHighResultsBridge::over));
        GENERATED.put(
                MultiValueResults.class,
                new Generated(
                        "guests/results/multi-value.wasm",
                        MultiValueResultsBridge::builder,
                        MultiValueResultsBridge::over));
        GENERATED.put(
                ReturnAreaResults.class,
                new Generated(
                        "guests/results/return-area.wasm",
                        ReturnAreaResultsBridge::builder,
                        ReturnAreaResultsBridge::over));
        GENERATED.put(
                OutLengthResults.class,
                new Generated(
                        "guests/results/out-length.wasm",
                        OutLengthResultsBridge::builder,
                        OutLengthResultsBridge::over));
    }

    private Shapes() {}

    static Set<Class<? extends ShapesGuest>> interfaces() {
        return GENERATED.keySet();
    }

    static String resource(Class<? extends ShapesGuest> type) {
        return GENERATED.get(type).resource();
    }

    static BridgeBuilder<?, ?> builder(Class<? extends ShapesGuest> type) {
        return GENERATED.get(type).builder().get();
    }

    static <B extends ShapesGuest> B open(Class<B> type, Engine engine) {
        BridgeBuilder<?, ?> builder = builder(type);
        builder.engine(engine);
        return build(type, builder);
    }

    static <B extends ShapesGuest> B build(Class<B> type, BridgeBuilder<?, ?> builder) {
        Bridge bridge = builder.build();
        return type.cast(bridge);
    }

    /** A bridge to an instance that is made here, without parsing the module again. */
    static <B extends ShapesGuest> B over(Class<B> type, Function<Instance, Machine> machines) {
        Instance instance = Instance.builder(TestEngine.module(resource(type)))
                .withMachineFactory(machines)
                .build();
        return type.cast(GENERATED.get(type).over().apply(instance));
    }
}
