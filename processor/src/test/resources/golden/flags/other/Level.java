package other;

public enum Level {
    LOW(-10),
    HIGH(300);

    private final int value;

    Level(int value) {
        this.value = value;
    }

    public int value() {
        return value;
    }
}
