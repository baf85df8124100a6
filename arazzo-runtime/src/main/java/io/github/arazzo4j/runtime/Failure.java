package io.github.arazzo4j.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Why and where a run failed, as data.
 *
 * @param workflowId the workflow that the step belongs to, which may be a sub-workflow of the one that was run
 * @param stepId the step, or {@code null} if no step had begun
 * @param attempts how often the step was executed in this run
 * @param statusCode the HTTP status of its last answer, or {@code null} if there was none
 * @param errorCode the error code that an AWS service or a problem document gave, such as
 *     {@code RepositoryNotFoundException}, or {@code null}
 * @param requestId the request id that the service gave, to quote to its operators, or {@code null}
 * @param criterion the first condition that did not hold, as written in the document, or {@code null}
 * @param message all of this in a sentence, without credentials
 */
public record Failure(
        String workflowId,
        @Nullable String stepId,
        int attempts,
        @Nullable Integer statusCode,
        @Nullable String errorCode,
        @Nullable String requestId,
        @Nullable String criterion,
        String message) {}
