package io.wasmbridge.benchmarks.unguarded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The runtime with its guards left out, to measure what they cost. In: the class files that are shipped. Out: those of the classes that
 * have a guard, with nothing changed but the bodies of those methods. A guard that is not there is refused, so that none is
 * measured which has another name by now.
 */
public final class UnguardedRuntime {

    private static final String PACKAGE = "io/wasmbridge/runtime/";

    private UnguardedRuntime() {}

    /** Writes the class files to {@code folder}, which a class path has to name before the runtime. */
    public static void write(Path folder) throws IOException {
        Map<String, List<Cut>> byType = new LinkedHashMap<>();
        for (Guard guard : Guard.values()) {
            for (Cut cut : guard.cuts()) {
                byType.computeIfAbsent(cut.type(), type -> new ArrayList<>()).add(cut);
            }
        }
        for (Map.Entry<String, List<Cut>> entry : byType.entrySet()) {
            String file = PACKAGE + entry.getKey() + ".class";
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.write(target, without(entry.getValue(), shipped(file)));
        }
    }

    private static byte[] shipped(String file) throws IOException {
        try (InputStream bytes = UnguardedRuntime.class.getClassLoader().getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("no class file " + file + " holds a guard any more");
            }
            return bytes.readAllBytes();
        }
    }

    /** The class file with what is left of {@code cuts}. */
    static byte[] without(List<Cut> cuts, byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        List<Cut> missing = new ArrayList<>(cuts);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public @Nullable MethodVisitor visitMethod(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            String @Nullable [] exceptions) {
                        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
                        for (Cut cut : cuts) {
                            if (cut.method().equals(name)) {
                                missing.remove(cut);
                                leave(cut, access, descriptor, method);
                                return null;
                            }
                        }
                        return method;
                    }
                },
                0);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no guard any more: " + missing);
        }
        return writer.toByteArray();
    }

    private static void leave(Cut cut, int access, String descriptor, MethodVisitor method) {
        Type result = Type.getReturnType(descriptor);
        method.visitCode();
        switch (cut.left()) {
            case TRUE -> method.visitInsn(Opcodes.ICONST_1);
            case LAST_PARAMETER -> method.visitVarInsn(result.getOpcode(Opcodes.ILOAD), last(access, descriptor));
            case NOTHING -> nothing(result, method);
        }
        method.visitInsn(result.getOpcode(Opcodes.IRETURN));
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    private static void nothing(Type result, MethodVisitor method) {
        switch (result.getSort()) {
            case Type.VOID -> {}
            case Type.LONG -> method.visitInsn(Opcodes.LCONST_0);
            case Type.OBJECT -> method.visitInsn(Opcodes.ACONST_NULL);
            default -> method.visitInsn(Opcodes.ICONST_0);
        }
    }

    /** Where the last parameter is. */
    private static int last(int access, String descriptor) {
        Type[] parameters = Type.getArgumentTypes(descriptor);
        int self = (access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        return self
                + Arrays.stream(parameters)
                        .limit(parameters.length - 1L)
                        .mapToInt(Type::getSize)
                        .sum();
    }

    /** Writes to the folder that is the argument. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }
}
