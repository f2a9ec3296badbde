package io.wasmbridge.example.http;

/** What a parser does after it has told something. */
public enum Verdict {
    CONTINUE(0),
    /** After the headers: the message has no body, whatever they say. */
    NO_BODY(1),
    /** What follows is not to be parsed until the parser is resumed. */
    PAUSE(21),
    /** The message is refused. */
    REFUSE(24);

    private final int value;

    Verdict(int value) {
        this.value = value;
    }

    /** The number that it is in the guest. */
    public int value() {
        return value;
    }
}
