package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.wasmbridge.runtime.Operation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/**
 * Random operations on handles, compared with a model of them and with a guest that counts its own blocks. A difference is told with
 * its seed and the fewest operations that show it.
 *
 * <p>{@code -Dmodel.operations=10000000} is the long run; {@code -Dmodel.seed=} runs other operations.
 */
class OwnershipModelTest {

    private static final int OPERATIONS = Integer.getInteger("model.operations", 200_000);
    private static final long SEED = Long.getLong("model.seed", 20_260_101);

    /** How many operations one instance sees: few enough to be run again and again while they are made fewer. */
    private static final int EPISODE = 2_000;

    private static final ExecutorService ELSEWHERE = Executors.newSingleThreadExecutor();

    @AfterAll
    static void endTheOtherThread() {
        ELSEWHERE.shutdownNow();
    }

    @OnBothEngines
    void handlesAreAsTheModelSays(TestEngine engine) {
        int done = 0;
        for (long seed = SEED; done < OPERATIONS; seed++) {
            List<Operation> operations = OwnershipModel.random(seed, Math.min(EPISODE, OPERATIONS - done));
            Throwable difference = difference(engine, operations);
            if (difference != null) {
                List<Operation> fewest = shrunk(engine, operations);
                fail(
                        "seed " + seed + " on the " + engine + ", " + fewest.size() + " operations: " + fewest,
                        difference);
            }
            done += operations.size();
        }
        System.out.println("The model of handles: " + done + " operations on the " + engine + ", seed " + SEED
                + ": no difference, nothing leaked, nothing freed twice");
    }

    /** What the model found; null where nothing. */
    private static @Nullable Throwable difference(TestEngine engine, List<Operation> operations) {
        TestBridge bridge = TestBridge.of(Guest.SHAPES, engine)
                .memoryLimitPages(OwnershipModel.MEMORY_PAGES)
                .build();
        try {
            new OwnershipModel(bridge, ELSEWHERE).run(operations);
            return null;
        } catch (RuntimeException | Error difference) {
            return difference;
        } finally {
            Thread.interrupted();
            bridge.close();
        }
    }

    /** The operations without those that are not needed for a difference. */
    private static List<Operation> shrunk(TestEngine engine, List<Operation> operations) {
        List<Operation> fewest = operations;
        for (int chunk = fewest.size() / 2; chunk > 0; chunk /= 2) {
            for (int start = 0; start < fewest.size(); ) {
                List<Operation> fewer = new ArrayList<>(fewest);
                fewer.subList(start, Math.min(start + chunk, fewer.size())).clear();
                if (difference(engine, fewer) != null) {
                    fewest = fewer;
                } else {
                    start += chunk;
                }
            }
        }
        return fewest;
    }

    /** What a runtime would do that freed a block and kept its handle is found, and told with little beside it. */
    @OnBothEngines
    void whatIsFreedTwiceIsFound(TestEngine engine) {
        List<Operation> operations = new ArrayList<>(OwnershipModel.random(SEED, 300));
        operations.add(new Operation(Kind.COPY, 0, 8));
        assertNull(difference(engine, operations));

        operations.add(new Operation(Kind.STOLEN, 0, 0));
        operations.addAll(OwnershipModel.random(SEED + 1, 300));
        assertNotNull(difference(engine, operations));
        List<Operation> fewest = shrunk(engine, operations);
        assertEquals(
                List.of(Kind.STOLEN),
                fewest.stream()
                        .map(Operation::kind)
                        .filter(kind -> kind == Kind.STOLEN)
                        .toList());
        assertTrue(fewest.size() <= 4, fewest.toString());
    }
}
