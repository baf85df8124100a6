package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.Failure;
import io.github.arazzo4j.runtime.StepFailedException;
import io.github.arazzo4j.runtime.StepLimitException;
import io.github.arazzo4j.runtime.WorkflowFailedException;
import io.github.arazzo4j.runtime.internal.StepAnswer.ServiceError;
import io.github.arazzo4j.runtime.support.EvaluationException;
import org.jspecify.annotations.Nullable;

/** Puts into words why a step, and with it a run, failed. */
final class Failures {

    private Failures() {}

    /** Why a step did not succeed, in a sentence. */
    static String reason(Frame<?> frame, StepAnswer answer) {
        StringBuilder text = new StringBuilder();
        String notReceived = answer.notReceivedBecause();
        if (notReceived != null) {
            text.append(notReceived);
        } else if (answer.status() != null) {
            text.append(answered(answer));
        }
        if (answer.received() && frame.criteria().firstUnmet() != null) {
            append(text, frame.criteria().firstUnmet() + " does not hold");
        }
        if (frame.criteria().firstProblem() != null) {
            append(text, frame.criteria().firstProblem());
        }
        return text.isEmpty() ? "no success" : text.toString();
    }

    /** What came back: status, and the error as far as the service tells. */
    static String answered(StepAnswer answer) {
        StringBuilder text = new StringBuilder("HTTP ").append(answer.status());
        ServiceError error = answer.error();
        if (error.code() != null) {
            text.append(' ').append(error.code());
        }
        if (error.message() != null) {
            text.append(": ").append(error.message());
        }
        if (error.requestId() != null) {
            text.append(" (request id ").append(error.requestId()).append(')');
        }
        return text.toString();
    }

    /** What a step was answered last, in a few words: its outputs, else its body, as far as fit to be shown. */
    private static String lastAnswer(StepAnswer answer, JsonNode outputs, Secrets secrets) {
        if (answer.notReceivedBecause() != null) {
            return "none: " + answer.notReceivedBecause();
        }
        String said = answer.status() == null ? "the end of the workflow that it calls" : answered(answer);
        if (!outputs.isEmpty()) {
            return said + " with outputs " + Preview.of(outputs, secrets);
        }
        try {
            return said + " " + Preview.of(answer.body(), secrets);
        } catch (EvaluationException e) {
            return said;
        }
    }

    /** The failure of a run for a step for which no action, or an {@code end} action, was there. */
    static WorkflowFailedException ofStep(
            Frame<?> frame,
            StepAnswer answer,
            @Nullable String reason,
            @Nullable String endAction,
            @Nullable WorkflowFailedException cause) {
        String message = place(frame, frame.attempt()) + ": " + reason
                + (endAction == null ? "" : "; action " + endAction + " ends the workflow");
        Failure failure = of(frame, frame.attempt(), answer, message);
        return endAction == null
                ? new StepFailedException(failure, cause)
                : new WorkflowFailedException(failure, cause);
    }

    /** The failure of a run whose step at the cursor would be executed more often than it may (S21). */
    static StepLimitException atLimit(Frame<?> frame, int executed, @Nullable StepAnswer last) {
        String message = place(frame, 1) + " was executed " + executed
                + " times, which is the limit of this run, and the workflow would go on"
                + (last == null
                        ? ""
                        : "; its last answer was " + lastAnswer(last, frame.lastOutputs(), frame.secrets()));
        return new StepLimitException(of(frame, executed, last, message), null);
    }

    private static void append(StringBuilder text, String clause) {
        text.append(text.isEmpty() ? "" : "; ").append(clause);
    }

    static Failure of(Frame<?> frame, int attempts, @Nullable StepAnswer answer, String message) {
        ServiceError error = answer == null ? ServiceError.NONE : answer.error();
        return new Failure(
                frame.program().workflowId(),
                frame.cursor().stepId(),
                attempts,
                answer == null ? null : answer.status(),
                error.code(),
                error.requestId(),
                frame.criteria().firstUnmet(),
                frame.secrets().hide(message));
    }

    /** The beginning of each message: which workflow, which step, and how often it was executed. */
    static String place(Frame<?> frame, int attempts) {
        return "workflow " + frame.program().workflowId() + ", step "
                + frame.cursor().stepId() + (attempts > 1 ? ", attempt " + attempts : "");
    }
}
