package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ExternalType;
import io.wasmbridge.runtime.generated.ModuleContract;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No export of a guest is forgotten: each is called through some method. */
class ExportsTest {

    @Test
    void everyExportIsBoundByAMethod() throws ReflectiveOperationException {
        Map<String, Set<String>> bound = new TreeMap<>();
        for (Class<? extends ShapesGuest> type : Shapes.interfaces()) {
            Field contract = Class.forName(type.getName() + "Bridge").getDeclaredField("CONTRACT");
            contract.setAccessible(true);
            bound.computeIfAbsent(Shapes.resource(type), resource -> new TreeSet<>())
                    .addAll(((ModuleContract) contract.get(null)).functions().keySet());
        }
        bound.forEach((resource, functions) -> assertEquals(exports(resource), functions, resource));
    }

    private static Set<String> exports(String resource) {
        WasmModule module = TestEngine.module(resource);
        Set<String> functions = new TreeSet<>();
        for (int i = 0; i < module.exportSection().exportCount(); i++) {
            if (module.exportSection().getExport(i).exportType() == ExternalType.FUNCTION) {
                functions.add(module.exportSection().getExport(i).name());
            }
        }
        return functions;
    }
}
