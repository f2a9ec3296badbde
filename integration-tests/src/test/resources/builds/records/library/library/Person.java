package library;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmStruct;
import java.util.List;

@WasmStruct(size = 48)
public record Person(
        @Unsigned(16) int age,
        String name,
        @Nullable @WasmLength(Length.TERMINATED) String title,
        int[] scores,
        Point home,
        List<Point> path) {

    public static final int LIMIT = 5;

    public Person {
        scores = scores.clone();
    }

    public int younger(int years) {
        return age - years;
    }
}
