package other;

public enum Level {
    LOW,
    HIGH;

    int value() {
        return ordinal() * 100;
    }
}
