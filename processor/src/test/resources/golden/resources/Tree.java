package example;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmResource;

public class Tree {
    private Tree() {}

    @WasmResource(prefix = "tree_")
    public interface Node {
        void add(@Transferred Node child);

        @WasmOwned
        Node parent();

        /** A type that the class of a resource inherits. */
        interface GuestCall {}
    }
}
