package io.wasmbridge.processor.module;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The {@code producers} custom section of the tool conventions: fields ({@code language}, {@code processed-by}, {@code sdk}), each
 * with names and versions, of which the names are kept. It is advice and no part of the module's meaning: what cannot be read is left out.
 */
final class Producers {

    private Producers() {}

    /** Field names to the names of producers, in the order of the section. */
    static Map<String, List<String>> read(byte[] section) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        ByteBuffer bytes = ByteBuffer.wrap(section);
        try {
            long fieldCount = Binary.unsigned(bytes);
            for (long field = 0; field < fieldCount; field++) {
                readField(bytes, fields);
            }
        } catch (BufferUnderflowException | ArithmeticException e) {
            return fields;
        }
        return fields;
    }

    private static void readField(ByteBuffer bytes, Map<String, List<String>> fields) {
        String field = Binary.name(bytes);
        long valueCount = Binary.unsigned(bytes);
        for (long value = 0; value < valueCount; value++) {
            String producer = Binary.name(bytes);
            Binary.name(bytes); // its version
            fields.computeIfAbsent(field, name -> new ArrayList<>()).add(producer);
        }
    }
}
