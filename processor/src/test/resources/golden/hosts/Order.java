package example;

public record Order(int amount) {}
