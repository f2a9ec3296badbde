package io.wasmbridge.it;

import io.wasmbridge.runtime.Marshaller;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A type with arguments, as one text. */
final class WordsBytes implements Marshaller<List<String>> {
    private static byte[] encoded(List<String> words) {
        return String.join(" ", words).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int sizeBytes(List<String> words) {
        return encoded(words).length;
    }

    @Override
    public void lower(List<String> words, ByteBuffer target) {
        target.put(encoded(words));
    }

    @Override
    public List<String> lift(ByteBuffer source) {
        return List.of(StandardCharsets.UTF_8.decode(source).toString().split(" ", -1));
    }
}
