package example;

import io.wasmbridge.annotations.Transferred;

interface Outer {
    interface greeter {
        @Transferred
        String greet(String name);

        @Transferred
        int[] doubled(int[] values);

        void remember(@Transferred String name);
    }
}
