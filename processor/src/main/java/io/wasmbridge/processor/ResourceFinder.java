package io.wasmbridge.processor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/**
 * In: the name of a class-path resource. Out: its bytes, from the first place that has it: the folder of the processor's option,
 * class output, source path, class path. Never writes.
 */
final class ResourceFinder {

    /** The option that names a folder of resources. */
    static final String OPTION = "wasmbridge.resources";

    /** A search for neighbours that sees more files than this has seen enough. */
    private static final int FILES_LISTED = 10_000;

    private static final int FOLDER_DEPTH = 8;

    private final Filer filer;
    private final Optional<String> option;
    private final Optional<Path> folder;

    ResourceFinder(Filer filer, Optional<String> option) {
        this.filer = filer;
        this.option = option;
        this.folder = option.flatMap(ResourceFinder::folder);
    }

    private static Optional<Path> folder(String option) {
        try {
            return Optional.of(Path.of(option)).filter(path -> path.isAbsolute() && Files.isDirectory(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The option's value where it names no folder that can be searched. */
    Optional<String> unusableOption() {
        return option.filter(value -> folder.isEmpty());
    }

    Optional<byte[]> find(String resource) {
        Optional<byte[]> bytes = folder.flatMap(root -> read(root, resource))
                .or(() -> read(StandardLocation.CLASS_OUTPUT, resource))
                // A name that is no URI, with a space in it, is refused there.
                .or(() -> classOutput().flatMap(root -> read(root, resource)));
        for (Location location : List.of(StandardLocation.SOURCE_PATH, StandardLocation.CLASS_PATH)) {
            bytes = bytes.or(() -> read(location, resource));
        }
        return bytes;
    }

    private static Optional<byte[]> read(Path root, String resource) {
        try {
            return Optional.of(Files.readAllBytes(root.resolve(resource)));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> read(Location location, String resource) {
        try (InputStream input = filer.getResource(location, "", resource).openInputStream()) {
            return Optional.of(input.readAllBytes());
        } catch (IOException | IllegalArgumentException e) {
            // Compilers disagree: a missing file is one of three IOExceptions, a location that they lack the other.
            return Optional.empty();
        }
    }

    /** The places searched, in order, as a message lists them. */
    List<String> places() {
        List<String> places = new ArrayList<>();
        folder.ifPresent(root -> places.add("-A" + OPTION + "=" + root));
        places.add(classOutput().map(root -> "class output " + root).orElse("class output"));
        places.add("source path");
        places.add("class path");
        return places;
    }

    /** The modules in the folders that are cheap to list, as resource names, sorted. */
    List<String> modules() {
        return Stream.concat(folder.stream(), classOutput().stream())
                .flatMap(root -> modulesIn(root).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> modulesIn(Path root) {
        try (Stream<Path> files = Files.walk(root, FOLDER_DEPTH)) {
            return files.limit(FILES_LISTED)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".wasm"))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** The folder of class output, where it is one. */
    private Optional<Path> classOutput() {
        try {
            FileObject probe = filer.getResource(StandardLocation.CLASS_OUTPUT, "", "probe");
            return Optional.of(Path.of(probe.toUri())).map(Path::getParent).filter(Files::isDirectory);
        } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }
}
