package io.wasmbridge.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The types that an element lies in. */
final class Nesting {

    private Nesting() {}

    /** The element itself where it is a type, then each type around it; the last one is a top-level type. */
    static List<TypeElement> outwards(Element element) {
        List<TypeElement> types = new ArrayList<>();
        for (Element outer = element; outer != null; outer = outer.getEnclosingElement()) {
            if (outer instanceof TypeElement type) {
                types.add(type);
            }
        }
        return types;
    }

    /** The name of a type within its package: {@code Text}, {@code Outer.Text}. */
    static String name(TypeElement type) {
        List<String> names = new ArrayList<>();
        outwards(type).forEach(outer -> names.add(0, outer.getSimpleName().toString()));
        return String.join(".", names);
    }
}
