package io.wasmbridge.it;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Handle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A resource whose objects own each other. */
@WasmResource(prefix = "tree_")
interface Node extends Handle {
    void add(@Transferred Node child);

    @WasmOwned
    @Nullable
    Node child(int index);

    @WasmOwned
    Optional<Node> parent();

    int sum();
}
