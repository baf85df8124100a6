package io.github.arazzo4j.cli;

import io.github.arazzo4j.runtime.ArazzoException;
import io.github.arazzo4j.runtime.Failure;
import io.github.arazzo4j.runtime.WorkflowCancelledException;
import io.github.arazzo4j.runtime.WorkflowFailedException;
import io.github.arazzo4j.runtime.WorkflowTimeoutException;
import org.jspecify.annotations.Nullable;

/** What the exceptions that end a run have in common. */
final class Failures {

    private Failures() {}

    /** Where and why the run failed; {@code null} if the exception does not say. */
    static @Nullable Failure of(ArazzoException exception) {
        if (exception instanceof WorkflowFailedException failed) {
            return failed.failure();
        }
        if (exception instanceof WorkflowTimeoutException timedOut) {
            return timedOut.failure();
        }
        return exception instanceof WorkflowCancelledException cancelled ? cancelled.failure() : null;
    }
}
