package io.wasmbridge.it;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
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
            Function<Instance, ? extends TableGuest> over) {}

    private static final Map<Class<? extends TableGuest>, Generated> GENERATED = new LinkedHashMap<>();

    static {
        add(ScalarShapes.class, GuestModule.SHAPES, ScalarShapesBridge::builder, ScalarShapesBridge::over);
        add(TextShapes.class, GuestModule.SHAPES, TextShapesBridge::builder, TextShapesBridge::over);
        add(
                CountedParameters.class,
                GuestModule.SHAPES,
                CountedParametersBridge::builder,
                CountedParametersBridge::over);
        add(
                PointerParameters.class,
                GuestModule.SHAPES,
                PointerParametersBridge::builder,
                PointerParametersBridge::over);
        add(PackedResults.class, GuestModule.SHAPES, PackedResultsBridge::builder, PackedResultsBridge::over);
        add(
                TerminatedResults.class,
                GuestModule.SHAPES,
                TerminatedResultsBridge::builder,
                TerminatedResultsBridge::over);
        add(FixedResults.class, GuestModule.SHAPES, FixedResultsBridge::builder, FixedResultsBridge::over);
        add(ViewShapes.class, GuestModule.SHAPES, ViewShapesBridge::builder, ViewShapesBridge::over);
        add(EchoedPacked.class, GuestModule.SHAPES, EchoedPackedBridge::builder, EchoedPackedBridge::over);
        add(EchoedTerminated.class, GuestModule.SHAPES, EchoedTerminatedBridge::builder, EchoedTerminatedBridge::over);
        add(EchoedFixed.class, GuestModule.SHAPES, EchoedFixedBridge::builder, EchoedFixedBridge::over);
        add(FlagShapes.class, GuestModule.SHAPES, FlagShapesBridge::builder, FlagShapesBridge::over);
        add(BufferParameters.class, GuestModule.SHAPES, BufferParametersBridge::builder, BufferParametersBridge::over);
        add(BufferResults.class, GuestModule.SHAPES, BufferResultsBridge::builder, BufferResultsBridge::over);
        add(SequenceShapes.class, GuestModule.SHAPES, SequenceShapesBridge::builder, SequenceShapesBridge::over);
        add(Failures.class, GuestModule.SHAPES, FailuresBridge::builder, FailuresBridge::over);
        add(CallocGuest.class, GuestModule.CALLOC, CallocGuestBridge::builder, CallocGuestBridge::over);
        add(WideGuest.class, GuestModule.WIDE, WideGuestBridge::builder, WideGuestBridge::over);
        add(UnalignedGuest.class, GuestModule.UNALIGNED, UnalignedGuestBridge::builder, UnalignedGuestBridge::over);
        add(AlignedGuest.class, GuestModule.ALIGNED, AlignedGuestBridge::builder, AlignedGuestBridge::over);
        add(MixedGuest.class, GuestModule.MIXED, MixedGuestBridge::builder, MixedGuestBridge::over);
        add(
                LengthHighResults.class,
                GuestModule.LENGTH_HIGH,
                LengthHighResultsBridge::builder,
                LengthHighResultsBridge::over);
        add(
                MultiValueResults.class,
                GuestModule.MULTI_VALUE,
                MultiValueResultsBridge::builder,
                MultiValueResultsBridge::over);
        add(
                ReturnAreaResults.class,
                GuestModule.RETURN_AREA,
                ReturnAreaResultsBridge::builder,
                ReturnAreaResultsBridge::over);
        add(
                OutLengthResults.class,
                GuestModule.OUT_LENGTH,
                OutLengthResultsBridge::builder,
                OutLengthResultsBridge::over);
        add(
                WidePointerResults.class,
                GuestModule.WIDE_POINTER,
                WidePointerResultsBridge::builder,
                WidePointerResultsBridge::over);
        add(
                OutPointersResults.class,
                GuestModule.OUT_POINTERS,
                OutPointersResultsBridge::builder,
                OutPointersResultsBridge::over);
        add(GettersResults.class, GuestModule.GETTERS, GettersResultsBridge::builder, GettersResultsBridge::over);
        add(SequenceResults.class, GuestModule.SEQUENCES, SequenceResultsBridge::builder, SequenceResultsBridge::over);
        add(
                UncommonReturns.Slices.class,
                GuestModule.WIDE_POINTER,
                UncommonReturns_SlicesBridge::builder,
                UncommonReturns_SlicesBridge::over);
        add(
                UncommonReturns.Unwritten.class,
                GuestModule.OUT_POINTERS,
                UncommonReturns_UnwrittenBridge::builder,
                UncommonReturns_UnwrittenBridge::over);
        add(
                UncommonReturns.Asked.class,
                GuestModule.CALLER_BUFFER,
                UncommonReturns_AskedBridge::builder,
                UncommonReturns_AskedBridge::over);
        add(
                UncommonReturns.WideLength.class,
                GuestModule.GETTERS,
                UncommonReturns_WideLengthBridge::builder,
                UncommonReturns_WideLengthBridge::over);
        add(
                WidePointerUnits.class,
                GuestModule.WIDE_POINTER,
                WidePointerUnitsBridge::builder,
                WidePointerUnitsBridge::over);
        add(
                OutPointersUnits.class,
                GuestModule.OUT_POINTERS,
                OutPointersUnitsBridge::builder,
                OutPointersUnitsBridge::over);
        add(GettersUnits.class, GuestModule.GETTERS, GettersUnitsBridge::builder, GettersUnitsBridge::over);
        add(WrittenScalars.class, GuestModule.OUT_POINTERS, WrittenScalarsBridge::builder, WrittenScalarsBridge::over);
        add(CallerBuffers.class, GuestModule.CALLER_BUFFER, CallerBuffersBridge::builder, CallerBuffersBridge::over);
        add(CountedLengths.class, GuestModule.LENGTHS, CountedLengthsBridge::builder, CountedLengthsBridge::over);
        add(StoredLengths.class, GuestModule.LENGTHS, StoredLengthsBridge::builder, StoredLengthsBridge::over);
        add(EncodedText.class, GuestModule.LENGTHS, EncodedTextBridge::builder, EncodedTextBridge::over);
        add(ViewLengths.class, GuestModule.LENGTHS, ViewLengthsBridge::builder, ViewLengthsBridge::over);
        add(EchoedLengths.class, GuestModule.LENGTHS, EchoedLengthsBridge::builder, EchoedLengthsBridge::over);
        add(Absent.class, GuestModule.ABSENT, AbsentBridge::builder, AbsentBridge::over);
        add(Errors.class, GuestModule.ERRORS, ErrorsBridge::builder, ErrorsBridge::over);
        add(Blocks.class, GuestModule.BLOCKS, BlocksBridge::builder, BlocksBridge::over);
        add(EnumSets.class, GuestModule.FLAGS, EnumSetsBridge::builder, EnumSetsBridge::over);
        add(Structs.class, GuestModule.STRUCTS, StructsBridge::builder, StructsBridge::over);
        add(
                LengthHighUnits.class,
                GuestModule.LENGTH_HIGH,
                LengthHighUnitsBridge::builder,
                LengthHighUnitsBridge::over);
        add(
                MultiValueUnits.class,
                GuestModule.MULTI_VALUE,
                MultiValueUnitsBridge::builder,
                MultiValueUnitsBridge::over);
        add(
                ReturnAreaUnits.class,
                GuestModule.RETURN_AREA,
                ReturnAreaUnitsBridge::builder,
                ReturnAreaUnitsBridge::over);
        add(Canonical.class, GuestModule.CANONICAL, CanonicalBridge::builder, CanonicalBridge::over);
        add(BindgenOne.class, GuestModule.BINDGEN_ONE, BindgenOneBridge::builder, BindgenOneBridge::over);
        add(BindgenTwo.class, GuestModule.BINDGEN_TWO, BindgenTwoBridge::builder, BindgenTwoBridge::over);
        add(BindgenThree.class, GuestModule.BINDGEN_THREE, BindgenThreeBridge::builder, BindgenThreeBridge::over);
        add(
                BindgenStripped.class,
                GuestModule.BINDGEN_STRIPPED,
                BindgenStrippedBridge::builder,
                BindgenStrippedBridge::over);
        add(OptionsOld.class, GuestModule.OPTIONS_OLD, OptionsOldBridge::builder, OptionsOldBridge::over);
        add(OptionsArea.class, GuestModule.OPTIONS_AREA, OptionsAreaBridge::builder, OptionsAreaBridge::over);
        add(OptionsValues.class, GuestModule.OPTIONS_VALUES, OptionsValuesBridge::builder, OptionsValuesBridge::over);
        add(
                OptionsReferences.class,
                GuestModule.OPTIONS_REFERENCES,
                OptionsReferencesBridge::builder,
                OptionsReferencesBridge::over);
        add(TinyGoAbi.class, GuestModule.TINYGO, TinyGoAbiBridge::builder, TinyGoAbiBridge::over);
        add(ZigAbi.class, GuestModule.ZIG, ZigAbiBridge::builder, ZigAbiBridge::over);
        add(EmscriptenAbi.class, GuestModule.EMSCRIPTEN, EmscriptenAbiBridge::builder, EmscriptenAbiBridge::over);
        add(CollectedTexts.class, GuestModule.COLLECTED, CollectedTextsBridge::builder, CollectedTextsBridge::over);
        add(CollectedArrays.class, GuestModule.COLLECTED, CollectedArraysBridge::builder, CollectedArraysBridge::over);
        add(
                CollectedBuffers.class,
                GuestModule.COLLECTED,
                CollectedBuffersBridge::builder,
                CollectedBuffersBridge::over);
        add(
                CollectedHandles.class,
                GuestModule.COLLECTED,
                CollectedHandlesBridge::builder,
                CollectedHandlesBridge::over);
        add(CollectedLists.class, GuestModule.COLLECTED, CollectedListsBridge::builder, CollectedListsBridge::over);
        add(OpaAbi.class, GuestModule.OPA, OpaAbiBridge::builder, OpaAbiBridge::over);
        add(OutLengthUnits.class, GuestModule.OUT_LENGTH, OutLengthUnitsBridge::builder, OutLengthUnitsBridge::over);
        add(
                ReturnedComponents.class,
                GuestModule.RETURNED_COMPONENTS,
                ReturnedComponentsBridge::builder,
                ReturnedComponentsBridge::over);
        add(
                WrittenComponents.class,
                GuestModule.WRITTEN_COMPONENTS,
                WrittenComponentsBridge::builder,
                WrittenComponentsBridge::over);
        add(Outs.class, GuestModule.OUTS, OutsBridge::builder, OutsBridge::over);
        add(RustPreset.class, GuestModule.RUST_PRESET, RustPresetBridge::builder, RustPresetBridge::over);
        add(ZigPreset.class, GuestModule.ZIG_PRESET, ZigPresetBridge::builder, ZigPresetBridge::over);
        add(TinyGoPreset.class, GuestModule.TINYGO_PRESET, TinyGoPresetBridge::builder, TinyGoPresetBridge::over);
        add(
                EmscriptenPreset.class,
                GuestModule.EMSCRIPTEN_PRESET,
                EmscriptenPresetBridge::builder,
                EmscriptenPresetBridge::over);
        add(OpaPreset.class, GuestModule.OPA_PRESET, OpaPresetBridge::builder, OpaPresetBridge::over);
        add(BindgenPreset.class, GuestModule.BINDGEN_PRESET, BindgenPresetBridge::builder, BindgenPresetBridge::over);
        add(
                CanonicalPreset.class,
                GuestModule.CANONICAL_PRESET,
                CanonicalPresetBridge::builder,
                CanonicalPresetBridge::over);
        add(Resources.class, GuestModule.RESOURCES, ResourcesBridge::builder, ResourcesBridge::over);
    }

    private static <B extends TableGuest> void add(
            Class<B> type,
            GuestModule module,
            Supplier<? extends BridgeBuilder<?, ?>> builder,
            Function<Instance, B> over) {
        GENERATED.put(type, new Generated(module, builder, over));
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

    /** The functions that {@code module} imports, each of which fails when it is called. */
    static ImportValues.Builder neverCalled(WasmModule module) {
        ImportValues.Builder values = ImportValues.builder();
        module.importSection().stream()
                .filter(FunctionImport.class::isInstance)
                .map(FunctionImport.class::cast)
                .map(wanted -> new HostFunction(
                        wanted.module(),
                        wanted.name(),
                        module.typeSection().getType(wanted.typeIndex()),
                        (instance, arguments) -> {
                            throw new AssertionError("nothing here calls " + wanted.name());
                        }))
                .forEach(values::addFunction);
        return values;
    }

    /** A bridge to an instance that is made here, without parsing the module again. */
    static <B extends TableGuest> B over(Class<B> type, Function<Instance, Machine> machines) {
        WasmModule module = module(type).module();
        Instance instance = Instance.builder(module)
                .withMachineFactory(machines)
                .withImportValues(neverCalled(module).build())
                .build();
        return type.cast(GENERATED.get(type).over().apply(instance));
    }
}
