/** The annotation processor. JavaPoet, which it is written with, is inside its jar and in no requirement. */
module io.wasmbridge.processor {
    requires java.compiler;
    requires com.dylibso.chicory.wasm;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            io.wasmbridge.processor.WasmBridgeProcessor;
}
