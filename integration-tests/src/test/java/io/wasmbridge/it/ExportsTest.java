package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ExternalType;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ModuleContract.Export;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No export of a guest is forgotten: each is called through some method. */
class ExportsTest {

    /** What a bridge of a collected guest calls by itself. */
    private static final Set<String> COLLECTOR = Set.of("__new", "__pin", "__unpin");

    /** What one of a guest with a table of references does: at first, and for an object that it takes out of the table. */
    private static final Set<String> REFERENCES = Set.of("__wbindgen_start", "__externref_table_dealloc");

    @ParameterizedTest
    @EnumSource
    void everyExportIsBoundByAMethod(GuestModule module) throws ReflectiveOperationException {
        Set<String> called = bound(module);
        assertEquals(exports(module), called);
    }

    private static Set<String> bound(GuestModule module) throws ReflectiveOperationException {
        Set<String> bound = new TreeSet<>();
        List<Class<?>> interfaces = new ArrayList<>(Shapes.interfacesTo(module));
        if (module == GuestModule.GETTERS) {
            interfaces.add(GetterForms.Known.class);
        }
        for (Class<?> type : interfaces) {
            Field contract =
                    Class.forName(type.getName().replace('$', '_') + "Bridge").getDeclaredField("CONTRACT");
            contract.setAccessible(true);
            ModuleContract bridge = (ModuleContract) contract.get(null);
            bound.addAll(bridge.functions().keySet());
            bridge.allocator().map(Export::name).ifPresent(bound::add);
            bridge.free().map(Export::name).ifPresent(bound::add);
            bridge.stack().map(Export::name).ifPresent(bound::add);
            bound.addAll(bridge.collected() ? COLLECTOR : Set.of());
            bound.addAll(module == GuestModule.OPTIONS_REFERENCES ? REFERENCES : Set.of());
        }
        return bound;
    }

    private static Set<String> exports(GuestModule guest) {
        WasmModule module = guest.module();
        Set<String> functions = new TreeSet<>();
        for (int i = 0; i < module.exportSection().exportCount(); i++) {
            if (module.exportSection().getExport(i).exportType() == ExternalType.FUNCTION) {
                functions.add(module.exportSection().getExport(i).name());
            }
        }
        return functions;
    }
}
