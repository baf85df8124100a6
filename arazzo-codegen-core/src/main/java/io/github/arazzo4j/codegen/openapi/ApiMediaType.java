package io.github.arazzo4j.codegen.openapi;

import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.Schema;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A body of one media type (OpenAPI 3.1.0, Media Type Object).
 *
 * @param mediaType the media type or range, as written
 * @param schema the schema of the whole
 * @param itemSchema the schema of each item of a sequence (OpenAPI 3.2.0)
 * @param encodings how the properties of forms and the parts of a multipart body are written, by their names
 * @param location where it is declared
 */
public record ApiMediaType(
        String mediaType,
        Optional<Schema> schema,
        Optional<Schema> itemSchema,
        Map<String, ApiEncoding> encodings,
        ElementLocation location) {

    /**
     * Whether it is XML (RFC 7303): {@code application/xml}, {@code text/xml}, {@code …+xml}.
     *
     * @return whether it is
     */
    public boolean isXml() {
        String type = mediaType.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/xml") || type.equals("text/xml") || type.endsWith("+xml");
    }
}
