package io.github.arazzo4j.codegen.expression;

import java.util.List;
import java.util.regex.Pattern;

/** One step from a value to a part of it, in dotted and indexed notation: {@code .name}, {@code ['a name']}, {@code [0]}. */
public sealed interface Access {

    /**
     * The step as a decoded token of a JSON Pointer.
     *
     * @return the property's name or the index in decimal
     */
    String token();

    /**
     * Writes several steps one after another.
     *
     * @param accesses the steps, first to last
     * @return their text, such as {@code .a[0]['b c']}; empty if there are none
     */
    static String text(List<Access> accesses) {
        var text = new StringBuilder();
        accesses.forEach(text::append);
        return text.toString();
    }

    /**
     * A member of an object. On an array, a name that consists of digits is an index, as in a JSON Pointer.
     *
     * @param name the decoded name, which may be empty
     */
    record Property(String name) implements Access {

        private static final Pattern PLAIN = Pattern.compile("[\\p{L}_$@][\\p{L}\\p{N}_$@:\\-]*");

        @Override
        public String token() {
            return name;
        }

        @Override
        public String toString() {
            if (PLAIN.matcher(name).matches()) {
                return "." + name;
            }
            return "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
        }
    }

    /**
     * An element of an array.
     *
     * @param index the position from 0; only in a path of a {@code jsonpath} comparison (D1) it may be negative, counted from
     *     the end as in RFC 9535
     */
    record Index(int index) implements Access {

        @Override
        public String token() {
            return Integer.toString(index);
        }

        @Override
        public String toString() {
            return "[" + index + "]";
        }
    }
}
