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

/** The interfaces to the guests of the table, and the builders generated for them. */
final class Shapes {

    /** What is generated for an interface. */
    private record Generated(
            GuestModule module,
            Supplier<? extends BridgeBuilder<?, ?>> builder,
            Function<Instance, ? extends TableGuest> over) {

        Generated(Supplier<? extends BridgeBuilder<?, ?>> builder, Function<Instance, ? extends TableGuest> over) {
            this(GuestModule.SHAPES, builder, over);
        }
    }

    private static final Map<Class<? extends TableGuest>, Generated> GENERATED = new LinkedHashMap<>();

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
        GENERATED.put(FlagShapes.class, new Generated(FlagShapesBridge::builder, FlagShapesBridge::over));
        GENERATED.put(
                BufferParameters.class, new Generated(BufferParametersBridge::builder, BufferParametersBridge::over));
        GENERATED.put(BufferResults.class, new Generated(BufferResultsBridge::builder, BufferResultsBridge::over));
        GENERATED.put(SequenceShapes.class, new Generated(SequenceShapesBridge::builder, SequenceShapesBridge::over));
        GENERATED.put(Failures.class, new Generated(FailuresBridge::builder, FailuresBridge::over));
        GENERATED.put(
                CallocGuest.class,
                new Generated(GuestModule.CALLOC, CallocGuestBridge::builder, CallocGuestBridge::over));
        GENERATED.put(
                WideGuest.class, new Generated(GuestModule.WIDE, WideGuestBridge::builder, WideGuestBridge::over));
        GENERATED.put(
                UnalignedGuest.class,
                new Generated(GuestModule.UNALIGNED, UnalignedGuestBridge::builder, UnalignedGuestBridge::over));
        GENERATED.put(
                AlignedGuest.class,
                new Generated(GuestModule.ALIGNED, AlignedGuestBridge::builder, AlignedGuestBridge::over));
        GENERATED.put(
                MixedGuest.class, new Generated(GuestModule.MIXED, MixedGuestBridge::builder, MixedGuestBridge::over));
        GENERATED.put(
                LengthHighResults.class,
                new Generated(
                        GuestModule.LENGTH_HIGH, LengthHighResultsBridge::builder, LengthHighResultsBridge::over));
        GENERATED.put(
                MultiValueResults.class,
                new Generated(
                        GuestModule.MULTI_VALUE, MultiValueResultsBridge::builder, MultiValueResultsBridge::over));
        GENERATED.put(
                ReturnAreaResults.class,
                new Generated(
                        GuestModule.RETURN_AREA, ReturnAreaResultsBridge::builder, ReturnAreaResultsBridge::over));
        GENERATED.put(
                OutLengthResults.class,
                new Generated(GuestModule.OUT_LENGTH, OutLengthResultsBridge::builder, OutLengthResultsBridge::over));
    }

    private Shapes() {}

    static List<Class<? extends TableGuest>> interfacesTo(GuestModule module) {
        return GENERATED.keySet().stream()
                .<Class<? extends TableGuest>>map(type -> type)
                .filter(type -> module(type) == module)
                .toList();
    }

    static GuestModule module(Class<? extends TableGuest> type) {
        return GENERATED.get(type).module();
    }

    static BridgeBuilder<?, ?> builder(Class<? extends TableGuest> type) {
        return GENERATED.get(type).builder().get();
    }

    static <B extends TableGuest> B open(Class<B> type, Engine engine) {
        BridgeBuilder<?, ?> builder = builder(type);
        builder.engine(engine);
        return build(type, builder);
    }

    static <B extends TableGuest> B build(Class<B> type, BridgeBuilder<?, ?> builder) {
        Bridge bridge = builder.build();
        return type.cast(bridge);
    }

    /** A bridge to an instance that is made here, without parsing the module again. */
    static <B extends TableGuest> B over(Class<B> type, Function<Instance, Machine> machines) {
        Instance instance = Instance.builder(module(type).module())
                .withMachineFactory(machines)
                .build();
        return type.cast(GENERATED.get(type).over().apply(instance));
    }
}
