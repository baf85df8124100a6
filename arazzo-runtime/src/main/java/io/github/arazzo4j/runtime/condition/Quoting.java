package io.github.arazzo4j.runtime.condition;

/** Follows the text of a condition and knows whether its end is within a quoted literal. */
interface Quoting {

    /** Goes on over a part of the condition's own text. */
    void advance(String text);

    /** Whether what follows is within a quoted literal. */
    boolean inQuotes();

    /** The text as it stands in the current quoted literal. */
    String escape(String text);
}
