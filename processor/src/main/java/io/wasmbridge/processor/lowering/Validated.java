package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Scalar;

/** Whether some bits of a scalar have no meaning in Java, so that a call looks at what the guest gave. */
final class Validated implements Scalar.Visitor<Boolean> {

    private Validated() {}

    static boolean needsCall(Scalar scalar) {
        return scalar.accept(new Validated());
    }

    @Override
    public Boolean plain(Scalar.Plain scalar) {
        return false;
    }

    @Override
    public Boolean unsigned(Scalar.Unsigned scalar) {
        return false;
    }

    @Override
    public Boolean enumerated(Scalar.Enumerated scalar) {
        return true;
    }

    @Override
    public Boolean flags(Scalar.Flags scalar) {
        return true;
    }

    @Override
    public Boolean codePoint() {
        return true;
    }

    @Override
    public Boolean hostObject(Scalar.HostObject object) {
        return true;
    }
}
