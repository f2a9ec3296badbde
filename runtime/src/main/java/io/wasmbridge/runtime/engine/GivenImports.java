package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.GlobalInstance;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.TableInstance;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.Import;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the user gives of memories, tables and globals that modules import. What is given by its own name comes before what another
 * instance exports; of several such instances the first that has it.
 */
public final class GivenImports {

    /** A thing of another guest's, and that guest. */
    record Lent<T>(T thing, HostBoundary lender) {}

    private record Name(String module, String field) {}

    private record Exporter(String module, Instance instance, HostBoundary lender) {}

    private final Map<Name, Lent<EngineMemory>> memories = new LinkedHashMap<>();
    private final Map<Name, Number> numbers = new LinkedHashMap<>();
    private final List<Exporter> exporters = new ArrayList<>();

    /** What the user gave nothing to yet. */
    public GivenImports() {}

    /** Gives a memory of {@code lender}'s; false where one is given under that name already. */
    public boolean memory(String module, String field, EngineMemory memory, HostBoundary lender) {
        return memories.putIfAbsent(new Name(module, field), new Lent<>(memory, lender)) == null;
    }

    /** Gives the value of a global; false where one is given under that name already. */
    public boolean global(String module, String field, Number value) {
        return numbers.putIfAbsent(new Name(module, field), value) == null;
    }

    /** Gives what {@code instance} of {@code lender} exports under the names of what is imported from {@code module}. */
    public void exports(String module, Instance instance, HostBoundary lender) {
        exporters.add(new Exporter(module, instance, lender));
    }

    /** Who gives something. */
    public Stream<HostBoundary> lenders() {
        return Stream.concat(
                memories.values().stream().map(Lent::lender), exporters.stream().map(Exporter::lender));
    }

    Optional<Lent<Memory>> memory(Import wanted) {
        return Optional.ofNullable(memories.get(name(wanted)))
                .flatMap(lent -> lent.thing().engine().map(memory -> new Lent<>(memory, lent.lender())))
                .or(() -> exported(wanted, ExternalType.MEMORY)
                        .map(exporter ->
                                new Lent<>(exporter.instance().exports().memory(wanted.name()), exporter.lender())));
    }

    Optional<Lent<TableInstance>> table(Import wanted) {
        return exported(wanted, ExternalType.TABLE)
                .map(exporter -> new Lent<>(exporter.instance().exports().table(wanted.name()), exporter.lender()));
    }

    Optional<Lent<GlobalInstance>> global(Import wanted) {
        return exported(wanted, ExternalType.GLOBAL)
                .map(exporter -> new Lent<>(exporter.instance().exports().global(wanted.name()), exporter.lender()));
    }

    Optional<Number> number(Import wanted) {
        return Optional.ofNullable(numbers.get(name(wanted)));
    }

    private static Name name(Import wanted) {
        return new Name(wanted.module(), wanted.name());
    }

    private Optional<Exporter> exported(Import wanted, ExternalType kind) {
        return exporters.stream()
                .filter(exporter ->
                        exporter.module().equals(wanted.module()) && exports(exporter.instance(), wanted.name(), kind))
                .findFirst();
    }

    private static boolean exports(Instance instance, String name, ExternalType kind) {
        var section = instance.module().exportSection();
        return IntStream.range(0, section.exportCount())
                .mapToObj(section::getExport)
                .anyMatch(export -> export.exportType() == kind && export.name().equals(name));
    }
}
