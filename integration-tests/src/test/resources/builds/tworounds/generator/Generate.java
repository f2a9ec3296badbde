package generator;

/** What the other processor works on. */
public @interface Generate {}
