package io.wasmbridge.runtime;

import java.util.Arrays;

/** The blocks of one call in their order, reused from call to call. */
final class Arguments {

    private Argument[] blocks = {new Argument(), new Argument(), new Argument(), new Argument()};
    private int count;

    Argument next(String name, int length, int sizeBytes, int alignBytes) {
        if (count == blocks.length) {
            blocks = Arrays.copyOf(blocks, count * 2);
            for (int i = count; i < blocks.length; i++) {
                blocks[i] = new Argument();
            }
        }
        return blocks[count++].reset(name, length, sizeBytes, alignBytes);
    }

    Argument get(int index) {
        return blocks[index];
    }

    int count() {
        return count;
    }

    void clear() {
        count = 0;
    }
}
