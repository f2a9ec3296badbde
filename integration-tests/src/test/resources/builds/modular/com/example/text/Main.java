package com.example.text;

import io.wasmbridge.runtime.Engine;
import java.util.Arrays;

/** Does what the README does, on the engine that it is told. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Engine engine =
                switch (arguments[0]) {
                    case "interpreter" -> Engine.interpreter();
                    case "compiler" -> Engine.compiler();
                    default -> Engine.automatic();
                };
        try (Text text = TextBridge.builder().engine(engine).build()) {
            int[] values = {1, -2};
            text.negate(values);
            text.remember("kept");
            text.buffer().set(1, (byte) 25);
            System.out.println(text.countVowels("héllo") + " " + text.reverse("héllo") + " " + text.version() + " "
                    + Arrays.toString(values) + " " + text.buffer().get(1));
        }
        try (Text text = TextBridge.instantiate()) {
            System.out.println(machine(text) + " " + Main.class.getModule());
        }
    }

    /** Which machine the default engine made: its calls pass through classes of its own. */
    private static String machine(Text text) {
        return text.instance().getMachine().getClass().getSimpleName().contains("Interpreter") ? "interpreted" : "compiled";
    }
}
