package io.wasmbridge.benchmarks.report;

/**
 * One line of a table: a job of one size.
 *
 * @param engine {@code compiler} or {@code interpreter}
 * @param job what is done
 * @param script what texts are made of; empty where there is none
 * @param sizeBytes what crosses; 0 where nothing has a size
 */
public record Line(String engine, String job, String script, int sizeBytes) {

    /** The job without its size. */
    String group() {
        return script.isEmpty() ? job : job + ", " + script;
    }

    /** The size in the largest unit that leaves a whole number; empty where there is none. */
    String size() {
        if (sizeBytes == 0) {
            return "";
        }
        if (sizeBytes % (1 << 20) == 0) {
            return (sizeBytes >> 20) + " MiB";
        }
        return sizeBytes % (1 << 10) == 0 ? (sizeBytes >> 10) + " KiB" : sizeBytes + " B";
    }
}
