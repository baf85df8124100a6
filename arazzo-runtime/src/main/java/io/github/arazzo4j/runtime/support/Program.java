package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The decisions of a compiled workflow, without effects: which request a step sends, what an answer means, which step
 * comes next. The engine acts on them, so the same program runs in a thread, under a virtual clock, or on an engine that
 * replays it.
 *
 * @param <S> the workflow's steps
 */
public interface Program<S extends Enum<S> & StepKey> {

    /**
     * The workflow's name in the document.
     *
     * @return the {@code workflowId}
     */
    String workflowId();

    /**
     * All steps, the one that begins first, each followed by the one that comes next when no action says otherwise.
     *
     * @return the steps in an order that satisfies {@code dependsOn} (S19)
     */
    List<S> steps();

    /**
     * The workflows that must have ended successfully before this one begins (S19).
     *
     * @return their programs, in order
     */
    default List<Program<?>> dependencies() {
        return List.of();
    }

    /**
     * The check of the inputs, with the defaults that it fills in (S5).
     *
     * @return the rules
     */
    InputRules inputRules();

    /**
     * Builds the request of a step, or its call of another workflow.
     *
     * @param step the step
     * @param run the state of the run
     * @return what to do
     * @throws EvaluationException if the step can't be executed, because something that it requires is absent (S1)
     */
    Call prepare(S step, Run<S> run);

    /**
     * Judges the answer: whether the step succeeded, which outputs it has, and what comes next.
     *
     * @param step the step
     * @param run the state of the run, in which the outputs are recorded
     * @param answer what came back
     * @return what comes next
     */
    Next<S> judge(S step, Run<S> run, Answer answer);

    /**
     * Tells what a success criterion looks at. It is asked for when the criterion does not hold, and never otherwise.
     *
     * @param step the step
     * @param run the state of the run
     * @param answer what came back
     * @param condition the criterion's condition, as written in the document
     * @param seen takes expressions and values
     * @throws EvaluationException if the values can't be read; what was told until then is shown
     */
    default void explain(S step, Run<S> run, Answer answer, String condition, Seen seen) {}

    /**
     * Collects the outputs of the workflow.
     *
     * @param run the state at the end of the run
     * @return an object that has no member for an absent output
     */
    ObjectNode outputs(Run<S> run);
}
