package io.github.arazzo4j.runtime;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One execution of one step.
 *
 * @param workflowId the workflow that the step belongs to
 * @param stepId the step
 * @param attempt 1 for the step's first execution in this run, 2 for the second, and so on
 * @param statusCode the HTTP status, or {@code null} if there was no answer or the step called a workflow
 * @param succeeded whether the success criteria held (S12)
 * @param startedAt when the request was sent
 * @param duration from then until the answer was judged
 * @param action the name of the action that decided what came next, or {@code null} if none did
 * @param failure why the step did not succeed, or {@code null} if it did
 */
public record StepTrace(
        String workflowId,
        String stepId,
        int attempt,
        @Nullable Integer statusCode,
        boolean succeeded,
        Instant startedAt,
        Duration duration,
        @Nullable String action,
        @Nullable String failure) {}
