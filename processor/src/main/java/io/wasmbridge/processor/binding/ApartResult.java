package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.MemberOwner;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record whose components come back each by itself.
 *
 * @param written whether the guest writes them to the addresses that are its last parameters; else the export returns them
 * @param owner of what those components point at that state none
 * @param destructors what ends the guest objects among them, where the host does
 * @param pinned whether the host keeps objects among them from being collected while their handles are open
 */
public record ApartResult(
        HostType.Apart type,
        boolean written,
        Owner owner,
        Map<HostType.Resource, NamedFree> destructors,
        boolean pinned)
        implements BoundResult {
    public ApartResult {
        destructors = Collections.unmodifiableMap(new LinkedHashMap<>(destructors));
    }

    @Override
    public boolean makes(HostType.Resource kind) {
        return type.components().handles().values().stream()
                .anyMatch(handle -> !handle.kept() && handle.type().equals(kind));
    }

    /** Whether a component states that the host frees what it points at. */
    public boolean handsOver() {
        return type.components().members().stream().anyMatch(member -> member.owner() == MemberOwner.TRANSFERRED);
    }

    @Override
    public List<CoreType> trailing() {
        return written ? Collections.nCopies(type.components().offsets().size(), CoreType.I32) : List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.apart(this);
    }
}
