package io.wasmbridge.processor.abi;

/** An encoding of text in guest memory. */
public enum Encoding {
    UTF_8("UTF-8", Element.BYTE),
    UTF_16LE("UTF-16LE", Element.CHAR),
    ISO_8859_1("ISO-8859-1", Element.BYTE),
    US_ASCII("US-ASCII", Element.BYTE);

    private final String charset;
    private final Element unit;

    Encoding(String charset, Element unit) {
        this.charset = charset;
        this.unit = unit;
    }

    /** The code unit, as which text is counted, aligned and terminated. */
    public Element unit() {
        return unit;
    }

    /** What a terminator is, for a message. */
    public String zero() {
        return unit == Element.BYTE ? "a zero byte" : "a zero code unit";
    }

    /** {@code UTF-16LE}. */
    @Override
    public String toString() {
        return charset;
    }
}
