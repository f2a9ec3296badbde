package io.wasmbridge.runtime;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.Memory;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.wasmbridge.runtime.engine.EngineMemory;
import io.wasmbridge.runtime.generated.GuestFunction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is the guest's is reached through one door each. Who keeps a door is listed with the reason, and nobody in vain. */
final class OneDoorTest {

    private static final String ROOT = "io.wasmbridge.runtime.";
    private static final String ENGINE = "engine.";

    private static final String SERVES = "serves an import of a toolchain, whose ranges it checks with MemoryRanges";
    private static final String IN_A_CALL = "a part of a call, which came in through the gate; ";
    private static final String CHECKED = IN_A_CALL + "the range is one that Lift has checked";
    private static final String ITS_BLOCKS = IN_A_CALL + "it reaches the blocks of that call";

    private static final JavaClasses RUNTIME = new ClassFileImporter()
            .importUrl(LinearMemory.class.getProtectionDomain().getCodeSource().getLocation());

    /**
     * Methods that are for few.
     *
     * @param owner what they are methods of
     * @param methods empty for all of them
     * @param keepers who calls them, each with the reason
     */
    private record Door(
            String name,
            DescribedPredicate<? super JavaClass> owner,
            Set<String> methods,
            Map<String, String> keepers) {

        private boolean leadsTo(JavaCodeUnitAccess<?> access) {
            return owner.test(access.getTargetOwner())
                    && (methods.isEmpty() || methods.contains(access.getName()))
                    && !access.getOriginOwner().equals(access.getTargetOwner());
        }

        /** The outermost classes of those that call such a method, by name within the runtime. */
        Set<String> openers(JavaClasses classes) {
            Set<String> openers = new TreeSet<>();
            classes.stream()
                    .flatMap(origin -> origin.getCodeUnitAccessesFromSelf().stream())
                    .filter(this::leadsTo)
                    .forEach(access -> openers.add(outermost(access.getOriginOwner())));
            return openers;
        }
    }

