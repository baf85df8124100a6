package io.github.arazzo4j.runtime.condition;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Strings that read as JSON numbers. */
public final class JsonNumbers {

    /** Reading a number takes time that grows with the square of its digits, and no real one has so many. */
    private static final int MAX_LENGTH = 1000;

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

    private JsonNumbers() {}

    /**
     * Reads a number, with every digit.
     *
     * @param text a text
     * @return the number; {@code null} if the text is none, or one beyond what can be represented
     */
    public static @Nullable BigDecimal read(String text) {
        if (text.length() > MAX_LENGTH || !NUMBER.matcher(text).matches()) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException exponentTooLarge) {
            return null;
        }
    }
}
