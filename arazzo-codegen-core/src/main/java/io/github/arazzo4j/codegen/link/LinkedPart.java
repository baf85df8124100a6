package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import io.github.arazzo4j.runtime.support.Part;
import java.util.Map;
import java.util.Optional;

/**
 * How a property becomes a part of a multipart body.
 *
 * @param kind how its content is written
 * @param contentType its media type, unless that follows from the value
 * @param style the style of {@link Part.Kind#STYLED}
 * @param schema the schema of the part: of an array that of its items
 * @param headers headers with the only values that they may have, by name
 */
public record LinkedPart(
        Part.Kind kind,
        Optional<String> contentType,
        Optional<ParameterStyle> style,
        Optional<Schema> schema,
        Map<String, String> headers) {

    /** Whether there is more to say of it than its value does. */
    boolean isDescribed() {
        return kind != Part.Kind.BY_VALUE || !headers.isEmpty();
    }
}
