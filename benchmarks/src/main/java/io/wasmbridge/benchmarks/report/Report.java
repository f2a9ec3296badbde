package io.wasmbridge.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the page and the picture. Arguments: the samples, the page's template, the page to write, the picture to write. */
public final class Report {

    private Report() {}

    /** Reads two files and writes two. */
    public static void main(String[] arguments) throws IOException {
        Samples run = Samples.parse(Files.readString(Path.of(arguments[0])));
        Files.writeString(Path.of(arguments[2]), Page.of(run, Files.readString(Path.of(arguments[1]))));
        Files.writeString(Path.of(arguments[3]), Picture.of(run));
    }
}
