package io.github.arazzo4j.runtime;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was decided after a step (Arazzo 1.1.0, Success Action Object and Failure Action Object; S13).
 *
 * @param kind what comes next
 * @param action the name of the action that decided it, or {@code null} if none did
 * @param target the step or workflow to go to, or which a {@code retry} executes first; {@code null} if there is none
 */
public record Decision(
        Kind kind, @Nullable String action, @Nullable String target) {

    /** What comes next. */
    public enum Kind {
        /** The step succeeded and no action applied: the next step, or the end of the workflow. */
        NEXT,
        /** The step failed and no action applied: the workflow fails, unless the step was a repair for another. */
        FAIL,
        /** An {@code end} action (S16). */
        END,
        /** A {@code goto} action (S17). */
        GOTO,
        /** A {@code retry} action (S14, D9). */
        RETRY,
        /** None: the request did not get across and is sent again, before the document decides. */
        RESEND,
        /** None: the run was cancelled, timed out or hit a limit before the step was judged. */
        ABANDONED
    }

    /** Such as {@code retry by throttled} or {@code next}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT)
                + (target == null ? "" : " " + target)
                + (action == null ? "" : " by " + action);
    }
}
