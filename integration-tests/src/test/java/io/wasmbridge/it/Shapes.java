package io.wasmbridge.it;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.Engine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The interfaces to the guests of the tables, and the builders generated for them. */
final class Shapes {

    static final String RESOURCE = "guests/shapes/shapes.wasm";

    static final String LENGTHS = "guests/lengths/lengths.wasm";

    /** What is generated for an interface. */
    private record Generated(
            String resource,
            Supplier<? extends BridgeBuilder<?, ?>> builder,
            Function<Instance, ? extends ShapesGuest> over) {}

    private static final Map<Class<? extends ShapesGuest>, Generated> GENERATED = new LinkedHashMap<>();

    static {
        add(ScalarShapes.class, RESOURCE, ScalarShapesBridge::builder, ScalarShapesBridge::over);
        add(TextShapes.class, RESOURCE, TextShapesBridge::builder, TextShapesBridge::over);
        add(CountedParameters.class, RESOURCE, CountedParametersBridge::builder, CountedParametersBridge::over);
        add(PointerParameters.class, RESOURCE, PointerParametersBridge::builder, PointerParametersBridge::over);
        add(PackedResults.class, RESOURCE, PackedResultsBridge::builder, PackedResultsBridge::over);
        add(TerminatedResults.class, RESOURCE, TerminatedResultsBridge::builder, TerminatedResultsBridge::over);
        add(FixedResults.class, RESOURCE, FixedResultsBridge::builder, FixedResultsBridge::over);
        add(ViewShapes.class, RESOURCE, ViewShapesBridge::builder, ViewShapesBridge::over);
        add(EchoedPacked.class, RESOURCE, EchoedPackedBridge::builder, EchoedPackedBridge::over);
        add(EchoedTerminated.class, RESOURCE, EchoedTerminatedBridge::builder, EchoedTerminatedBridge::over);
        add(EchoedFixed.class, RESOURCE, EchoedFixedBridge::builder, EchoedFixedBridge::over);
        add(Failures.class, RESOURCE, FailuresBridge::builder, FailuresBridge::over);
        add(CountedLengths.class, LENGTHS, CountedLengthsBridge::builder, CountedLengthsBridge::over);
        add(StoredLengths.class, LENGTHS, StoredLengthsBridge::builder, StoredLengthsBridge::over);
        add(EncodedText.class, LENGTHS, EncodedTextBridge::builder, EncodedTextBridge::over);
        add(ViewLengths.class, LENGTHS, ViewLengthsBridge::builder, ViewLengthsBridge::over);
        add(EchoedLengths.class, LENGTHS, EchoedLengthsBridge::builder, EchoedLengthsBridge::over);
    }

    private static <B extends ShapesGuest> void add(
            Class<B> type,
            String resource,
            Supplier<? extends BridgeBuilder<?, ?>> builder,
            Function<Instance, B> over) {
        GENERATED.put(type, new Generated(resource, builder, over));
    }

    private Shapes() {}

    /** The interfaces to one guest. */
    static List<Class<? extends ShapesGuest>> interfaces(String resource) {
        return GENERATED.keySet().stream()
                .filter(type -> resource(type).equals(resource))
                .toList();
    }

    /** The guest of an interface. */
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
