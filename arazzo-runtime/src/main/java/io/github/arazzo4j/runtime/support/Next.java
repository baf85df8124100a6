package io.github.arazzo4j.runtime.support;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What comes after a step.
 *
 * @param <S> the workflow's steps
 */
public sealed interface Next<S extends Enum<S> & StepKey> {

    /**
     * The step succeeded and no action applies: the next step in order, or the end of the workflow (S13).
     *
     * @param <S> the workflow's steps
     */
    record Proceed<S extends Enum<S> & StepKey>() implements Next<S> {}

    /**
     * The step failed and no action applies: the run fails (S13).
     *
     * @param <S> the workflow's steps
     */
    record Fail<S extends Enum<S> & StepKey>() implements Next<S> {}

    /**
     * An {@code end} action (S16).
     *
     * @param action its name
     * @param success whether it stood among the success actions
     * @param <S> the workflow's steps
     */
    record End<S extends Enum<S> & StepKey>(String action, boolean success) implements Next<S> {}

    /**
     * A {@code goto} action to a step.
     *
     * @param action its name
     * @param succeeded whether the step that it leaves succeeded
     * @param step the step to go to
     * @param <S> the workflow's steps
     */
    record GoTo<S extends Enum<S> & StepKey>(String action, boolean succeeded, S step) implements Next<S> {}

    /**
     * A {@code goto} action to a workflow (S17).
     *
     * @param action its name
     * @param succeeded whether the step that it leaves succeeded
     * @param call the workflow to go to
     * @param <S> the workflow's steps
     */
    record Transfer<S extends Enum<S> & StepKey>(String action, boolean succeeded, WorkflowCall call)
            implements Next<S> {}

    /**
     * A {@code retry} action (S14, D9).
     *
     * @param action its name
     * @param succeeded whether the step that is repeated succeeded (D9)
     * @param after how long to wait
     * @param repair the step that is executed first, or {@code null}
     * @param repairCall the workflow that is called first, or {@code null}
     * @param <S> the workflow's steps
     */
    record Retry<S extends Enum<S> & StepKey>(
            String action,
            boolean succeeded,
            Duration after,
            @Nullable S repair,
            @Nullable WorkflowCall repairCall) implements Next<S> {}
}
