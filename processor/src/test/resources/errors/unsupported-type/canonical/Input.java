package example;

import io.wasmbridge.annotations.*;
import io.wasmbridge.runtime.ByteView;
import java.util.*;

@WasmModule(abi = Abi.CANONICAL)
public interface Input {
    @interface Nullable {}

    sealed interface Tree {}

    record Leaf(int value) implements Tree {}

    record Node(Tree left, Tree right) implements Tree {}

    sealed interface Answer permits Yes, No {}

    record Yes() implements Answer {}

    record No() implements Answer {}

    sealed interface Mixed {}

    record One(int value) implements Mixed {}

    final class Other implements Mixed {}

    sealed interface Turned permits Second, First {}

    record First(int value) implements Turned {}

    record Second(int value) implements Turned {}

    record Generic<T>(T value) {}

    record Held(Integer value, CharSequence text, ByteView view, Thread thread) {}

    enum Many {
        A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z, AA, BB, CC, DD, EE, FF, GG
    }

    void tree(Tree tree);

    Answer answer();

    void mixed(List<Mixed> mixed);

    void turned(Turned turned);

    void generic(Generic<String> generic);

    void held(Held held);

    EnumSet<Many> flags();

    void threads(List<Thread> threads);

    void counted(@Unsigned(8) String text);

    void number(Integer number);

    void absent(@Nullable int value);

    void together(
            int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o,
            CharSequence text, ByteView view);
}
