package io.wasmbridge.processor;

import com.google.auto.service.AutoService;
import io.wasmbridge.processor.declaration.Annotations;
import io.wasmbridge.processor.declaration.DeclarationReader;
import io.wasmbridge.processor.declaration.MisplacedStruct;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * In: the bridge interfaces of a compilation. Out: a bridge class for each that agrees with its module, and messages for the
 * others. An interface that names a type which does not exist yet is read again in the next round.
 */
@AutoService(Processor.class)
public final class WasmBridgeProcessor extends AbstractProcessor {

    /** Set to {@code true}, a note for each interface says why its bridge is what it is. */
    private static final String EXPLAIN = "wasmbridge.explain";

    private final Pipeline pipeline;
    /** Names, for an element is good for one round only. */
    private final Set<String> pending = new LinkedHashSet<>();

    private final Set<String> compiled = new HashSet<>();
    private MessagePrinter printer;
    private Modules modules;

    /** For the compiler. */
    public WasmBridgeProcessor() {
        this(Pipeline.ofStages());
    }

    WasmBridgeProcessor(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Annotations.CLAIMED;
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(ResourceFinder.OPTION, EXPLAIN);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Optional<String> option = Optional.ofNullable(environment.getOptions().get(ResourceFinder.OPTION));
        printer = new MessagePrinter(environment.getMessager());
        modules = new Modules(new ResourceFinder(environment.getFiler(), option), printer);
    }

    /** Claims the annotations: they are this processor's own, and an unclaimed annotation is a warning under lint. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement root : ElementFilter.typesIn(round.getRootElements())) {
            compiled.add(root.getQualifiedName().toString());
            if (!annotations.isEmpty()) {
                collect(root);
            }
        }
        BridgeGenerator generator = generator();
        if (!round.processingOver()) {
            pending.removeIf(name -> element(name).map(generator::generate).orElse(true));
        } else if (!round.errorRaised()) {
            pending.forEach(name -> element(name).ifPresent(generator::giveUp));
        }
        return true;
    }

    private void collect(TypeElement type) {
        if (DeclarationReader.isBridge(type)) {
            pending.add(type.getQualifiedName().toString());
        }
        MisplacedStruct.finding(type).ifPresent(finding -> printer.print(List.of(finding)));
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::collect);
    }

    private BridgeGenerator generator() {
        DeclarationReader reader = new DeclarationReader(
                processingEnv.getElementUtils(),
                processingEnv.getTypeUtils(),
                type -> compiled.contains(type.getQualifiedName().toString()));
        return new BridgeGenerator(reader, modules, pipeline, processingEnv.getFiler(), printer, compiled, explains());
    }

    private boolean explains() {
        return "true".equals(processingEnv.getOptions().get(EXPLAIN));
    }

    /** Absent where two modules of one compilation have a type of that name. */
    private Optional<TypeElement> element(String qualifiedName) {
        return Optional.ofNullable(processingEnv.getElementUtils().getTypeElement(qualifiedName));
    }
}
