package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names from the guest, which may be any text, as Java source: an identifier, a literal, a piece of Javadoc. All ASCII. */
final class Words {

    /** What would end an inline tag or a comment, or begin a Unicode escape. */
    private static final String JAVADOC_SPECIAL = "{}\\*";

    private static final String HTML_SPECIAL = JAVADOC_SPECIAL + "<>&@";

    /** Stands for a control character, for which HTML has no reference. */
    private static final int REPLACEMENT = 0xfffd;

    private Words() {}

    /** {@code countVowels} for {@code count_vowels}; may still be a keyword or begin with a digit. */
    static String lowerCamel(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                words.add(words.isEmpty() ? first(word) : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
        }
        return words.isEmpty() ? "function" : String.join("", words);
    }

    /** {@code HTTP_STATUS} for {@code HttpStatus}. */
    static String upperSnake(String name) {
        return name.replaceAll("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})", "_").toUpperCase(Locale.ROOT);
    }

    /** {@code malloc} for {@code MALLOC}, {@code getData} for {@code GetData}. */
    private static String first(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT))
                ? word.toLowerCase(Locale.ROOT)
                : Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }

    /** A string literal. */
    static CodeBlock literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '"' || unit == '\\') {
                literal.append('\\').append(unit);
            } else if (unit < ' ') {
                // a Unicode escape for a line break would break the line before the literal is read
                literal.append(String.format(Locale.ROOT, "\\%03o", (int) unit));
            } else if (unit > '~') {
                literal.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            } else {
                literal.append(unit);
            }
        }
        return CodeBlock.of("$L", literal.append('"'));
    }

    /** Code in Javadoc: {@code count_vowels (i32, i32) -> i32}. */
    static String code(String text) {
        boolean plain = text.chars().noneMatch(unit -> unit < ' ' || unit > '~' || JAVADOC_SPECIAL.indexOf(unit) >= 0);
        if (plain) {
            return "{@code " + text + "}";
        }
        StringBuilder escaped = new StringBuilder("<code>");
        text.codePoints().forEach(point -> {
            if (point < ' ' || point > '~' || HTML_SPECIAL.indexOf(point) >= 0) {
                escaped.append("&#")
                        .append(Character.isISOControl(point) ? REPLACEMENT : point)
                        .append(';');
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.append("</code>").toString();
    }
}
