package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.diagnostic.Position;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A place in the sources of this compilation, as deep as the compiler can point. Ordered as the places of one interface follow
 * each other in its source.
 *
 * @param order counts the places of one interface
 * @param inherited the member that is meant, where it lies outside the compiled sources; the element is then the interface
 */
public record SourcePosition(
        int order,
        Element element,
        Optional<AnnotationMirror> annotation,
        Optional<AnnotationValue> value,
        Optional<String> inherited)
        implements Position, Comparable<SourcePosition> {

    /** The name of {@code element}, for a finding that stands alone. */
    public static SourcePosition of(Element element) {
        return new SourcePosition(0, element, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public int compareTo(SourcePosition other) {
        return Integer.compare(order, other.order);
    }
}
