package io.wasmbridge.it;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.it.FaultSession.Trait;
import io.wasmbridge.it.NestedHost.Failing;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Wasi;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;

/** Guests that call their host, and hosts that call back. */
final class HostScenarios {

    private static final FunctionType LOG = FunctionType.of(List.of(ValType.I32, ValType.I32), List.of());
    private static final FunctionType FETCH = FunctionType.of(List.of(ValType.I32), List.of(ValType.I32));

    private HostScenarios() {}

    static Stream<FaultScenario> all() {
        return Stream.of(nested(), lent(), other()).flatMap(scenarios -> scenarios);
    }

    private static Stream<FaultScenario> nested() {
        return Stream.of(
                nested("text given to the host, and back", guest -> guest.relay("grüß", 1)),
                nested("text given through two words", guest -> guest.wide("grüß", 1)),
                nested("text given up to a zero", guest -> guest.ended("grüß", 1)),
                nested("arrays given to the host", guest -> Arrays.toString(guest.ints(new int[] {1, 2}, 1))),
                nested("a buffer of the guest's", guest -> guest.fill(1)),
                nested("text handed to the host", guest -> {
                    guest.give("given", 1);
                    return "";
                }),
                nested("records of the guest's", guest -> {
                    guest.hold(new Nested.Item(7, "held"), 1);
                    return guest.moved(new Nested.Point(1, 0.5), 1)
                            + guest.born(1).name();
                }),
                nested("several texts given to the host", guest -> guest.named(new String[] {"one", ""}, 1)),
                nested("views of the guest's, and arrays that change", guest -> {
                    int[] values = {1, 2};
                    guest.scale(values, 1);
                    guest.turned(values, 1);
                    return Arrays.toString(values);
                }),
                nested("objects given to the host", guest -> {
                    try (Nested.Counter counter = guest.counterNew(1);
                            Nested.Counter handed = guest.handed(1)) {
                        return guest.counted(counter, 1) + handed.add(1);
                    }
                }),
                nested("blocks given to the host", guest -> {
                    try (Allocation block = guest.block(1)) {
                        return block.sizeBytes();
                    }
                }),
                nested("calls three deep", guest -> guest.relay("x", 2)));
    }

    private static FaultScenario nested(String name, FaultScenario.Call<Nested> call) {
        return FaultScenario.counting(
                name,
                boundary -> {
                    BoundaryTap unused = new BoundaryTap(instance -> (function, arguments) -> arguments);
                    NestedHost host = new NestedHost(unused, Failing.PROPAGATES);
                    Nested guest = boundary.under(NestedBridge.builder())
                            .imports(boundary.serving(Nested.Host.class, host))
                            .build();
                    host.serve(guest);
                    return guest;
                },
                call);
    }

    private static Stream<FaultScenario> lent() {
        return Stream.of(
                new FaultScenario(
                        "functions by pointer",
                        boundary -> callbacks(
                                boundary,
                                (guest, sum) -> guest.fold(new int[] {1, 2}, 0, sum)
                                        + guest.eachWord(
                                                boundary.serving(Callbacks.TextVisitor.class, (index, text) -> {})))),
                new FaultScenario(
                        "functions that take and give",
                        boundary -> callbacks(boundary, (guest, sum) -> {
                            guest.handOver(boundary.serving(Callbacks.Taker.class, bytes -> {}), 20);
                            return guest.hashOfName(boundary.serving(Callbacks.Namer.class, key -> "name" + key), 3)
                                    + guest.eachPoint(boundary.serving(Callbacks.SpotVisitor.class, spot -> spot.x()));
                        })),
                FaultScenario.counting(
                        "objects of the host",
                        boundary -> boundary.under(HostObjectsBridge.builder())
                                .imports(boundary.serving(
                                        HostObjects.Env.class, key -> new HostObjects.Order("made", key)))
                                .build(),
                        guest -> guest.amount(new HostObjects.Order("lent", 7))
                                + guest.amountOfMade(3)
                                + guest.eachWord((index, word) -> word.length())),
                FaultScenario.of(
                        "methods that may throw",
                        boundary -> boundary.under(ThrowingBridge.builder())
                                .imports(boundary.serving(Thrower.class, new Quiet()))
                                .build(),
                        CountingGuest::liveBlocks,
                        guest -> {
                            guest.passText();
                            return guest.framed(1, 2) + guest.withText("text", 1) + guest.wantText(1);
                        },
                        Trait.MAY_THROW));
    }

