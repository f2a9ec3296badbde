package io.wasmbridge.runtime.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The marshaller of a value that is one of several records: the number of its case, and at a fixed offset behind it what that case
 * holds. Immutable; safe for use by several threads.
 *
 * @param <T> what the records have in common
 */
public final class VariantType<T> extends MemoryType<T> {
    private final int selectorBytes;
    private final int contentOffset;
    private final List<Case<? extends T>> cases;

    /** A case of the Java type {@code type}; without content there is one value of it, which {@code empty} gives. */
    private record Case<C>(
            Class<C> type,
            @Nullable MemoryType<C> content,
            @Nullable Supplier<? extends C> empty) {
        void lower(BlockWriter block, int offset, Object value) {
            if (content != null) {
                block.set(content, offset, type.cast(value));
            }
        }

        C lift(BlockReader memory, int address) {
            return content != null ? memory.get(content, address) : made();
        }

        private C made() {
            if (empty == null) {
                throw new IllegalStateException(type + " has neither content nor a maker");
            }
            return empty.get();
        }
    }

    private VariantType(Builder<T> builder) {
        super(builder.name, builder.sizeBytes, builder.alignBytes);
        this.selectorBytes = builder.selectorBytes;
        this.contentOffset = builder.contentOffset;
        this.cases = List.copyOf(builder.cases);
    }

    /**
     * Begins the type.
     *
     * @param selectorBytes what the number of a case takes: 1, 2 or 4
     * @param contentOffset where the content of each case begins
     */
    public static <T> Builder<T> of(String name, int sizeBytes, int alignBytes, int selectorBytes, int contentOffset) {
        return new Builder<>(name, sizeBytes, alignBytes, selectorBytes, contentOffset);
    }

    @Override
    protected void lower(BlockWriter block, int offset, T value) {
        for (int number = 0; number < cases.size(); number++) {
            Case<? extends T> each = cases.get(number);
            if (each.type().isInstance(value)) {
                block.setCase(offset, selectorBytes, number);
                each.lower(block, offset + contentOffset, value);
                return;
            }
        }
        throw new IllegalArgumentException("'" + block.path() + "' is no case of " + name());
    }

    @Override
    protected T lift(BlockReader memory, int address) {
        int number = memory.getCase(name(), address, selectorBytes, cases.size());
        return cases.get(number).lift(memory, address + contentOffset);
    }

    /**
     * Collects the cases, in the order of their numbers.
     *
     * @param <T> what they have in common
     */
    public static final class Builder<T> {
        private final String name;
        private final int sizeBytes;
        private final int alignBytes;
        private final int selectorBytes;
        private final int contentOffset;
        private final List<Case<? extends T>> cases = new ArrayList<>();

        private Builder(String name, int sizeBytes, int alignBytes, int selectorBytes, int contentOffset) {
            this.name = name;
            this.sizeBytes = sizeBytes;
            this.alignBytes = alignBytes;
            this.selectorBytes = selectorBytes;
            this.contentOffset = contentOffset;
        }

        /** A case that holds something. */
        public <C extends T> Builder<T> with(Class<C> type, MemoryType<C> content) {
            cases.add(new Case<>(type, content, null));
            return this;
        }

        /** A case that holds nothing. */
        public <C extends T> Builder<T> with(Class<C> type, Supplier<? extends C> empty) {
            cases.add(new Case<>(type, null, empty));
            return this;
        }

        /** The type. */
        public VariantType<T> build() {
            return new VariantType<>(this);
        }
    }
}
