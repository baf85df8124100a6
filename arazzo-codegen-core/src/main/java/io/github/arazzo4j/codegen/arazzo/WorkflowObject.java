package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import java.util.List;
import java.util.Optional;

/**
 * A workflow (Arazzo 1.1.0, Workflow Object).
 *
 * @param workflowId {@code workflowId}, unique in the document
 * @param summary {@code summary}
 * @param description {@code description}
 * @param inputs {@code inputs}, a JSON Schema; a mapping
 * @param dependsOn {@code dependsOn}
 * @param steps {@code steps}, in order
 * @param successActions {@code successActions}, in order
 * @param failureActions {@code failureActions}, in order
 * @param outputs {@code outputs}, in order
 * @param parameters {@code parameters}, in order
 * @param javaName {@code x-java-name} (S27): a Java identifier
 * @param node where it is written
 */
public record WorkflowObject(
        Text workflowId,
        Optional<Text> summary,
        Optional<Text> description,
        Optional<Node> inputs,
        List<Text> dependsOn,
        List<StepObject> steps,
        List<ActionEntry> successActions,
        List<ActionEntry> failureActions,
        List<OutputObject> outputs,
        List<ParameterEntry> parameters,
        Optional<Text> javaName,
        MappingNode node) {}
