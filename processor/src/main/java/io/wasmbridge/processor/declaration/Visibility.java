package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.declaration.JavaType.Obstacle;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Whether the bridge, a class in one package, sees a type or a member. */
final class Visibility {
    private static final String PACKAGE_PRIVATE = "visible in its package alone";

    private final Elements elements;
    private final PackageElement bridgePackage;

    Visibility(Elements elements, PackageElement bridgePackage) {
        this.elements = elements;
        this.bridgePackage = bridgePackage;
    }

    /** Why the bridge does not see {@code type}, if it does not. */
    Optional<Obstacle> unseen(TypeElement type) {
        return Nesting.outwards(type).stream()
                .flatMap(outer -> unseen(outer, "'" + outer.getSimpleName() + "'").stream())
                .findFirst();
    }

    /** Why the bridge does not see {@code element} alone, which messages call {@code name}. */
    Optional<Obstacle> unseen(Element element, String name) {
        Set<Modifier> modifiers = element.getModifiers();
        if (modifiers.contains(Modifier.PRIVATE)) {
            return Optional.of(new Obstacle(name + " is private", "remove 'private' from " + name));
        }
        boolean seen = modifiers.contains(Modifier.PUBLIC)
                || elements.getPackageOf(element).equals(bridgePackage);
        return seen
                ? Optional.empty()
                : Optional.of(new Obstacle(
                        name + " is " + (modifiers.contains(Modifier.PROTECTED) ? "protected" : PACKAGE_PRIVATE),
                        "declare " + name + " public"));
    }
}
