package io.wasmbridge.example;

import io.wasmbridge.example.http.HttpStep;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Runs the tutorials and a policy, then reports on a text file: the one on the command line, by default the README. */
public final class Main {

    private static final String DEFAULT_TEXT = "/README.md";

    private static final String USAGE = "usage: example-app [--engine=interpreter|compiler] [text file in UTF-8]";

    private Main() {}

    /** Exits with 2 where the command line or the file is wrong. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            run(out, arguments);
        } catch (IllegalArgumentException | IllegalStateException failure) {
            fail(failure.getMessage() + System.lineSeparator() + USAGE);
        } catch (NoSuchFileException failure) {
            fail("there is no file '" + failure.getFile() + "'");
        } catch (CharacterCodingException failure) {
            fail("the file is no text in UTF-8");
        }
    }

    static void run(PrintStream out, String... arguments) throws IOException {
        Options options = Options.of(arguments);
        out.println("engine: " + options.engineName());
        new Tutorials(options.engine(), out).all();
        new PolicyStep(options.engine(), out).print();
        new HttpStep(options.engine(), out).print();

        TextReport report = new TextReport(options.engine(), out);
        if (options.file().isPresent()) {
            Path file = options.file().get();
            report.print(file.toString(), Files.readString(file));
        } else {
            report.print("README.md", defaultText());
        }
    }

    private static String defaultText() throws IOException {
        try (InputStream text = Main.class.getResourceAsStream(DEFAULT_TEXT)) {
            if (text == null) {
                throw new IllegalStateException("the README is not on the class path");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(2);
    }
}
