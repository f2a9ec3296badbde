package io.wasmbridge.it;

import io.wasmbridge.it.FaultSession.Trait;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.Sharing;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Something that a user does with a bridge, of which every step is made to fail. */
record FaultScenario(String name, Function<Boundary, FaultSession> open) {

    /** What is done with a bridge; it gives something to compare, and leaves nothing behind. */
    interface Call<B> {
        Object with(B bridge) throws Exception;
    }

    /** One of a guest of the table of shapes. */
    static <B extends TableGuest> FaultScenario of(String name, Class<B> type, Call<B> call, Trait... traits) {
        return counting(name, boundary -> Shapes.build(type, boundary.under(Shapes.builder(type))), call, traits);
    }

    /** One that another thread could have as well. */
    static <B extends TableGuest> FaultScenario shared(Sharing sharing, String name, Class<B> type, Call<B> call) {
        return counting(
                name,
                boundary -> {
                    BridgeBuilder<?, ?> builder = boundary.under(Shapes.builder(type));
                    builder.sharing(sharing);
                    return Shapes.build(type, builder);
                },
                call);
    }

    /** One of a guest that counts its blocks. */
    static <B extends CountingGuest> FaultScenario counting(
            String name, Function<Boundary, B> builds, Call<B> call, Trait... traits) {
        return of(name, builds, CountingGuest::liveBlocks, call, traits);
    }

    /** {@code blocks} asks the guest for its live blocks. */
    static <B extends Bridge> FaultScenario of(
            String name, Function<Boundary, B> builds, ToIntFunction<B> blocks, Call<B> call, Trait... traits) {
        return new FaultScenario(name, boundary -> {
            B bridge = boundary.watching(builds.apply(boundary));
            return FaultSession.of(boundary, bridge, () -> blocks.applyAsInt(bridge), () -> call.with(bridge), traits);
        });
    }

    @Override
    public String toString() {
        return name;
    }
}
