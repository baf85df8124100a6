package io.github.arazzo4j.codegen.expression;

/**
 * A deviation of real documents from the specification that has one obvious reading. It is accepted with a warning, and
 * refused when a document is read strictly.
 */
public enum Dialect {
    /** A comparison where a JSONPath is expected ({@code $.items.length > 0}), and {@code .length} in a simple condition. */
    D1("a comparison written as JSONPath, or '.length' in a condition"),
    /** A string in double quotes in a simple condition. */
    D2("a string in double quotes in a simple condition"),
    /** An expression inside text without braces: {@code Bearer $inputs.token}. */
    D3("an expression inside text without braces"),
    /**
     * Dotted or indexed access outside of conditions: {@code $response.body.a.b[0]}; also {@code $inputs} alone, for all the
     * inputs.
     */
    D4("dotted or indexed access outside of a condition"),
    /** {@code $response.headers.X} and {@code $response.body#name}. */
    D5("'headers' for 'header', or a JSON Pointer without its slash"),
    /** {@code operationPath: source#/paths/…} without {@code {$sourceDescriptions.….url}}. */
    D6("an operationPath that names its source without an expression"),
    /** An unqualified {@code operationId} with several sources. */
    D7("an unqualified operationId with several sources"),
    /** A JSON Pointer or JSONPath into an XML response. */
    D8("a JSON Pointer or JSONPath into an XML response"),
    /** {@code retry} among the success actions. */
    D9("a retry among the success actions"),
    /** A query or header parameter that the operation does not declare. */
    D10("a parameter that the operation does not declare"),
    /** A name outside {@code ^[a-zA-Z0-9.\-_]+$}. */
    D11("a name with characters outside a-z, A-Z, 0-9, '.', '-' and '_'");

    private final String description;

    Dialect(String description) {
        this.description = description;
    }

    /**
     * What the document does, for a message.
     *
     * @return a noun phrase in English
     */
    public String description() {
        return description;
    }
}
