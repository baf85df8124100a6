package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.source.MappingNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A success or failure action (Arazzo 1.1.0, Success Action Object, Failure Action Object). It has only the fields that
 * mean something for its type: a target if it doesn't end, at most one; parameters if the target is a workflow; a delay
 * and a limit if it retries. A {@code goto} without target has been reported.
 *
 * @param name {@code name}
 * @param type {@code type}; {@code retry} after success too (D9)
 * @param workflowId {@code workflowId}
 * @param stepId {@code stepId}
 * @param parameters {@code parameters}, in order
 * @param retryAfter {@code retryAfter}, in seconds, not negative
 * @param retryLimit {@code retryLimit}, not negative
 * @param criteria {@code criteria}, in order
 * @param node where it is written
 */
public record ActionObject(
        Text name,
        ActionType type,
        Optional<Text> workflowId,
        Optional<Text> stepId,
        List<ParameterEntry> parameters,
        Optional<BigDecimal> retryAfter,
        Optional<Integer> retryLimit,
        List<CriterionObject> criteria,
        MappingNode node)
        implements ActionEntry {

    /** What an action does. */
    public enum ActionType {
        /** {@code end}. */
        END,
        /** {@code goto}. */
        GOTO,
        /** {@code retry}. */
        RETRY
    }
}
