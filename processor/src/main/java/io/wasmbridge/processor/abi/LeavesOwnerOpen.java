package io.wasmbridge.processor.abi;

/** Whether pointers of a layout have the owner of what they are in. */
public final class LeavesOwnerOpen implements Layout.Visitor<Boolean> {
    /** Asks a layout. */
    public LeavesOwnerOpen() {}

    @Override
    public Boolean number(Scalar scalar) {
        return false;
    }

    @Override
    public Boolean text(Layout.Text layout) {
        return layout.hasPointers();
    }

    @Override
    public Boolean array(Layout.Array layout) {
        return layout.hasPointers();
    }

    @Override
    public Boolean values(Layout.Values layout) {
        return !(layout.place() instanceof Place.Inline)
                || layout.type().element().accept(this);
    }

    @Override
    public Boolean struct(Layout.Struct layout) {
        return layout.leavesOwnerOpen();
    }

    @Override
    public Boolean coded(Layout.Coded layout) {
        return false;
    }

    @Override
    public Boolean option(Layout.Option layout) {
        return layout.value().accept(this);
    }

    @Override
    public Boolean variant(Layout.Variant layout) {
        return layout.cases().stream().anyMatch(each -> each.content().leavesOwnerOpen());
    }
}
