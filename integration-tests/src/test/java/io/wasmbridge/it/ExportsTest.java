package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ExternalType;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ModuleContract.Export;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No export of a guest is forgotten: each is called through some method. */
class ExportsTest {

    @ParameterizedTest
    @EnumSource
    void everyExportIsBoundByAMethod(GuestModule module) throws ReflectiveOperationException {
        assertEquals(exports(module), bound(module));
    }

    private static Set<String> bound(GuestModule module) throws ReflectiveOperationException {
        Set<String> bound = new TreeSet<>();
        for (Class<?> type : Shapes.interfacesTo(module)) {
            Field contract = Class.forName(type.getName() + "Bridge").getDeclaredField("CONTRACT");
            contract.setAccessible(true);
            ModuleContract bridge = (ModuleContract) contract.get(null);
            bound.addAll(bridge.functions().keySet());
            bridge.allocator().map(Export::name).ifPresent(bound::add);
            bridge.free().map(Export::name).ifPresent(bound::add);
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
