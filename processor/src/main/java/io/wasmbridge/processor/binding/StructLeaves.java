package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.binding.BoundParameter.Flattened.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The numbers that a struct is made of, where it is made of numbers alone. */
final class StructLeaves {
    private StructLeaves() {}

    /** Empty where there is anything else in it. */
    static Optional<List<Leaf>> of(Layout.Struct struct) {
        List<Leaf> leaves = new ArrayList<>();
        return collect(struct, List.of(), leaves) ? Optional.of(leaves) : Optional.empty();
    }

    /** The one number that it is made of. */
    static Optional<Scalar> single(Layout.Struct struct) {
        return of(struct).filter(leaves -> leaves.size() == 1).map(leaves -> leaves.get(0)
                .scalar());
    }

    private static boolean collect(Layout.Struct struct, List<String> path, List<Leaf> leaves) {
        for (Layout.Member member : struct.members()) {
            List<String> accessors = new ArrayList<>(path);
            accessors.add(member.name());
            if (member.layout() instanceof Layout.Number number) {
                leaves.add(new Leaf(accessors, number.scalar()));
            } else if (!(member.layout() instanceof Layout.Struct nested) || !collect(nested, accessors, leaves)) {
                return false;
            }
        }
        return true;
    }
}
