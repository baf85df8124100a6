package io.github.arazzo4j.codegen.openapi;

import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A parameter of an operation (OpenAPI 3.1.0, Parameter Object).
 *
 * @param name the name; a header's in the case as written
 * @param in where it goes
 * @param required whether a request must have it; always for {@link In#PATH}
 * @param style how it is written, OpenAPI's defaults applied; {@link ParameterStyle.Style#JSON} if its {@code content} is of
 *     a JSON media type
 * @param schema the schema of its value: its own or that of its content; empty if it has none, or is {@linkplain #implied}
 * @param content its content by media type, with one entry at most; empty if it has a schema
 * @param description the description
 * @param onlyValue the one value that a required parameter can have (S23), by its schema or by the operation's path
 * @param signing whether it belongs to AWS's signature, and is never asked for (S23)
 * @param deprecated whether it should not be used any more
 * @param implied whether the path has it and nothing declares it
 * @param location where it is declared, references followed
 */
public record ApiParameter(
        String name,
        In in,
        boolean required,
        ParameterStyle style,
        Optional<Schema> schema,
        Map<String, ApiMediaType> content,
        Optional<String> description,
        Optional<String> onlyValue,
        boolean signing,
        boolean deprecated,
        boolean implied,
        ElementLocation location) {

    private static final Set<String> GOVERNED_ELSEWHERE = Set.of("accept", "content-type", "authorization");

    /** Where a parameter goes. */
    public enum In {
        /** In the path's template. */
        PATH,
        /** In the query, by its name. */
        QUERY,
        /** It is the whole query (OpenAPI 3.2.0). */
        QUERYSTRING,
        /** A header. */
        HEADER,
        /** A cookie. */
        COOKIE;

        /**
         * The name in documents.
         *
         * @return the name, as {@code path}
         */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The place of a name.
         *
         * @param keyword the name, as {@code path}
         * @return the place, empty if there is none of this name
         */
        public static Optional<In> of(String keyword) {
            return Arrays.stream(values())
                    .filter(in -> in.keyword().equals(keyword))
                    .findFirst();
        }
    }

    /**
     * Whether this is a header that OpenAPI has the media types and the security schemes decide about ({@code Accept},
     * {@code Content-Type}, {@code Authorization}): its declaration has no meaning, so that it is not missed if it is not
     * given.
     *
     * @return whether it is one of the three
     */
    public boolean governedElsewhere() {
        return in == In.HEADER && GOVERNED_ELSEWHERE.contains(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a parameter is this one: names of headers are compared without regard to case (S4).
     *
     * @param otherIn where the other goes
     * @param otherName its name
     * @return whether there can be only one of the two
     */
    public boolean is(In otherIn, String otherName) {
        return key().equals(key(otherIn, otherName));
    }

    /** What there is only one parameter of. */
    String key() {
        return key(in, name);
    }

    private static String key(In in, String name) {
        return in.keyword() + " " + (in == In.HEADER ? name.toLowerCase(Locale.ROOT) : name);
    }

    ApiParameter withOnlyValue(String value) {
        return new ApiParameter(
                name,
                in,
                required,
                style,
                schema,
                content,
                description,
                Optional.of(value),
                signing,
                deprecated,
                implied,
                location);
    }
}
