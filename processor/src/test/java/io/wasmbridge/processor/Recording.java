package io.wasmbridge.processor;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The processor, with a note of each file that it creates and the elements that the file comes from. */
final class Recording extends AbstractProcessor {

    private final WasmBridgeProcessor processor = new WasmBridgeProcessor();
    private final List<String> created;

    Recording(List<String> created) {
        this.created = created;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        Filer filer = environment.getFiler();
        Object recordingFiler = proxy(Filer.class, (proxy, method, arguments) -> {
            if (method.getName().equals("createSourceFile")) {
                created.add(Stream.of((Element[]) arguments[1])
                        .map(element -> element.getSimpleName().toString())
                        .collect(Collectors.joining(", ", arguments[0] + " from ", "")));
            }
            try {
                return method.invoke(filer, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        processor.init((ProcessingEnvironment) proxy(
                ProcessingEnvironment.class,
                (proxy, method, arguments) ->
                        method.getName().equals("getFiler") ? recordingFiler : method.invoke(environment, arguments)));
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(Recording.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }
}
