package com.example.app;

import io.wasmbridge.runtime.Bridge;

/** Runs every bridge. */
public final class Application {
    private Application() {}

    public static void run() {
        try (Outer.Inner inner = Outer_InnerBridge.instantiate()) {
            System.out.println("Outer.Inner " + inner.reverse("abc"));
        }
        try (Outer.Inner.Innermost innermost = Outer_Inner_InnermostBridge.instantiate()) {
            System.out.println("Outer.Inner.Innermost " + innermost.version());
        }
        try (HiddenBridge hidden = HiddenBridge.instantiate()) {
            System.out.println(Hidden.name() + " " + hidden.wordCount("a b", "c") + " " + live(hidden));
        }
        try (CountingTextBridge counting = CountingTextBridge.instantiate()) {
            System.out.println("CountingText " + counts(counting, "aa\nb\n"));
        }
        try (InstanceBridge instance = InstanceBridge.instantiate()) {
            System.out.println("Instance " + instance.version());
        }
    }

    private static <T> String counts(Counting<T> counting, T text) {
        return counting.countVowels(text) + " " + counting.lineCount(text);
    }

    private static int live(Bridge bridge) {
        return bridge.allocator().liveCount();
    }
}
