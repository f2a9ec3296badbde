package io.wasmbridge.processor.abi;

import io.wasmbridge.processor.abi.Layout.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The layouts and the flat forms of the component model, as its Canonical ABI states them: how a value lies in memory where C has no
 * equal of it, and which core values it is passed as.
 */
public final class CanonicalAbi {
    /** More parameters than that are passed as a pointer to all of them. */
    public static final int MOST_FLAT_PARAMETERS = 16;

    /** More results than that are returned as a pointer to all of them. */
    public static final int MOST_FLAT_RESULTS = 1;

    /** More constants than that no flags have. */
    public static final int MOST_FLAGS = 32;

    private static final int MOST_IN_BYTE = 1 << Byte.SIZE;
    private static final int MOST_IN_SHORT = 1 << Short.SIZE;

    private CanonicalAbi() {}

    /** What holds the number of one of so many cases. */
    public static Element selector(int caseCount) {
        if (caseCount <= MOST_IN_BYTE) {
            return Element.BYTE;
        }
        return caseCount <= MOST_IN_SHORT ? Element.CHAR : Element.INT;
    }

    /** What holds one of so many flags; they are no more than {@link #MOST_FLAGS}. */
    public static Element flags(int flagCount) {
        if (flagCount <= Byte.SIZE) {
            return Element.BYTE;
        }
        return flagCount <= Short.SIZE ? Element.CHAR : Element.INT;
    }

    /** A variant of {@code cases}; a case that holds nothing has an empty struct. */
    public static Layout.Variant variant(String packageName, String nestedName, List<Layout.Struct> cases) {
        Element selector = selector(cases.size());
        int contentAlign =
                cases.stream().mapToInt(Layout.Struct::alignBytes).max().orElse(1);
        int contentBytes =
                cases.stream().mapToInt(Layout.Struct::sizeBytes).max().orElse(0);
        StructLayout layout = new StructLayout(false);
        layout.place(selector.sizeBytes(), selector.sizeBytes());
        int contentOffset = (int) layout.place(contentBytes, contentAlign);
        return new Layout.Variant(
                packageName,
                nestedName,
                selector,
                contentOffset,
                (int) layout.sizeBytes(),
                layout.alignBytes(),
                cases.stream().map(Case::new).toList());
    }

    /** What a value is passed as, where there is room for that. */
    public static List<CoreType> flat(Layout layout) {
        return layout.accept(new FlatForm());
    }

    /** What a value is returned as: itself, or a pointer to it. */
    public static CoreType returned(Layout layout) {
        List<CoreType> flat = flat(layout);
        return flat.size() <= MOST_FLAT_RESULTS ? flat.get(0) : CoreType.I32;
    }

    /** What may be either of the two: their bits have to fit. */
    static CoreType join(CoreType one, CoreType other) {
        if (one == other) {
            return one;
        }
        boolean narrow = Stream.of(one, other).allMatch(type -> type == CoreType.I32 || type == CoreType.F32);
        return narrow ? CoreType.I32 : CoreType.I64;
    }

    private static final class FlatForm implements Layout.Visitor<List<CoreType>> {
        @Override
        public List<CoreType> number(Scalar scalar) {
            return List.of(scalar.coreType());
        }

        @Override
        public List<CoreType> coded(Layout.Coded layout) {
            return List.of(layout.scalar().coreType());
        }

        @Override
        public List<CoreType> text(Layout.Text layout) {
            return pair();
        }

        @Override
        public List<CoreType> array(Layout.Array layout) {
            return pair();
        }

        @Override
        public List<CoreType> values(Layout.Values layout) {
            return pair();
        }

        private static List<CoreType> pair() {
            return List.of(CoreType.I32, CoreType.I32);
        }

        @Override
        public List<CoreType> struct(Layout.Struct layout) {
            return layout.members().stream()
                    .flatMap(member -> member.layout().accept(this).stream())
                    .toList();
        }

        @Override
        public List<CoreType> option(Layout.Option layout) {
            return selected(List.of(layout.value().accept(this)));
        }

        @Override
        public List<CoreType> variant(Layout.Variant layout) {
            return selected(layout.cases().stream()
                    .map(each -> each.content().accept(this))
                    .toList());
        }

        /** The number of the case, and for each place what the cases have in common there. */
        private static List<CoreType> selected(List<List<CoreType>> cases) {
            List<CoreType> joined = new ArrayList<>();
            for (List<CoreType> each : cases) {
                for (int i = 0; i < each.size(); i++) {
                    if (i < joined.size()) {
                        joined.set(i, join(joined.get(i), each.get(i)));
                    } else {
                        joined.add(each.get(i));
                    }
                }
            }
            joined.add(0, CoreType.I32);
            return joined;
        }
    }
}
