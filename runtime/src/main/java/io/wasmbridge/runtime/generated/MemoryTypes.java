package io.wasmbridge.runtime.generated;

import io.wasmbridge.runtime.Marshaller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The marshallers of texts, arrays and sequences within other values: inline, or behind a pointer. */
public final class MemoryTypes {
    private static final int PAIR_BYTES = 2 * Integer.BYTES;

    private MemoryTypes() {}

    /** Text behind {pointer, length in code units}. */
    public static MemoryType<String> text(TextType type) {
        return new Pair<>("String", false, new TextTarget(type));
    }

    /** Text behind a pointer, ended by a zero code unit. */
    public static MemoryType<String> terminatedText(TextType type) {
        return new MemoryType<>("String", Integer.BYTES, Integer.BYTES) {
            @Override
            protected void lower(BlockWriter block, int offset, String value) {
                block.point(offset, type, true, value);
            }

            @Override
            protected String lift(BlockReader memory, int address) {
                return memory.terminatedText(type, memory.getInt(address));
            }

            @Override
            protected void adopt(BlockReader memory, int address, boolean handedOver) {
                if (handedOver) {
                    memory.adoptTerminated(type.unit(), memory.getInt(address));
                }
            }
        };
    }

    /** Text behind a pointer, its length at the same index of an array beside it: of arguments alone. */
    public static MemoryType<String> parallelText(TextType type) {
        return new MemoryType<>("String", Integer.BYTES, Integer.BYTES) {
            @Override
            protected void lower(BlockWriter block, int offset, String value) {
                block.pointBeside(offset, type, value);
            }

            @Override
            protected String lift(BlockReader memory, int address) {
                throw new IllegalStateException("texts with their lengths beside them are arguments alone");
            }
        };
    }

    /** Text within {@code capacityBytes} bytes, whole code units, ended by a zero code unit. */
    public static MemoryType<String> fixedText(TextType type, int capacityBytes) {
        return new MemoryType<>("String", capacityBytes, type.unitBytes()) {
            @Override
            protected void lower(BlockWriter block, int offset, String value) {
                block.setText(type, offset, value, capacityBytes);
            }

            @Override
            protected String lift(BlockReader memory, int address) {
                return memory.fixedText(type, address, type.units(capacityBytes));
            }
        };
    }

    /** Elements behind {pointer, count}. */
    public static <A> MemoryType<A> elements(ArrayType<A, ?> type) {
        return new Pair<>(type.elementName() + "[]", false, new ElementsTarget<>(type));
    }

    /** Elements behind a pointer, ended by a zero element. */
    public static <A> MemoryType<A> terminatedElements(ArrayType<A, ?> type) {
        return new MemoryType<>(type.elementName() + "[]", Integer.BYTES, Integer.BYTES) {
            @Override
            protected void lower(BlockWriter block, int offset, A value) {
                block.point(offset, type, true, value);
            }

            @Override
            protected A lift(BlockReader memory, int address) {
                return memory.terminatedElements(type, memory.getInt(address));
            }

            @Override
            protected void adopt(BlockReader memory, int address, boolean handedOver) {
                if (handedOver) {
                    memory.adoptTerminated(type, memory.getInt(address));
                }
            }
        };
    }

    /** Exactly {@code count} elements. */
    public static <A> MemoryType<A> fixedElements(ArrayType<A, ?> type, int count) {
        return new MemoryType<>(type.elementName() + "[]", count * type.elementBytes(), type.elementBytes()) {
            @Override
            protected void lower(BlockWriter block, int offset, A value) {
                block.setElements(type, offset, value, count);
            }

            @Override
            protected A lift(BlockReader memory, int address) {
                return memory.fixedElements(type, address, count);
            }
        };
    }

    /** Values behind {pointer, count}. */
    public static <S> MemoryType<S> values(SequenceType<S> type) {
        return new Pair<>(type.element().name() + "[]", false, new ValuesTarget<>(type));
    }

    /** Exactly {@code count} values. */
    public static <S> MemoryType<S> fixedValues(SequenceType<S> type, int count) {
        MemoryType<?> element = type.element();
        return new MemoryType<>(element.name() + "[]", count * element.sizeBytes(), element.alignBytes()) {
            @Override
            protected void lower(BlockWriter block, int offset, S value) {
                Object[] values = type.values(value);
                block.requireCount(values.length, count);
                type.lower(block, offset, values);
            }

            @Override
            protected S lift(BlockReader memory, int address) {
                return type.lift(memory, address, count);
            }

            @Override
            protected void adopt(BlockReader memory, int address, boolean handedOver) {
                type.adopt(memory, address, count, handedOver);
            }
        };
    }

    /** The same with the length before the pointer; {@code pair} is a type that has one after it. */
    public static <T> MemoryType<T> lengthFirst(MemoryType<T> pair) {
        return ((Pair<T>) pair).lengthFirst();
    }

