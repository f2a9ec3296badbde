package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ExternalType;
import io.wasmbridge.runtime.generated.ModuleContract;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No export of a guest of the tables is forgotten: each is called through some method. */
class ExportsTest {

    @ParameterizedTest
    @ValueSource(strings = {Shapes.RESOURCE, Shapes.LENGTHS})
    void everyExportIsBoundByAMethod(String resource) throws ReflectiveOperationException {
        Set<String> bound = new TreeSet<>();
        for (Class<?> type : Shapes.interfaces(resource)) {
            Field contract = Class.forName(type.getName() + "Bridge").getDeclaredField("CONTRACT");
            contract.setAccessible(true);
            bound.addAll(((ModuleContract) contract.get(null)).functions().keySet());
        }
        assertEquals(exports(resource), bound);
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
