package app;

final class Start {
    private Start() {}

    public static void main(String[] arguments) {
        try (LaterBridge later = LaterBridge.instantiate();
                NowBridge now = NowBridge.instantiate();
                WaitingBridge waiting = WaitingBridge.instantiate()) {
            System.out.println(later.countVowels("aei") + ", " + now.words("one two") + ", " + waiting.lineCount("a\nb")
                    + ", " + waiting.amount("one two") + ", " + now.known("one two"));
        }
    }
}
