package io.github.arazzo4j.codegen.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** How YAML 1.2's core schema (YAML 1.2.2, section 10.3.2) reads a plain scalar. */
final class CoreSchema {

    /** The most characters a number may have: nothing real has more, and long numbers take quadratic time to read. */
    static final int MAX_NUMBER_LENGTH = 1000;

    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
    private static final Pattern DECIMAL_INTEGER = Pattern.compile("[-+]?[0-9]++");
    private static final Pattern OTHER_INTEGER = Pattern.compile("0o[0-7]++|0x[0-9a-fA-F]++");
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(?:\\.[0-9]++|[0-9]++(?:\\.[0-9]*+)?)(?:[eE][-+]?[0-9]++)?");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

    private CoreSchema() {}

    static ScalarNode.Kind kindOf(String text) {
        if (NULL.matcher(text).matches()) {
            return ScalarNode.Kind.NULL;
        }
        if (BOOLEAN.matcher(text).matches()) {
            return ScalarNode.Kind.BOOLEAN;
        }
        return isNumber(text) ? ScalarNode.Kind.NUMBER : ScalarNode.Kind.STRING;
    }

    private static boolean isNumber(String text) {
        return isInteger(text)
                || FLOAT.matcher(text).matches()
                || NOT_FINITE.matcher(text).matches();
    }

    static boolean isInteger(String text) {
        return DECIMAL_INTEGER.matcher(text).matches()
                || OTHER_INTEGER.matcher(text).matches();
    }

    /** Whether a number is one that JSON can write and Java can hold. */
    static boolean isRepresentable(String number) {
        if (number.length() > MAX_NUMBER_LENGTH || NOT_FINITE.matcher(number).matches()) {
            return false;
        }
        try {
            decimal(number);
            return true;
        } catch (NumberFormatException e) {
            return false; // an exponent beyond the range of BigDecimal
        }
    }

    static BigInteger integer(String text) {
        if (text.startsWith("0o")) {
            return new BigInteger(text.substring(2), 8);
        }
        return text.startsWith("0x") ? new BigInteger(text.substring(2), 16) : new BigInteger(text);
    }

    static BigDecimal decimal(String text) {
        return isInteger(text) ? new BigDecimal(integer(text)) : new BigDecimal(text);
    }
}
