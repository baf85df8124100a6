package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.FailedCriterion;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tests the criteria of one execution of a step, and remembers those that do not hold, and what else went wrong. */
final class Criteria {

    private final Secrets secrets;
    private final Consumer<FailedCriterion> onFailure;
    private List<FailedCriterion> failed = List.of();
    private @Nullable String firstUnmet;
    private @Nullable String firstProblem;

    Criteria(Secrets secrets, Consumer<FailedCriterion> onFailure) {
        this.secrets = secrets;
        this.onFailure = onFailure;
    }

    /** Tells what a condition has looked at. */
    interface Explanation {
        void tell(Seen seen);
    }

    /** A criterion that must hold. */
    boolean expect(String condition, BooleanSupplier test, Explanation explanation) {
        String problem = null;
        try {
            if (test.getAsBoolean()) {
                return true;
            }
        } catch (EvaluationException e) {
            problem = String.valueOf(e.getMessage());
        }
        if (firstUnmet == null) {
            firstUnmet = condition;
        }
        fail(condition, seen(explanation), problem);
        return false;
    }

    /** A criterion that may hold or not. */
    boolean when(String condition, BooleanSupplier test) {
        try {
            return test.getAsBoolean();
        } catch (EvaluationException e) {
            fail(condition, List.of(), String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void fail(String condition, List<FailedCriterion.Seen> seen, @Nullable String problem) {
        String told = problem == null ? null : secrets.hide(problem);
        if (told != null) {
            noteProblem("condition " + condition + " can't be evaluated: " + told);
        }
        FailedCriterion criterion = new FailedCriterion(condition, seen, told);
        if (failed.isEmpty()) {
            failed = new ArrayList<>(1);
        }
        failed.add(criterion);
        onFailure.accept(criterion);
    }

    private List<FailedCriterion.Seen> seen(Explanation explanation) {
        List<FailedCriterion.Seen> seen = new ArrayList<>();
        try {
            explanation.tell((expression, value) ->
                    seen.add(new FailedCriterion.Seen(expression, secrets.shown(expression, value))));
        } catch (EvaluationException e) {
            // A body that can't be read. The problem of the criterion or of the outputs says so.
            return seen;
        }
        return seen;
    }

    void noteProblem(String problem) {
        if (firstProblem == null) {
            firstProblem = problem;
        }
    }

    /** All that did not hold or could not be evaluated. */
    List<FailedCriterion> failed() {
        return failed;
    }

    @Nullable
    String firstUnmet() {
        return firstUnmet;
    }

    @Nullable
    String firstProblem() {
        return firstProblem;
    }
}
