package io.github.arazzo4j.codegen.condition;

import org.jspecify.annotations.Nullable;

/** What differs between the two languages of conditions. */
interface OperandReader {

    /** Reads the operand at the scanner's position, where there is neither space nor the end. */
    Operand read();

    /** Reads an operator behind an operand that only this language has; {@code null} if there is none. */
    default @Nullable Condition readSuffix(Operand operand) {
        return null;
    }

    /** Checks an operand that turned out to stand for its value, in a comparison or alone. */
    default void requireValue(Operand operand) {}
}
