package io.wasmbridge.processor.declaration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The methods of an interface: its own in source order, then those of its super-interfaces, first named first. What is overridden
 * is left out, and of two inherited methods with one signature the second.
 */
final class Members {

    private final Elements elements;
    private final Types types;
    private final TypeElement bridge;

    Members(Elements elements, Types types, TypeElement bridge) {
        this.elements = elements;
        this.types = types;
        this.bridge = bridge;
    }

    /** The interface and all its super-interfaces, each once. */
    Set<TypeElement> interfaces() {
        Set<TypeElement> found = new LinkedHashSet<>();
        collect(bridge, found);
        return found;
    }

    private static void collect(TypeElement type, Set<TypeElement> found) {
        if (found.add(type)) {
            for (TypeMirror parent : type.getInterfaces()) {
                if (parent instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                    collect(element, found);
                }
            }
        }
    }

    /** Abstract and default methods, and the interface's own static and private ones. */
    List<ExecutableElement> methods() {
        List<ExecutableElement> all = new ArrayList<>();
        for (TypeElement type : interfaces()) {
            for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                if (type.equals(bridge) || !isStaticOrPrivate(method)) {
                    all.add(method);
                }
            }
        }
        List<ExecutableElement> kept = new ArrayList<>();
        for (ExecutableElement method : all) {
            // ECJ takes the interface's own for overridden by what it redeclares
            boolean own = bridge.equals(method.getEnclosingElement());
            boolean overridden = !own && all.stream().anyMatch(other -> elements.overrides(other, method, bridge));
            boolean repeated = kept.stream().anyMatch(other -> hasSameSignature(other, method));
            if (!overridden && !repeated) {
                kept.add(method);
            }
        }
        return kept;
    }

    /** The type of {@code method} in the interface: the type variables of a generic super-interface are replaced. */
    ExecutableType typeOf(ExecutableElement method) {
        return (ExecutableType) types.asMemberOf((DeclaredType) bridge.asType(), method);
    }

    private boolean hasSameSignature(ExecutableElement left, ExecutableElement right) {
        return left.getSimpleName().equals(right.getSimpleName()) && types.isSubsignature(typeOf(left), typeOf(right));
    }

    static boolean isStaticOrPrivate(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC)
                || method.getModifiers().contains(Modifier.PRIVATE);
    }

    static boolean isAbstract(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.ABSTRACT);
    }
}
