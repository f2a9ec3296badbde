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
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** The processor, with a note of each file of any kind that it creates, the elements that it names as origin, and their files. */
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
            if (method.getName().startsWith("create")) {
                Element[] origins = (Element[]) arguments[arguments.length - 1];
                created.add(Stream.of(origins)
                        .map(origin -> origin + " in " + topLevel(origin))
                        .collect(Collectors.joining(", ", method.getName() + " " + arguments[0] + " from ", "")));
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

    /** What build tools look up: they know files by their top-level types. */
    private static Element topLevel(Element element) {
        Element enclosing = element.getEnclosingElement();
        return enclosing.getKind() == ElementKind.PACKAGE ? element : topLevel(enclosing);
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
