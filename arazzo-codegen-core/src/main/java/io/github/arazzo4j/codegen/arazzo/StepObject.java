package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.source.MappingNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A step (Arazzo 1.1.0, Step Object). It has one of {@code operationId}, {@code operationPath}, {@code channelPath} and
 * {@code workflowId}, or, if an error was reported, none.
 *
 * @param stepId {@code stepId}, unique in its workflow
 * @param description {@code description}
 * @param operationId {@code operationId}
 * @param operationPath {@code operationPath}
 * @param channelPath {@code channelPath}
 * @param workflowId {@code workflowId}
 * @param parameters {@code parameters}, in order; without {@code in} if the step calls a workflow
 * @param requestBody {@code requestBody}; empty if the step calls a workflow
 * @param successCriteria {@code successCriteria}, in order
 * @param onSuccess {@code onSuccess}, in order
 * @param onFailure {@code onFailure}, in order
 * @param outputs {@code outputs}, in order
 * @param timeout {@code timeout}, in milliseconds, not negative
 * @param correlationId {@code correlationId}
 * @param action {@code action}: {@code send} or {@code receive}
 * @param dependsOn {@code dependsOn}: steps of this workflow, or of another one by an expression
 * @param collect {@code x-collect} (S27): outputs that the step has
 * @param pollInterval {@code x-poll-interval}, in seconds, greater than 0 (S27)
 * @param javaName {@code x-java-name} (S27): a Java identifier
 * @param node where it is written
 */
public record StepObject(
        Text stepId,
        Optional<Text> description,
        Optional<Text> operationId,
        Optional<Text> operationPath,
        Optional<Text> channelPath,
        Optional<Text> workflowId,
        List<ParameterEntry> parameters,
        Optional<RequestBodyObject> requestBody,
        List<CriterionObject> successCriteria,
        List<ActionEntry> onSuccess,
        List<ActionEntry> onFailure,
        List<OutputObject> outputs,
        Optional<Long> timeout,
        Optional<Text> correlationId,
        Optional<Text> action,
        List<Text> dependsOn,
        List<Text> collect,
        Optional<BigDecimal> pollInterval,
        Optional<Text> javaName,
        MappingNode node) {}
