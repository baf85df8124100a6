package io.github.arazzo4j.runtime;

import java.io.Serial;

/**
 * A value is not what the API description says, and was asked for by an accessor that promised it. The rest of the
 * outputs is not affected, and the JSON is always there: {@link WorkflowResult#rawOutputs()}, {@code json()}.
 */
public final class TypeMismatchException extends ArazzoException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String expected;
    private final String found;

    /**
     * Creates the exception.
     *
     * @param pointer the JSON Pointer of the value, from the object whose accessor was called
     * @param expected what it should be
     * @param found what it is
     */
    public TypeMismatchException(String pointer, String expected, String found) {
        super(pointer + " should be " + expected + ", but is " + found, null);
        this.pointer = pointer;
        this.expected = expected;
        this.found = found;
    }

    /**
     * Where the value is.
     *
     * @return a JSON Pointer, from the object whose accessor was called
     */
    public String pointer() {
        return pointer;
    }

    /**
     * What it should be.
     *
     * @return such as {@code a string}
     */
    public String expected() {
        return expected;
    }

    /**
     * What it is.
     *
     * @return such as {@code absent} or {@code the number 12}
     */
    public String found() {
        return found;
    }
}
