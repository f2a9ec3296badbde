package app;

/** Exists at once; what numbers it comes from an interface that does not yet. */
public enum Known implements Numbered {
    A,
    AB,
    ABC
}
