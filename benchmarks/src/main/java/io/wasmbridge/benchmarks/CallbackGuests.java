package io.wasmbridge.benchmarks;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.runtime.Engine;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The guest that calls its host, under each of the ways. A JVM that measures has one of them. */
public final class CallbackGuests {

    static final String MODULE = "/guests/bench-callbacks/bench-callbacks.wasm";

    /** Of the imports and of the function pointer alike. */
    static final FunctionType COMBINES = FunctionType.of(List.of(ValType.I32, ValType.I32), List.of(ValType.I32));

    static final IntBinaryOperator SUM = Integer::sum;

    private CallbackGuests() {}

    /** What comes of a text, in all ways. */
    static int lengthOf(String text) {
        return text.length();
    }

    /** The guest under its generated bridge. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // set up by the harness
    public static class Bridged {

        /** What runs the module: {@code compiler} or {@code interpreter}. */
        @Param("compiler")
        public String engine = "";

        BenchCallbacksBridge bridge;

        @Setup(Level.Trial)
        public void open(Payload payload) {
            bridge = BenchCallbacksBridge.builder()
                    .engine(Guests.compiled(engine) ? Engine.compiler() : Engine.interpreter())
                    .imports(new Served())
                    .build();
            bridge.prepare(payload.mixed(), payload.longestBytes());
            Guests.age();
        }

        @TearDown(Level.Trial)
        public void close() {
            bridge.close();
        }
    }

    private static final class Served implements BenchCallbacks.Host {
        @Override
        public int combine(int a, int b) {
            return SUM.applyAsInt(a, b);
        }

        @Override
        public int takeText(String text) {
            return lengthOf(text);
        }
    }

    /** The guest under code that was written by hand, with the checks of a bridge. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // set up by the harness
    public static class ByHand {

        /** What runs the module: {@code compiler} or {@code interpreter}. */
        @Param("compiler")
        public String engine = "";

        HandWrittenCallbacks callbacks;

        @Setup(Level.Trial)
        public void open(Payload payload) {
            callbacks = HandWrittenCallbacks.open(engine, payload);
            Guests.age();
        }

        @TearDown(Level.Trial)
        public void close() {
            callbacks.close();
        }
    }

    /** The guest as the engine's documentation calls one: nothing is checked, and the pointer is there for good. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // set up by the harness
    public static class Plainly {

        /** What runs the module: {@code compiler} or {@code interpreter}. */
        @Param("compiler")
        public String engine = "";

        private ExportFunction callImport;
        private ExportFunction callPointer;
        private ExportFunction sendText;
        private int pointer;

        @Setup(Level.Trial)
        public void open(Payload payload) {
            HostFunction combine = new HostFunction("env", "combine", COMBINES, (instance, arguments) ->
                    new long[] {SUM.applyAsInt((int) arguments[0], (int) arguments[1])});
            HostFunction takeText = new HostFunction("env", "take_text", COMBINES, (instance, arguments) -> {
                Memory memory = instance.memory();
                return new long[] {lengthOf(memory.readString((int) arguments[0], (int) arguments[1]))};
            });
            Instance instance = Guests.instance(MODULE, engine, payload, combine, takeText);
            HandWrittenPointer function = new HandWrittenPointer(
                    instance, arguments -> new long[] {SUM.applyAsInt((int) arguments[0], (int) arguments[1])});
            function.fill();
            pointer = function.index();
            callImport = instance.export("call_import");
            callPointer = instance.export("call_pointer");
            sendText = instance.export("send_text");
            Guests.age();
        }

        int callImport(int a, int b) {
            return (int) callImport.apply(a, b)[0];
        }

        int callPointer(int a, int b) {
            return (int) callPointer.apply(pointer, a, b)[0];
        }

        int sendText(int lengthBytes) {
            return (int) sendText.apply(lengthBytes)[0];
        }
    }
}
