package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.declaration.JavaType.JavaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** The names of classes, with their type arguments. */
final class JavaNames {

    private JavaNames() {}

    /** Empty for what is no class, or has type arguments that are none. */
    static Optional<JavaName> of(Elements elements, TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        DeclaredType declared = (DeclaredType) type;
        List<JavaName> arguments = new ArrayList<>();
        for (TypeMirror argument : declared.getTypeArguments()) {
            Optional<JavaName> named = of(elements, argument);
            if (named.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(named.get());
        }
        List<String> names = new ArrayList<>();
        Nesting.outwards(declared.asElement())
                .forEach(outer -> names.add(0, outer.getSimpleName().toString()));
        return Optional.of(new JavaName(
                elements.getPackageOf(declared.asElement()).getQualifiedName().toString(),
                String.join(".", names),
                arguments));
    }
}
