package io.github.arazzo4j.codegen.link.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.arazzo.ReplacementObject;
import io.github.arazzo4j.codegen.arazzo.RequestBodyObject;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.link.LinkedBody;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.Value;
import io.github.arazzo4j.codegen.schema.Access;
import io.github.arazzo4j.codegen.schema.Navigation;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaNavigator;
import io.github.arazzo4j.codegen.schema.SchemaType;
import io.github.arazzo4j.codegen.source.JsonPointers;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import io.github.arazzo4j.codegen.source.SequenceNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a request body consists of against the schema that the operation has for it: properties, values, and the targets of
 * replacements. The description may be wrong, so that all of it is a warning, but for a target that the payload of the
 * document itself does not have.
 */
final class BodyContentRule implements Rule {

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        for (LinkedStep step : workflow.steps()) {
            Optional<RequestBodyObject> source = step.source().requestBody();
            if (step.body().isEmpty()
                    || source.isEmpty()
                    || source.get().payload().isEmpty()) {
                continue;
            }
            LinkedBody body = step.body().get();
            Node payload = source.get().payload().get();
            Set<String> replaced = body.replacements().stream()
                    .map(LinkedBody.Replacement::target)
                    .filter(LinkedBody.PointerTarget.class::isInstance)
                    .map(target -> ((LinkedBody.PointerTarget) target).pointer())
                    .collect(Collectors.toSet());
            body.schema()
                    .filter(schema -> !isXml(body))
                    .ifPresent(schema -> new Checker(workflow, step, replaced, values(body), context)
                            .check(payload, body.payload(), schema, "", payloadPlace(source.get())));
            checkTargets(source.get(), payload, replaced, context);
        }
    }

    private static Location payloadPlace(RequestBodyObject body) {
        return body.node().entry("payload").orElseThrow().keyLocation();
    }

    private static boolean isXml(LinkedBody body) {
        String type = body.contentType().split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
        return type.endsWith("/xml") || type.endsWith("+xml");
    }

    /** What a form or a multipart body carries is text. */
    private static SchemaValues values(LinkedBody body) {
        boolean json = body.contentType().toLowerCase(Locale.ROOT).contains("json");
        return new SchemaValues(json ? SchemaValues.Form.JSON : SchemaValues.Form.TEXT);
    }

    /** A target that a payload without expressions does not have fails the step (S25). */
    private static void checkTargets(RequestBodyObject body, Node payload, Set<String> pointers, Context context) {
        Set<String> before = new HashSet<>();
        for (ReplacementObject replacement : body.replacements()) {
            String pointer = replacement.target().value();
            if (!pointers.contains(pointer)) {
                // What a path replaces is not known here.
                return;
            }
            if (before.stream().noneMatch(earlier -> (pointer + "/").startsWith(earlier + "/"))
                    && lacks(payload, pointer)) {
                context.diagnostics()
                        .report(Diagnostic.of(
                                        DiagnosticCode.BAD_REPLACEMENT_TARGET,
                                        replacement.target().location(),
                                        "the payload has no " + replacement.target() + " to be replaced")
                                .withProposal(pointer, pointers(payload)));
            }
            before.add(pointer);
        }
    }

    /** Whether a payload certainly has no such place: not if an expression stands on the way to it. */
    private static boolean lacks(Node payload, String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Optional<Node> there = payload.at(at);
            if (there.isPresent()) {
                return !at.equals(pointer) && there.get().asScalar().isEmpty();
            }
        }
        return payload.asScalar().isEmpty();
    }

    private static List<String> pointers(Node payload) {
        return payload.asMapping().stream()
                .flatMap(mapping -> mapping.keys().stream())
                .map(JsonPointers::of)
                .toList();
    }

    /** Checks one body. */
    private record Checker(
            LinkedWorkflow workflow, LinkedStep step, Set<String> replaced, SchemaValues values, Context context) {

        /**
         * Checks a part of the payload.
         *
         * @param node the part as written
         * @param value the part as linked
         * @param schema what it should be
         * @param pointer where it is in the payload
         * @param named where its name is written
         */
        void check(Node node, Value value, Schema schema, String pointer, Location named) {
            if (replaced.contains(pointer) || schema.problem().isPresent()) {
                return;
            }
            Optional<MappingNode> mapping = node.asMapping();
            boolean isObject =
                    value instanceof Value.Members || (value instanceof Value.Constant && mapping.isPresent());
            if (isObject && mapping.isPresent() && mayBeObject(schema)) {
                checkMembers(mapping.get(), value, schema, pointer, named);
            } else if (node.asSequence().isPresent() && mayBeArray(schema)) {
                checkElements(node.asSequence().get(), value, schema, pointer);
            } else if (!pointer.isEmpty() || !isText(value)) {
                Objections.to(value, schema, values, workflow, step, context)
                        .ifPresent(objection -> context.diagnostics()
                                .warning(
                                        DiagnosticCode.TYPE_MISMATCH,
                                        value.location(),
                                        (pointer.isEmpty() ? "the request body" : pointer + " of the request body")
                                                + " " + objection));
            }
        }

        /** A text as the whole payload is the body as it is sent (S25). */
        private static boolean isText(Value value) {
            return value instanceof Value.Template
                    || (value instanceof Value.Constant constant
                            && constant.json().isTextual());
        }

        private static boolean mayBeObject(Schema schema) {
            return schema.valueTypes().isEmpty() || schema.valueTypes().contains(SchemaType.OBJECT);
        }

        private static boolean mayBeArray(Schema schema) {
            return schema.valueTypes().isEmpty() || schema.valueTypes().contains(SchemaType.ARRAY);
        }

        private void checkMembers(MappingNode node, Value value, Schema schema, String pointer, Location named) {
            for (MappingNode.Entry entry : node.entries()) {
                String place = pointer + JsonPointers.of(entry.key());
                Navigation way = SchemaNavigator.follow(schema, List.of(new Access.Property(entry.key())));
                if (way instanceof Navigation.RuledOut out) {
                    context.repeats()
                            .add(
                                    List.of(schema.location(), entry.key()),
                                    Diagnostic.of(
                                                    DiagnosticCode.UNKNOWN_BODY_PROPERTY,
                                                    entry.keyLocation(),
                                                    "the request body of the operation has no property \"" + entry.key()
                                                            + "\"" + (pointer.isEmpty() ? "" : " in " + pointer))
                                            .withProposal(entry.key(), out.knownNames()));
                } else if (way instanceof Navigation.Found found
                        && found.schema().isPresent()) {
                    check(entry.value(), member(value, entry), found.schema().get(), place, entry.keyLocation());
                }
            }
            List<String> missing = schema.required().stream()
                    .filter(name -> !node.keys().contains(name) && isAskedFor(schema, name))
                    .toList();
            if (!missing.isEmpty()) {
                context.diagnostics()
                        .warning(
                                DiagnosticCode.MISSING_BODY_PROPERTY,
                                named,
                                "the request body of the operation requires "
                                        + missing.stream()
                                                .map(name -> "\"" + name + "\"")
                                                .collect(Collectors.joining(", "))
                                        + (pointer.isEmpty() ? "" : " in " + pointer));
            }
        }

        /** What the service sets is not sent, whatever the list of required properties says. */
        private static boolean isAskedFor(Schema schema, String name) {
            return schema.property(name)
                    .map(property -> !property.annotations().readOnly()
                            && property.annotations().defaultValue().isEmpty()
                            && property.constValue().isEmpty())
                    .orElse(true);
        }

        private static Value member(Value value, MappingNode.Entry entry) {
            if (value instanceof Value.Members object) {
                Map<String, Value> members = object.members();
                return members.getOrDefault(entry.key(), constant(entry.value()));
            }
            return constant(entry.value());
        }

        private void checkElements(SequenceNode node, Value value, Schema schema, String pointer) {
            if (schema.items().isEmpty() || !schema.prefixItems().isEmpty()) {
                return;
            }
            List<Node> elements = node.elements();
            for (int i = 0; i < elements.size(); i++) {
                Node element = elements.get(i);
                Value linked =
                        value instanceof Value.Elements array ? array.elements().get(i) : constant(element);
                check(element, linked, schema.items().get(), pointer + "/" + i, element.location());
            }
        }

        private static Value constant(Node node) {
            JsonNode json = node.toJson();
            return new Value.Constant(json, node.location());
        }
    }
}
