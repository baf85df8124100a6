package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.ArazzoException;
import io.github.arazzo4j.runtime.StepTrace;
import io.github.arazzo4j.runtime.WorkflowListener;
import io.github.arazzo4j.runtime.WorkflowListener.ConditionNotEvaluated;
import io.github.arazzo4j.runtime.WorkflowListener.StepStarted;
import io.github.arazzo4j.runtime.WorkflowListener.Waiting;
import io.github.arazzo4j.runtime.WorkflowListener.WorkflowEnded;
import io.github.arazzo4j.runtime.WorkflowListener.WorkflowStarted;
import io.github.arazzo4j.runtime.WorkflowResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners and the log what a run does, and keeps its trace. */
final class Reporter {

    private static final Logger LOG = LoggerFactory.getLogger(WorkflowListener.class.getPackageName());

    /** From the tenth identical answer on the log warns (S21), at every tenth. */
    private static final int WARN_EVERY = 10;

    private final List<WorkflowListener> listeners;
    private final List<StepTrace> trace = new ArrayList<>();

    Reporter(List<WorkflowListener> listeners) {
        this.listeners = listeners;
    }

    List<StepTrace> trace() {
        return trace;
    }

    void workflowStarted(String workflowId) {
        LOG.debug("workflow {} starts", workflowId);
        tell(listener -> listener.workflowStarted(new WorkflowStarted(workflowId)));
    }

    void stepStarted(String workflowId, String stepId, int attempt, String target) {
        LOG.debug("workflow {}, step {}, attempt {}: {}", workflowId, stepId, attempt, target);
        tell(listener -> listener.stepStarted(new StepStarted(workflowId, stepId, attempt, target)));
    }

    void waiting(String workflowId, String stepId, Duration delay, String reason) {
        LOG.debug("workflow {}, step {} waits {} ({})", workflowId, stepId, delay, reason);
        tell(listener -> listener.waiting(new Waiting(workflowId, stepId, delay, reason)));
    }

    void stepEnded(StepTrace step) {
        trace.add(step);
        LOG.debug(
                "workflow {}, step {}: {} after {}",
                step.workflowId(),
                step.stepId(),
                step.succeeded() ? "succeeded" : step.failure(),
                step.duration());
        tell(listener -> listener.stepEnded(step));
    }

    void conditionNotEvaluated(String workflowId, String stepId, String condition, String reason) {
        LOG.info("workflow {}, step {}: condition {} can't be evaluated: {}", workflowId, stepId, condition, reason);
        tell(listener ->
                listener.conditionNotEvaluated(new ConditionNotEvaluated(workflowId, stepId, condition, reason)));
    }

    void identicalAnswers(String workflowId, String stepId, int count) {
        if (count % WARN_EVERY == 0) {
            LOG.warn("workflow {}, step {} has had the same answer {} times in a row", workflowId, stepId, count);
        }
    }

    void workflowEnded(
            String workflowId, WorkflowResult.Status status, Duration duration, @Nullable ArazzoException failure) {
        LOG.debug("workflow {} {} after {}", workflowId, status, duration);
        tell(listener -> listener.workflowEnded(new WorkflowEnded(workflowId, status, duration, failure)));
    }

    private void tell(Consumer<WorkflowListener> event) {
        for (WorkflowListener listener : listeners) {
            try {
                event.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("a listener failed and is ignored", e);
            }
        }
    }
}
