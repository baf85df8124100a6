package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.arazzo.JavaName;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Proposals;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.link.LinkedDocument;
import io.github.arazzo4j.codegen.schema.JavaPatterns;
import io.github.arazzo4j.codegen.schema.SchemaKeywords;
import io.github.arazzo4j.codegen.schema.SchemaType;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The JSON Schemas of inputs: types that there are not, keywords that look like misspelt ones, patterns that Java has not.
 * Schemas may have keywords of anybody's, so that all are warnings. What {@code x-java-name} is given is our own matter, and an
 * error if it is no name (S27).
 */
final class InputSchemaRule implements DocumentRule {

    /** Keywords of JSON Schema 2020-12 that hold one schema, or a list of them. */
    private static final Set<String> ONE = Set.of(
            "items",
            "additionalProperties",
            "contains",
            "not",
            "if",
            "then",
            "else",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
            "contentSchema");

    private static final Set<String> LIST = Set.of("allOf", "anyOf", "oneOf", "prefixItems");

    /** The other keywords, with those that OpenAPI adds. */
    private static final Set<String> OTHER = Set.of(
            "type",
            "enum",
            "const",
            "required",
            "format",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "minContains",
            "maxContains",
            "dependentRequired",
            "title",
            "description",
            "default",
            "example",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly",
            "nullable",
            "discriminator",
            "xml",
            "externalDocs",
            "contentEncoding",
            "contentMediaType",
            "$ref",
            "$id",
            "$schema",
            "$anchor",
            "$dynamicRef",
            "$dynamicAnchor",
            "$comment",
            "$vocabulary",
            "name",
            "in",
            "value",
            "schema",
            "optional",
            "label",
            "order",
            "hint",
            "options",
            "rule",
            "rules",
            "note",
            "notes",
            "unit",
            "units");

    private static final List<String> TYPES =
            Arrays.stream(SchemaType.values()).map(SchemaType::keyword).toList();

    @Override
    public void check(List<LinkedDocument> documents, Diagnostics diagnostics) {
        for (LinkedDocument document : documents) {
            document.document()
                    .workflows()
                    .forEach(workflow -> workflow.inputs().ifPresent(schema -> check(schema, diagnostics)));
            document.document().components().inputs().values().forEach(schema -> check(schema, diagnostics));
        }
    }

    private static void check(Node node, Diagnostics diagnostics) {
        node.asMapping().ifPresent(schema -> schema.entries().forEach(entry -> check(entry, schema, diagnostics)));
    }

    private static void check(MappingNode.Entry entry, MappingNode schema, Diagnostics diagnostics) {
        String key = entry.key();
        Node value = entry.value();
        if (ONE.contains(key)) {
            check(value, diagnostics);
        } else if (LIST.contains(key)) {
            value.asSequence().ifPresent(list -> list.elements().forEach(each -> check(each, diagnostics)));
        } else if (SchemaKeywords.MAPS.contains(key)) {
            value.asMapping().ifPresent(map -> map.entries().forEach(each -> check(each.value(), diagnostics)));
        } else if (key.equals("type")) {
            types(value, diagnostics);
        } else if (key.equals("pattern")) {
            pattern(value, diagnostics);
        } else if (key.equals(JavaName.FIELD)) {
            JavaName.read(value, diagnostics);
        } else if (!OTHER.contains(key) && !key.startsWith("x-")) {
            List<String> absent = Stream.of(
                            ONE,
                            LIST,
                            SchemaKeywords.MAPS,
                            Set.of("type", "enum", "required", "format", "pattern", "default"))
                    .flatMap(Set::stream)
                    .filter(each -> schema.entry(each).isEmpty())
                    .toList();
            Proposals.closest(key, absent)
                    .ifPresent(meant -> diagnostics.report(Diagnostic.of(
                                    DiagnosticCode.UNKNOWN_FIELD,
                                    entry.keyLocation(),
                                    "JSON Schema has no keyword " + key)
                            .withSeverity(Severity.WARNING)
                            .withHint("did you mean " + meant + "?")));
        }
    }

    private static void pattern(Node value, Diagnostics diagnostics) {
        value.asString()
                .flatMap(JavaPatterns::problem)
                .ifPresent(problem -> diagnostics.warning(
                        DiagnosticCode.BAD_REGEX,
                        value.location(),
                        "inputs are not checked against this pattern, which Java does not have: " + problem));
    }

    private static void types(Node value, Diagnostics diagnostics) {
        value.asSequence().ifPresent(list -> list.elements().forEach(each -> types(each, diagnostics)));
        value.asString()
                .filter(type -> !TYPES.contains(type))
                .ifPresent(type -> diagnostics.report(Diagnostic.of(
                                DiagnosticCode.BAD_VALUE, value.location(), "JSON Schema has no type \"" + type + "\"")
                        .withSeverity(Severity.WARNING)
                        .withProposal(type, TYPES)));
    }
}
