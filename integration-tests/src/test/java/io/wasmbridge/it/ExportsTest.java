package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ExternalType;
import io.wasmbridge.runtime.generated.ModuleContract;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No export of the shapes guest is forgotten: each is called through some method. */
class ExportsTest {

    @Test
    void everyExportIsBoundByAMethod() throws ReflectiveOperationException {
        Set<String> bound = new TreeSet<>();
        for (Class<?> type : Shapes.interfacesTo(GuestModule.SHAPES)) {
            Field contract = Class.forName(type.getName() + "Bridge").getDeclaredField("CONTRACT");
            contract.setAccessible(true);
            bound.addAll(((ModuleContract) contract.get(null)).functions().keySet());
        }
        assertEquals(exports(), bound);
    }

    private static Set<String> exports() {
        WasmModule module = GuestModule.SHAPES.module();
        Set<String> functions = new TreeSet<>();
        for (int i = 0; i < module.exportSection().exportCount(); i++) {
            if (module.exportSection().getExport(i).exportType() == ExternalType.FUNCTION) {
                functions.add(module.exportSection().getExport(i).name());
            }
        }
        return functions;
    }
}
