package io.github.arazzo4j.codegen.arazzo;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The objects of the specification with their fixed fields (Arazzo 1.1.0, "Schema").
 *
 * <p>There is one table for all versions: fields that 1.1 added are read in a 1.0 document too, since nothing else can be
 * meant by them. If a version ever takes a field away or changes its meaning, this is the place to tell versions apart.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are unmodifiable, but no type of the JDK says so
enum ObjectKind {
    DOCUMENT(
            "an Arazzo document",
            List.of("arazzo", "info", "sourceDescriptions", "workflows"),
            List.of("$self", "components")),
    INFO("info", List.of("title", "version"), List.of("summary", "description")),
    SOURCE_DESCRIPTION("a source description", List.of("name", "url"), List.of("type")),
    WORKFLOW(
            "a workflow",
            List.of("workflowId", "steps"),
            List.of(
                    "summary",
                    "description",
                    "inputs",
                    "dependsOn",
                    "successActions",
                    "failureActions",
                    "outputs",
                    "parameters"),
            List.of(JavaName.FIELD)),
    STEP(
            "a step",
            List.of("stepId"),
            List.of(
                    "description",
                    "operationId",
                    "operationPath",
                    "channelPath",
                    "workflowId",
                    "parameters",
                    "requestBody",
                    "successCriteria",
                    "onSuccess",
                    "onFailure",
                    "outputs",
                    "timeout",
                    "correlationId",
                    "action",
                    "dependsOn"),
            List.of(ObjectKind.COLLECT, ObjectKind.POLL_INTERVAL, JavaName.FIELD)),
    PARAMETER("a parameter", List.of("name", "value"), List.of("in")),
    SUCCESS_ACTION(
            "a success action", List.of("name", "type"), List.of("workflowId", "stepId", "parameters", "criteria")),
    FAILURE_ACTION(
            "a failure action",
            List.of("name", "type"),
            List.of("workflowId", "stepId", "parameters", "retryAfter", "retryLimit", "criteria")),
    /** Not in the specification (D9): it has the fields of a failure action. */
    RETRY_ON_SUCCESS(
            "a success action",
            List.of("name", "type"),
            List.of("workflowId", "stepId", "parameters", "retryAfter", "retryLimit", "criteria")),
    COMPONENTS("components", List.of(), List.of("inputs", "parameters", "successActions", "failureActions")),
    REUSABLE("a reusable object", List.of("reference"), List.of("value")),
    CRITERION("a criterion", List.of("condition"), List.of("context", "type")),
    EXPRESSION_TYPE("an expression type", List.of("type", "version"), List.of()),
    SELECTOR("a selector", List.of("context", "selector", "type"), List.of()),
    REQUEST_BODY("a request body", List.of(), List.of("contentType", "payload", "replacements")),
    REPLACEMENT("a payload replacement", List.of("target", "value"), List.of("targetSelectorType"));

    /** {@code x-collect} (S27). */
    static final String COLLECT = "x-collect";
    /** {@code x-poll-interval} (S27). */
    static final String POLL_INTERVAL = "x-poll-interval";

    private static final Set<String> OUR_EXTENSIONS = Set.of(COLLECT, POLL_INTERVAL, JavaName.FIELD);

    private final String title;
    private final Set<String> required;
    private final Set<String> fields;
    private final Set<String> extensions;

    ObjectKind(String title, List<String> required, List<String> optional) {
        this(title, required, optional, List.of());
    }

    ObjectKind(String title, List<String> required, List<String> optional, List<String> extensions) {
        this.title = title;
        this.required = inOrder(required, List.of());
        this.fields = inOrder(required, optional);
        this.extensions = inOrder(extensions, List.of());
    }

    private static Set<String> inOrder(List<String> first, List<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return Collections.unmodifiableSet(all);
    }

    /** What messages call such an object, with its article. */
    String title() {
        return title;
    }

    /** The fields that every such object must have, in the order of the specification. */
    Set<String> required() {
        return required;
    }

    /** All fixed fields, the required ones first. */
    Set<String> fields() {
        return fields;
    }

    /** Whether unknown fields are ignored, and extensions have no meaning (Arazzo 1.1.0, Reusable Object). */
    boolean ignoresOtherFields() {
        return this == REUSABLE;
    }

    /** Whether a field is one of our extensions (S27), but not one that has a meaning on this object. */
    boolean misplaces(String field) {
        return OUR_EXTENSIONS.contains(field) && !extensions.contains(field);
    }
}
