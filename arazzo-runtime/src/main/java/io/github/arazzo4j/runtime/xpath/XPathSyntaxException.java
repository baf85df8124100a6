package io.github.arazzo4j.runtime.xpath;

import java.io.Serial;

/** A text is no XPath of the version that is asked for. */
public final class XPathSyntaxException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong
     */
    XPathSyntaxException(String message) {
        super(message);
    }

    /**
     * What is wrong.
     *
     * @return a sentence, without a full stop
     */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
