package example;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmMarshaller;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Marshaller;
import java.nio.ByteBuffer;

@WasmModule("guests/shapes/shapes.wasm")
public interface Input {
    record Order(int number) {}

    abstract class Base implements Marshaller<Order> {
        @Override
        public int sizeBytes(Order order) {
            return 4;
        }

        @Override
        public void lower(Order order, ByteBuffer target) {
            target.putInt(order.number());
        }

        @Override
        public Order lift(ByteBuffer source) {
            return new Order(source.getInt());
        }
    }

    final class Orders extends Base {}

    final class Counted extends Base {
        public Counted(int count) {}
    }

    final class Closed extends Base {
        private Closed() {}
    }

    @WasmExport("count_bytes")
    int abstractClass(@WasmMarshaller(Base.class) Order order);

    @WasmExport("count_bytes")
    int otherType(@WasmMarshaller(Orders.class) String order);

    @WasmExport("count_bytes")
    int noConstructor(@WasmMarshaller(Counted.class) Order order);

    @WasmExport("count_bytes")
    int hiddenConstructor(@WasmMarshaller(Closed.class) Order order);

    @WasmExport("count_bytes")
    int noMarshaller(@WasmMarshaller(Order.class) Order order);

    @WasmExport("count_bytes")
    int changes(@InOut @WasmMarshaller(Orders.class) Order order);
}
