package io.github.arazzo4j.runtime;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The inputs of a run do not match the workflow's {@code inputs} schema (Arazzo 1.1.0, Workflow Object). It lists all
 * violations, and nothing has been sent yet (S5).
 */
public final class InvalidInputException extends ArazzoException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * Creates the exception.
     *
     * @param workflowId the workflow whose inputs they are
     * @param violations what is wrong; at least one
     */
    public InvalidInputException(String workflowId, List<Violation> violations) {
        super(
                violations.stream()
                        .map(v -> v.pointer() + ": " + v.message())
                        .collect(Collectors.joining("; ", "invalid inputs of workflow " + workflowId + ": ", "")),
                null);
        this.violations = List.copyOf(violations);
    }

    /**
     * All that is wrong with the inputs.
     *
     * @return the violations in the order of the schema, immutable
     */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * One thing that is wrong.
     *
     * @param pointer a JSON Pointer to the value in the inputs, such as {@code /imageTag}
     * @param message what was expected; never the value itself where the schema says that it is a password
     */
    public record Violation(String pointer, String message) implements java.io.Serializable {}
}
