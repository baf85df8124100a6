package io.github.arazzo4j.runtime.support;

import io.github.arazzo4j.runtime.Decision;
import io.github.arazzo4j.runtime.Decision.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What comes after a step.
 *
 * @param <S> the workflow's steps
 */
public final class Next<S extends Enum<S> & StepKey> {

    private final Kind kind;
    private final boolean succeeded;
    private final @Nullable String action;
    private final Duration after;
    private final @Nullable S step;
    private final @Nullable WorkflowCall call;

    private Next(
            Kind kind,
            boolean succeeded,
            @Nullable String action,
            Duration after,
            @Nullable S step,
            @Nullable WorkflowCall call) {
        this.kind = kind;
        this.succeeded = succeeded;
        this.action = action;
        this.after = after;
        this.step = step;
        this.call = call;
    }

    /**
     * The step succeeded and no action applies: the next step in order, or the end of the workflow (S13).
     *
     * @param <S> the workflow's steps
     * @return the decision
     */
    public static <S extends Enum<S> & StepKey> Next<S> proceed() {
        return new Next<>(Kind.NEXT, true, null, Duration.ZERO, null, null);
    }

    /**
     * The step failed and no action applies: the run fails (S13).
     *
     * @param <S> the workflow's steps
     * @return the decision
     */
    public static <S extends Enum<S> & StepKey> Next<S> fail() {
        return new Next<>(Kind.FAIL, false, null, Duration.ZERO, null, null);
    }

    /**
     * An {@code end} action (S16).
     *
     * @param action its name
     * @param success whether it stood among the success actions
     * @param <S> the workflow's steps
     * @return the decision
     */
    public static <S extends Enum<S> & StepKey> Next<S> end(String action, boolean success) {
        return new Next<>(Kind.END, success, action, Duration.ZERO, null, null);
    }

    /**
     * A {@code goto} action to a step (S17).
     *
     * @param action its name
     * @param succeeded whether the step that it leaves succeeded
     * @param step the step to go to
     * @param <S> the workflow's steps
     * @return the decision
     */
    public static <S extends Enum<S> & StepKey> Next<S> goTo(String action, boolean succeeded, S step) {
        return new Next<>(Kind.GOTO, succeeded, action, Duration.ZERO, step, null);
    }

    /**
     * A {@code goto} action to a workflow (S17).
     *
     * @param action its name
     * @param succeeded whether the step that it leaves succeeded
     * @param call the workflow to go to
     * @param <S> the workflow's steps
     * @return the decision
     */
    public static <S extends Enum<S> & StepKey> Next<S> goTo(String action, boolean succeeded, WorkflowCall call) {
        return new Next<>(Kind.GOTO, succeeded, action, Duration.ZERO, null, call);
    }

    /**
     * A {@code retry} action (S14, D9).
     *
     * @param action its name
     * @param succeeded whether the step that is repeated succeeded (D9)
     * @param after how long to wait
     * @param <S> the workflow's steps
     * @return the decision
     */
    public static <S extends Enum<S> & StepKey> Next<S> retry(String action, boolean succeeded, Duration after) {
        return new Next<>(Kind.RETRY, succeeded, action, after, null, null);
    }

    /**
     * A {@code retry} action that executes another step first (S14, D9).
     *
     * @param action its name
     * @param succeeded whether the step that is repeated succeeded (D9)
     * @param after how long to wait
     * @param repair the step that is executed first
     * @param <S> the workflow's steps
     * @return the decision
     */
    public static <S extends Enum<S> & StepKey> Next<S> retry(
            String action, boolean succeeded, Duration after, S repair) {
        return new Next<>(Kind.RETRY, succeeded, action, after, repair, null);
    }

    /**
     * A {@code retry} action that calls a workflow first (S14, D9).
     *
     * @param action its name
     * @param succeeded whether the step that is repeated succeeded (D9)
     * @param after how long to wait
     * @param repair the workflow that is called first
     * @param <S> the workflow's steps
     * @return the decision
     */
    public static <S extends Enum<S> & StepKey> Next<S> retry(
            String action, boolean succeeded, Duration after, WorkflowCall repair) {
        return new Next<>(Kind.RETRY, succeeded, action, after, null, repair);
    }

    /** Returns whether the step succeeded. */
    public boolean succeeded() {
        return succeeded;
    }

    /** Returns how long to wait before a {@code retry}. */
    public Duration after() {
        return after;
    }

    /** Returns the step to go to, or which is executed before a {@code retry}; {@code null} if it is none. */
    public @Nullable S step() {
        return step;
    }

    /** Returns the workflow to go to, or which is called before a {@code retry}; {@code null} if it is none. */
    public @Nullable WorkflowCall call() {
        return call;
    }

    /** Returns the same for those who watch. */
    public Decision decision() {
        String workflow = call == null ? null : call.program().workflowId();
        return new Decision(kind, action, step == null ? workflow : step.stepId());
    }
}