    /** The same, where a null pointer is null; {@code type} begins with a pointer, or is a pair. */
    public static <T> MemoryType<@Nullable T> nullable(MemoryType<T> type) {
        int pointerOffset = type instanceof Pair<?> pair ? pair.pointerOffset() : 0;
        return new MemoryType<>(type.name(), type.sizeBytes(), type.alignBytes()) {
            @Override
            protected boolean allowsNull() {
                return true;
            }

            @Override
            protected void lower(BlockWriter block, int offset, @Nullable T value) {
                if (value != null) {
                    type.lower(block, offset, value);
                }
            }

            @Override
            @SuppressWarnings("NullAway") // the checker does not see that T is nullable here
            protected @Nullable T lift(BlockReader memory, int address) {
                return memory.getInt(address + pointerOffset) == 0 ? null : type.lift(memory, address);
            }

            @Override
            protected void adopt(BlockReader memory, int address, boolean handedOver) {
                if (memory.getInt(address + pointerOffset) != 0) {
                    type.adopt(memory, address, handedOver);
                }
            }
        };
    }

    /** The same, where a null pointer is an empty Optional; {@code type} begins with a pointer, or is a pair. */
    public static <T> MemoryType<Optional<T>> optional(MemoryType<T> type) {
        MemoryType<@Nullable T> nullable = nullable(type);
        return new MemoryType<>(type.name(), type.sizeBytes(), type.alignBytes()) {
            @Override
            protected void lower(BlockWriter block, int offset, Optional<T> value) {
                value.ifPresent(present -> type.lower(block, offset, present));
            }

            @Override
            protected Optional<T> lift(BlockReader memory, int address) {
                return Optional.ofNullable(nullable.lift(memory, address));
            }

            @Override
            protected void adopt(BlockReader memory, int address, boolean handedOver) {
                nullable.adopt(memory, address, handedOver);
            }
        };
    }

    /** What a marshaller of the user's makes of {@code bytes}. */
    public static <T> MemoryType<T> marshalled(Marshaller<T> marshaller, MemoryType<byte[]> bytes) {
        return new MemoryType<>(bytes.name(), bytes.sizeBytes(), bytes.alignBytes()) {
            @Override
            protected void lower(BlockWriter block, int offset, T value) {
                bytes.lower(block, offset, block.marshal(marshaller, value));
            }

            @Override
            protected T lift(BlockReader memory, int address) {
                return memory.unmarshal(marshaller, bytes.lift(memory, address));
            }

            @Override
            protected void adopt(BlockReader memory, int address, boolean handedOver) {
                bytes.adopt(memory, address, handedOver);
            }
        };
    }

    /** What a pair points at. */
    private interface Target<T> {
        int lower(BlockWriter block, int pointerOffset, T value);

        T lift(BlockReader memory, int pointer, int count);

        void adopt(BlockReader memory, int pointer, int count, boolean handedOver);
    }

    private static final class Pair<T> extends MemoryType<T> {
        private final boolean lengthFirst;
        private final Target<T> target;

        Pair(String name, boolean lengthFirst, Target<T> target) {
            super(name, PAIR_BYTES, Integer.BYTES);
            this.lengthFirst = lengthFirst;
            this.target = target;
        }

        Pair<T> lengthFirst() {
            return new Pair<>(name(), true, target);
        }

        int pointerOffset() {
            return lengthFirst ? Integer.BYTES : 0;
        }

        private int lengthOffset() {
            return lengthFirst ? 0 : Integer.BYTES;
        }

        @Override
        protected void lower(BlockWriter block, int offset, T value) {
            block.setInt(offset + lengthOffset(), target.lower(block, offset + pointerOffset(), value));
        }

        @Override
        protected T lift(BlockReader memory, int address) {
            return target.lift(
                    memory, memory.getInt(address + pointerOffset()), memory.getInt(address + lengthOffset()));
        }

        @Override
        protected void adopt(BlockReader memory, int address, boolean handedOver) {
            target.adopt(
                    memory,
                    memory.getInt(address + pointerOffset()),
                    memory.getInt(address + lengthOffset()),
                    handedOver);
        }
    }

    private record TextTarget(TextType type) implements Target<String> {
        @Override
        public int lower(BlockWriter block, int pointerOffset, String value) {
            return block.point(pointerOffset, type, false, value);
        }

        @Override
        public String lift(BlockReader memory, int pointer, int count) {
            return memory.text(type, pointer, count);
        }

        @Override
        public void adopt(BlockReader memory, int pointer, int count, boolean handedOver) {
            if (handedOver) {
                memory.adopt(type.unit(), pointer, count);
            }
        }
    }

    private record ElementsTarget<A>(ArrayType<A, ?> type) implements Target<A> {
        @Override
        public int lower(BlockWriter block, int pointerOffset, A value) {
            return block.point(pointerOffset, type, false, value);
        }

        @Override
        public A lift(BlockReader memory, int pointer, int count) {
            return memory.elements(type, pointer, count);
        }

        @Override
        public void adopt(BlockReader memory, int pointer, int count, boolean handedOver) {
            if (handedOver) {
                memory.adopt(type, pointer, count);
            }
        }
    }

    private record ValuesTarget<S>(SequenceType<S> type) implements Target<S> {
        @Override
        public int lower(BlockWriter block, int pointerOffset, S value) {
            Object[] values = type.values(value);
            BlockWriter target = block.point(pointerOffset, type.element(), values.length);
            type.lower(target, 0, values);
            return values.length;
        }

        @Override
        public S lift(BlockReader memory, int pointer, int count) {
            return memory.values(type, pointer, count);
        }

        @Override
        public void adopt(BlockReader memory, int pointer, int count, boolean handedOver) {
            memory.adopt(type, pointer, count, handedOver);
        }
    }
}
