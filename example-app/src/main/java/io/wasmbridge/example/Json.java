package io.wasmbridge.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wasmbridge.runtime.Marshaller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Maps a type to a JSON document in guest memory, as Jackson does it. Safe for use by several threads. */
abstract class Json<T> implements Marshaller<T> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final TypeReference<T> type;

    Json(TypeReference<T> type) {
        this.type = type;
    }

    private static byte[] document(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("no JSON can be made of " + value, failure);
        }
    }

    @Override
    public int sizeBytes(T value) {
        return document(value).length;
    }

    @Override
    public void lower(T value, ByteBuffer target) {
        target.put(document(value));
    }

    @Override
    public T lift(ByteBuffer source) {
        byte[] document = new byte[source.remaining()];
        source.get(document);
        try {
            return MAPPER.readValue(document, type);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
