package io.wasmbridge.processor.abi;

import java.util.Locale;

/** A Java type that crosses to the guest as one core value. */
public enum Scalar {
    BOOLEAN(CoreType.I32),
    BYTE(CoreType.I32),
    SHORT(CoreType.I32),
    CHAR(CoreType.I32),
    INT(CoreType.I32),
    LONG(CoreType.I64),
    FLOAT(CoreType.F32),
    DOUBLE(CoreType.F64);

    private final CoreType coreType;

    Scalar(CoreType coreType) {
        this.coreType = coreType;
    }

    /** What it lowers to. */
    public CoreType coreType() {
        return coreType;
    }

    /** {@code int}. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
