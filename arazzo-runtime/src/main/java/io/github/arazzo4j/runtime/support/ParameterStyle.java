package io.github.arazzo4j.runtime.support;

/**
 * How a parameter's value is written (OpenAPI 3.1.0, Style Values; S24).
 *
 * @param style the style
 * @param explode whether each item of a list and each member of an object stands for itself
 * @param allowReserved whether characters reserved by RFC 3986 stay as they are
 */
public record ParameterStyle(Style style, boolean explode, boolean allowReserved) {

    /** The styles of OpenAPI, and JSON as the one {@code content} that is not a style. */
    public enum Style {
        /** {@code 1,2,3} in paths and headers. */
        SIMPLE,
        /** {@code .1.2.3} in paths. */
        LABEL,
        /** {@code ;ids=1,2,3} in paths. */
        MATRIX,
        /** {@code ids=1&ids=2} in queries and cookies. */
        FORM,
        /** {@code ids=1%202} in queries. */
        SPACE_DELIMITED,
        /** {@code ids=1|2} in queries. */
        PIPE_DELIMITED,
        /** {@code filter[state]=open} in queries. */
        DEEP_OBJECT,
        /** The value as JSON, for parameters with a {@code content} of a JSON media type. */
        JSON
    }

    /** The default of path and header parameters. */
    public static final ParameterStyle SIMPLE = new ParameterStyle(Style.SIMPLE, false, false);

    /** The default of query and cookie parameters. */
    public static final ParameterStyle FORM = new ParameterStyle(Style.FORM, true, false);
}