    private static String outermost(JavaClass origin) {
        String name = origin.getName().substring(ROOT.length());
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static final Set<String> CONTENT = Set.of(
            "getByte",
            "getShort",
            "getInt",
            "getLong",
            "setByte",
            "setShort",
            "setInt",
            "setLong",
            "fill",
            "copy",
            "getBytes",
            "read",
            "write",
            "indexOfZero",
            "grow");

    private static final List<Door> DOORS = List.of(
            new Door(
                    "the engine's memory",
                    assignableTo(Memory.class),
                    Set.of(),
                    Map.ofEntries(
                            Map.entry("engine.EngineMemory", "the seam: all others use this"),
                            Map.entry("engine.Machines", "makes one"),
                            Map.entry("engine.BorrowedMemory", "is one, and hands on what the engine asks of it"),
                            Map.entry("engine.MemoryRanges", "asks for its size"),
                            Map.entry("engine.MemoryCap", "asks for its limits"),
                            Map.entry("engine.ImportedValues", "asks for its limits"),
                            Map.entry("engine.Linker", "asks whether it is shared, which is refused"),
                            Map.entry("engine.WasiPreview", "writes what a clock says, in a range that it checks"),
                            Map.entry("engine.WasiRanges", "checks what WASI is passed, which lies in memory"),
                            Map.entry("engine.EmscriptenImports", SERVES),
                            Map.entry("engine.EmscriptenTime", SERVES),
                            Map.entry("engine.GuestTexts", SERVES),
                            Map.entry("engine.ArrayCopy", SERVES))),
            new Door(
                    "the engine's functions",
                    assignableTo(ExportFunction.class),
                    Set.of("apply"),
                    Map.of(
                            "engine.EngineFunction", "the seam: all others use this",
                            "engine.EmscriptenJumps", "within the guest's own call, which the door unwinds",
                            "engine.EmscriptenTime", "within the guest's own call, which the door unwinds")),
            new Door(
                    "the engine's machine",
                    assignableTo(Machine.class),
                    Set.of("call"),
                    Map.of(
                            "engine.DeferredStart", "is one, and makes a guest function of the start",
                            "engine.LayeredMachine", "is one, and hands on what the engine asks of it",
                            "engine.EmscriptenJumps", "within the guest's own call, which the door unwinds")),
            new Door(
                    "memory",
                    type(EngineMemory.class),
                    CONTENT,
                    Map.ofEntries(
                            Map.entry("LinearMemory", "the door"),
                            Map.entry("BlockImage", ITS_BLOCKS),
                            Map.entry("CallBlocks", ITS_BLOCKS),
                            Map.entry("CallFrame", ITS_BLOCKS),
                            Map.entry("Composition", ITS_BLOCKS),
                            Map.entry("Outputs", ITS_BLOCKS),
                            Map.entry("Lift", IN_A_CALL + "it is what checks ranges"),
                            Map.entry("CallLifting", CHECKED),
                            Map.entry("GuestReader", CHECKED),
                            Map.entry("GuestText", CHECKED),
                            Map.entry("ResultPlaces", CHECKED),
                            Map.entry("ObjectLift", CHECKED),
                            Map.entry("ClassTable", IN_A_CALL + "it checks that the table lies in memory"),
                            Map.entry("HeldObjects", IN_A_CALL + "it checks that the header lies in memory"))),
            new Door(
                    "guest functions",
                    assignableTo(GuestFunction.class),
                    Set.of("call", "callAll"),
                    Map.of("GuestDoor", "the door")),
            new Door(
                    "the door to them",
                    type(GuestDoor.class),
                    Set.of(),
                    Map.of("LinkedGuest", "has one, and hands on to it")),
            new Door(
                    "calls",
                    type(LinkedGuest.class),
                    Set.of("call", "callAll"),
                    Map.of(
                            "CallFrame", "the call itself",
                            "CallRustValues", IN_A_CALL + "it drops what it took of the guest's table",
                            "OpenHandles", "within the call that ends a handle")),
            new Door(
                    "calls of an allocator",
                    type(LinkedGuest.class),
                    Set.of("callAllocator"),
                    Map.of(
                            "AllocateFunction", "checks each address that it gives",
                            "GuestAllocator", "frees what the ledger holds no more",
                            "CallBlocks", IN_A_CALL + "tells the guest that a result was copied, which may free it",
                            "Collector", "takes the place of an allocator",
                            "GuestArena", "takes the place of a free",
                            "StackFunction", "takes the place of an allocator, for areas")),
            new Door(
                    "the ledger",
                    type(LiveBlocks.class),
                    Set.of("add", "remove", "transfer", "loseAll", "joins"),
                    Map.of(
                            "GuestAllocator", "enters what was allocated",
                            "Collector", "enters what was made",
                            "CallBlocks", "enters what was handed over, and takes out what is freed or given away",
                            "GuestAllocation", "the handle of a block does the same",
                            "GuestState", "loses all of it with the instance",
                            "Companions", "joins those of instances that have a memory in common")));

    @TestFactory
    Stream<DynamicTest> eachDoorHasItsKeepers() {
        return DOORS.stream()
                .map(door -> DynamicTest.dynamicTest(
                        door.name(),
                        () -> assertEquals(new TreeSet<>(door.keepers().keySet()), door.openers(RUNTIME))));
    }

    /** Outside {@code engine} an instance is passed on, and asked nothing. */
    @TestFactory
    Stream<DynamicTest> anInstanceIsOnlyPassedOn() {
        Door instance = new Door("instances", assignableTo(Instance.class), Set.of(), Map.of());
        return instance.openers(RUNTIME).stream()
                .map(opener -> DynamicTest.dynamicTest(opener, () -> assertTrue(opener.startsWith(ENGINE), opener)));
    }

    /** The control: who goes past a door is found. */
    @TestFactory
    Stream<DynamicTest> whoGoesPastADoorIsFound() {
        JavaClasses burglar = new ClassFileImporter().importClasses(Burglar.class);
        return DOORS.stream()
                .map(door -> DynamicTest.dynamicTest(
                        door.name(), () -> assertEquals(Set.of("OneDoorTest"), door.openers(burglar))));
    }

    /** Goes past every door, once by a reference to a method. */
    private static final class Burglar {

        void breakIn(LinkedGuest guest, GuestDoor door, GuestFunction function, Memory memory, Instance instance) {
            Stream.of(1024).map(memory::readInt).forEach(guest.engine()::getInt);
            instance.export("malloc").apply(8);
            instance.getMachine().call(0, new long[0]);
            door.call(function, new long[0]);
            guest.call(function);
            guest.callAllocator(function, new long[0]);
            guest.ledger().remove((int) function.call(1024));
        }
    }
}
