package io.github.arazzo4j.codegen.link;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.openapi.ApiEncoding;
import io.github.arazzo4j.codegen.openapi.ApiHeader;
import io.github.arazzo4j.codegen.openapi.ApiMediaType;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaType;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import io.github.arazzo4j.runtime.support.Part;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Works out how properties become parts of a multipart body (OpenAPI 3.1.0, Encoding Object; OpenAPI 3.0.4, "Special
 * Considerations for multipart Content").
 */
final class PartLinker {

    private static final String OCTETS = "application/octet-stream";

    private final boolean before31;
    private final boolean formData;

    private PartLinker(boolean before31, boolean formData) {
        this.before31 = before31;
        this.formData = formData;
    }

    /** The parts of which the description says more than their values do, by the names of the properties, sorted. */
    static Map<String, LinkedPart> link(ApiMediaType declared, String contentType) {
        PartLinker linker = new PartLinker(
                declared.location().document().isBeforeOpenApi31(),
                BodyType.essence(contentType).equals("multipart/form-data"));
        Map<String, Schema> properties =
                declared.schema().map(Schema::properties).orElse(Map.of());
        Set<String> names = new LinkedHashSet<>(properties.keySet());
        names.addAll(declared.encodings().keySet());
        Map<String, LinkedPart> parts = new LinkedHashMap<>();
        names.stream().sorted().forEach(name -> {
            LinkedPart part = linker.part(
                    Optional.ofNullable(properties.get(name)),
                    Optional.ofNullable(declared.encodings().get(name)));
            if (part.isDescribed()) {
                parts.put(name, part);
            }
        });
        return parts;
    }

    private LinkedPart part(Optional<Schema> property, Optional<ApiEncoding> encoding) {
        Optional<Schema> schema = property.map(PartLinker::ofElement);
        Map<String, String> headers =
                encoding.map(ApiEncoding::headers).map(PartLinker::constants).orElse(Map.of());
        // Before OpenAPI 3.1, styles were for application/x-www-form-urlencoded only.
        Optional<ParameterStyle> style = encoding.flatMap(ApiEncoding::style).filter(given -> formData && !before31);
        if (style.isPresent()) {
            return new LinkedPart(Part.Kind.STYLED, Optional.empty(), style, schema, headers);
        }
        Optional<String> contentType = encoding.flatMap(ApiEncoding::contentType)
                .map(PartLinker::preferred)
                .or(() -> schema.flatMap(found -> found.annotations().contentMediaType()));
        Part.Kind kind = contentType
                .map(type -> kind(schema, type))
                .orElseGet(() -> schema.map(this::kind).orElse(Part.Kind.BY_VALUE));
        Optional<String> written = kind == Part.Kind.BASE64 ? contentType.or(() -> Optional.of(OCTETS)) : contentType;
        return new LinkedPart(kind, written, Optional.empty(), schema, headers);
    }

    /** Each element of an array is a part. */
    private static Schema ofElement(Schema property) {
        return property.valueTypes().equals(Set.of(SchemaType.ARRAY))
                ? property.items().orElse(property)
                : property;
    }

    /** Of several media types the first that is none of a range; what fits any range is bytes. */
    private static String preferred(String contentType) {
        return Stream.of(contentType.split(",", -1))
                .map(String::strip)
                .filter(type -> !type.isEmpty() && !type.contains("*"))
                .findFirst()
                .orElse(OCTETS);
    }

    private Part.Kind kind(Optional<Schema> schema, String contentType) {
        if (schema.filter(PartLinker::isBase64).isPresent()) {
            return Part.Kind.BASE64;
        }
        if (schema.filter(PartLinker::isBinary).isPresent()) {
            return Part.Kind.FILE;
        }
        boolean string = schema.filter(found -> found.valueTypes().equals(Set.of(SchemaType.STRING)))
                .isPresent();
        return switch (BodyType.of(contentType)) {
            // A string of a text type is that text, be it JSON or XML.
            case JSON -> string ? Part.Kind.TEXT : Part.Kind.JSON;
            case XML -> string ? Part.Kind.TEXT : Part.Kind.XML;
            case TEXT, FORM -> Part.Kind.TEXT;
            case BINARY, MULTIPART -> Part.Kind.FILE;
        };
    }

    /** OpenAPI's defaults, as far as they do not follow from the value. */
    private Part.Kind kind(Schema schema) {
        if (isBase64(schema)) {
            return Part.Kind.BASE64;
        }
        return isBinary(schema) || (!before31 && schema.isUntyped()) ? Part.Kind.FILE : Part.Kind.BY_VALUE;
    }

    private static boolean isBinary(Schema schema) {
        return schema.format().equals(Optional.of("binary"));
    }

    static boolean isBase64(Schema schema) {
        return schema.annotations()
                        .contentEncoding()
                        .filter("base64"::equalsIgnoreCase)
                        .isPresent()
                || schema.format().filter(Set.of("byte", "base64")::contains).isPresent();
    }

    /** The headers that can have one value only; those of others the document has no way to give. */
    private static Map<String, String> constants(Map<String, ApiHeader> headers) {
        Map<String, String> constants = new LinkedHashMap<>();
        headers.forEach((name, header) -> {
            // The description of Content-Type is ignored (OpenAPI 3.1.0, Encoding Object).
            if (!name.equalsIgnoreCase("Content-Type")) {
                header.schema()
                        .flatMap(PartLinker::onlyValue)
                        .filter(JsonNode::isValueNode)
                        .ifPresent(value -> constants.put(name, value.asText()));
            }
        });
        return constants;
    }

    private static Optional<JsonNode> onlyValue(Schema schema) {
        return schema.constValue()
                .or(() -> schema.enumValues().size() == 1
                        ? Optional.of(schema.enumValues().get(0))
                        : Optional.empty())
                .or(() -> schema.annotations().defaultValue());
    }
}
