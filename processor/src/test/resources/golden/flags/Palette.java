package example;

final class Palette {
    private Palette() {}

    enum Colour {
        RED,
        GREEN
    }
}