    /** What is done with a guest of callbacks, and a function to pass. */
    private interface Calling {
        Object with(Callbacks guest, IntBinaryOperator sum);
    }

    private static FaultSession callbacks(Boundary boundary, Calling calling) {
        IntBinaryOperator sum = boundary.serving(IntBinaryOperator.class, Integer::sum);
        return FaultScenario.counting(
                        "",
                        ignored -> boundary.under(CallbacksBridge.builder()).build(),
                        (Callbacks guest) -> calling.with(guest, sum))
                .open()
                .apply(boundary);
    }

    /** Throws nothing. */
    private static final class Quiet implements Thrower {
        @Override
        public int raise(int kind) {
            return kind;
        }

        @Override
        public int refuse(int kind) {
            return kind;
        }

        @Override
        public void takeText(String text) {}

        @Override
        public String giveText(int key) {
            return "given" + key;
        }
    }

    private static Stream<FaultScenario> other() {
        return Stream.of(
                FaultScenario.counting("host functions of numbers", HostScenarios::numbers, guest -> {
                    guest.sayHello();
                    return guest.run(7) + guest.callTwice("hell", 3);
                }),
                FaultScenario.of(
                        "objects of AssemblyScript to the host",
                        boundary -> boundary.under(AssemblyImportsBridge.builder())
                                .imports(boundary.serving(AssemblyImports.Host.class, new Naming()))
                                .build(),
                        HostScenarios::collected,
                        guest -> guest.runShout("abc") + guest.runSum(3) + guest.runDoubled(2) + guest.runNameOf(2)),
                FaultScenario.of("WASI", HostScenarios::wasi, guest -> 0, guest -> {
                    guest.say(1, "said");
                    return guest.argument(0) + guest.variable("LANG") + guest.argumentCount();
                }),
                new FaultScenario("a guest that starts", HostScenarios::starting),
                new FaultScenario("a guest that borrows its memory", HostScenarios::borrowing));
    }

    /** Gives names that are short, whatever it is asked for. */
    private static final class Naming extends AssemblyImportsTest.Giving {
        @Override
        public Optional<String> nameOf(int key) {
            return Optional.of("name" + key);
        }
    }

    private static int collected(AssemblyImports guest) {
        guest.collect();
        return guest.liveBlocks();
    }

    private static Imports numbers(Boundary boundary) {
        return boundary.under(ImportsBridge.builder())
                .hostFunctions(
                        new HostFunction("env", "log", LOG, (instance, arguments) -> new long[0]),
                        new HostFunction(
                                "env", "fetch", FETCH, (instance, arguments) -> new long[] {arguments[0] * 10}))
                .build();
    }

    private static WasiGuest wasi(Boundary boundary) {
        Wasi wasi = Wasi.builder()
                .stdin(new ByteArrayInputStream("line\n".getBytes(StandardCharsets.UTF_8)))
                .stdout(OutputStream.nullOutputStream())
                .arguments("guest")
                .environment("LANG", "de_CH")
                .build();
        return boundary.under(WasiGuestBridge.builder()).wasi(wasi).build();
    }

    /** What is made and initialised, again and again; a bridge of its own is asked afterwards. */
    private static FaultSession starting(Boundary boundary) {
        Boundary apart = new Boundary(TestEngine.INTERPRETER, Optional.empty());
        WasiGuest other = wasi(apart);
        return FaultSession.of(
                boundary,
                other,
                () -> 0,
                () -> {
                    try (WasiGuest started = wasi(boundary)) {
                        return started.argumentCount();
                    }
                },
                Trait.HAPPENS_ELSEWHERE);
    }

    private static FaultSession borrowing(Boundary boundary) {
        Lender lender = boundary.watching(boundary.under(LenderBridge.builder()).build());
        Borrower borrower = boundary.watching(boundary.under(BorrowerBridge.builder())
                .exportsOf("env", lender)
                .build());
        return FaultSession.of(
                boundary,
                lender,
                () -> borrower.liveBlocks() + lender.liveBlocks(),
                () -> lender.firstByte("hello") + borrower.lastByte("hello"));
    }
}
