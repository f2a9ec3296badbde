package io.wasmbridge.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Measures a job under V8, over all its sizes, in a process of its own.
 *
 * @param script what measures
 * @param guest the module
 * @param version what Node says of itself
 */
record V8(Path script, Path guest, String version) {

    /** Empty where Node is not installed. */
    static Optional<V8> find(Path script, Path guest) {
        try {
            return Optional.of(
                    new V8(script, guest, output(List.of("node", "--version")).strip()));
        } catch (UncheckedIOException missing) {
            return Optional.empty();
        }
    }

    /** The nanoseconds that an operation of each size takes. */
    List<Double> run(Job job, String text, Plan plan) {
        return output(command(job, text, plan, "measure"))
                .lines()
                .map(Double::valueOf)
                .toList();
    }

    /** Does the job once for each size; fails if a result is not what was expected. */
    void check(Job job, String text, Plan plan) {
        output(command(job, text, plan, "check"));
    }

    private List<String> command(Job job, String text, Plan plan, String what) {
        return List.of(
                "node",
                script.toString(),
                guest.toString(),
                what,
                job.name(),
                text.isEmpty() ? "ascii" : text,
                plan.text());
    }

    private static String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
            }
            return output;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new IllegalStateException("interrupted while waiting for " + command.get(0), failure);
        }
    }
}
