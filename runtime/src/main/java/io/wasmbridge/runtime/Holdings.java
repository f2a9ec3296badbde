package io.wasmbridge.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What callers have handles to and have to end, by what it is and which export gave it: what an instance tells that is closed too early. */
final class Holdings {

    /** Where logs of this library go. */
    private static final System.Logger LOGGER = System.getLogger("io.wasmbridge.runtime");

    private final List<Kind> kinds = new ArrayList<>();

    /** Handles of one type. */
    static final class Kind {

        private static final class Held {
            private int count;
            private long bytes;
        }

        private final String type;
        private final Map<String, Held> held = new LinkedHashMap<>();

        private Kind(String type) {
            this.type = type;
        }

        /** One more handle, which {@code export} gave, to so many bytes. */
        void add(String export, long bytes) {
            Held one = held.computeIfAbsent(export, first -> new Held());
            one.count++;
            one.bytes += bytes;
        }

        /** A handle that was added is ended. */
        void remove(String export, long bytes) {
            Held one = held.get(export);
            if (one != null) {
                one.count--;
                one.bytes -= bytes;
            }
        }

        private Stream<String> list() {
            return held.entrySet().stream()
                    .filter(each -> each.getValue().count > 0)
                    .map(each -> each.getValue().count + " " + type + " of '" + each.getKey() + "'"
                            + (each.getValue().bytes == 0 ? "" : " (" + each.getValue().bytes + " bytes)"));
        }
    }

    /** One more type of handles. */
    Kind kind(String type) {
        Kind kind = new Kind(type);
        kinds.add(kind);
        return kind;
    }

    /** The instance is closed: tells what is lost with it, if anything is. */
    void report(String instance) {
        String list = kinds.stream().flatMap(Kind::list).collect(Collectors.joining(", "));
        if (!list.isEmpty()) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "{0} was closed while the host still held {1}: close what a bridge gives before the bridge",
                    instance,
                    list);
        }
    }
}
