package io.wasmbridge.processor.abi;

/** What a method of a bridge uses of the module: a function that it calls, or a global that it reads or writes. */
public sealed interface Callee permits ExportedFunction, GlobalAccess {

    /** The name of the export. */
    String name();

    /** What it takes and gives. */
    FlatSignature signature();

    /** Answers by kind of export. */
    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of export. */
    interface Visitor<R> {
        R function(ExportedFunction function);

        R global(GlobalAccess access);
    }
}
