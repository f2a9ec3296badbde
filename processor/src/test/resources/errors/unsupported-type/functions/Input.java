package example;

import io.wasmbridge.annotations.WasmModule;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;

@WasmModule("guests/callbacks/callbacks.wasm")
public interface Input {
    IntBinaryOperator apply(IntBinaryOperator function, int left, int right);

    int applyOrZero(Optional<IntBinaryOperator> function, int left, int right);

    int eachPoint(Consumer<byte[]> visit);

    int eachTerminated(Function<? super String, Integer> visit);

    int eachWord(Sealed visit);

    int keep(Hidden.Secret function);

    boolean same(BiFunction<Integer, Integer, Integer> first, IntBinaryOperator second);

    int fold(int[] values, int start, Nested function);

    int plus(Two left, Iterable<String> right);

    sealed interface Sealed permits Only {
        void visit(int index, String text);
    }

    record Only() implements Sealed {
        @Override
        public void visit(int index, String text) {}
    }

    class Hidden {
        private interface Secret {
            int apply(int left, int right);
        }
    }

    interface Nested {
        int nest(IntConsumer inner, int right);
    }

    interface Two {
        void one();

        void two();
    }
}
