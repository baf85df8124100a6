package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.Decision;
import io.github.arazzo4j.runtime.FailedCriterion;
import io.github.arazzo4j.runtime.RunClock;
import io.github.arazzo4j.runtime.StepExecution;
import io.github.arazzo4j.runtime.StepTrace;
import io.github.arazzo4j.runtime.WorkflowListener;
import io.github.arazzo4j.runtime.WorkflowListener.Cause;
import io.github.arazzo4j.runtime.WorkflowListener.WaitReason;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.support.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners and the log what a run does, and keeps its trace. What nobody listens to costs next to nothing. */
final class Reporter {

    static final Logger LOG = LoggerFactory.getLogger(WorkflowListener.class.getPackageName());

    /** From the tenth identical answer on the log warns (S21), at every tenth. */
    private static final int WARN_EVERY = 10;

    private static final Decision ABANDONED = new Decision(Decision.Kind.ABANDONED, null, null);

    private static final AtomicLong RUNS = new AtomicLong();

    private final long runId = RUNS.incrementAndGet();
    private final List<WorkflowListener> listeners;
    private final RunClock clock;
    private final Secrets secrets = new Secrets();
    private final List<StepTrace> trace = new ArrayList<>();
    private boolean listenerFailed;

    Reporter(List<WorkflowListener> listeners, RunClock clock) {
        this.listeners = listeners;
        this.clock = clock;
    }

    long runId() {
        return runId;
    }

    Secrets secrets() {
        return secrets;
    }

    List<StepTrace> trace() {
        return trace;
    }

    boolean hasListeners() {
        return !listeners.isEmpty();
    }

    void runStarted(String workflowId, Instant startedAt) {
        LOG.debug("run {}: workflow {} starts", runId, workflowId);
        if (hasListeners()) {
            WorkflowListener.RunStarted event = new WorkflowListener.RunStarted(runId, workflowId, startedAt);
            tell(listener -> listener.runStarted(event));
        }
    }

    void workflowStarted(String workflowId, Cause cause) {
        LOG.debug("run {}: workflow {} starts ({})", runId, workflowId, cause);
        if (hasListeners()) {
            var event = new WorkflowListener.WorkflowStarted(runId, workflowId, cause);
            tell(listener -> listener.workflowStarted(event));
        }
    }

    void workflowEnded(String workflowId, Cause cause, boolean succeeded) {
        LOG.debug("run {}: workflow {} {}", runId, workflowId, succeeded ? "succeeded" : "failed");
        if (hasListeners()) {
            var event = new WorkflowListener.WorkflowEnded(runId, workflowId, cause, succeeded);
            tell(listener -> listener.workflowEnded(event));
        }
    }

    void stepStarted(StepExecution step, @Nullable String target) {
        LOG.debug(
                "run {}: workflow {}, step {}, attempt {}: {}",
                runId,
                step.workflowId(),
                step.stepId(),
                step.attempt(),
                target == null ? "can't be made" : target);
        if (hasListeners()) {
            WorkflowListener.StepStarted event = new WorkflowListener.StepStarted(step, target);
            tell(listener -> listener.stepStarted(event));
        }
    }

    /** What the requests of a step are told to. */
    RequestObserver observer(StepExecution step, Request request) {
        return new RequestReporter(this, clock, step, request);
    }

    void waiting(String workflowId, String stepId, Duration delay, WaitReason reason, @Nullable String action) {
        LOG.debug(
                "run {}: workflow {}, step {} waits {} ({})",
                runId,
                workflowId,
                stepId,
                delay,
                action == null ? reason : action);
        if (hasListeners()) {
            var event = new WorkflowListener.Waiting(runId, workflowId, stepId, delay, reason, action);
            tell(listener -> listener.waiting(event));
        }
    }

    void criterionFailed(StepExecution step, FailedCriterion criterion) {
        if (criterion.problem() == null) {
            LOG.debug("run {}: workflow {}, step {}: {}", runId, step.workflowId(), step.stepId(), criterion);
        } else {
            LOG.info(
                    "run {}: workflow {}, step {}: condition {} can't be evaluated: {}",
                    runId,
                    step.workflowId(),
                    step.stepId(),
                    criterion.condition(),
                    criterion.problem());
        }
        if (hasListeners()) {
            var event = new WorkflowListener.CriterionFailed(step, criterion);
            tell(listener -> listener.criterionFailed(event));
        }
    }

    /** A step was judged. */
    void stepEnded(Frame<?> frame, StepAnswer answer, boolean succeeded, Decision decision, @Nullable String failure) {
        if (hasListeners()) {
            var event = new WorkflowListener.Decided(frame.execution(), succeeded, decision);
            tell(listener -> listener.decided(event));
        }
        end(frame, answer, decision, failure);
    }

    /** A step has begun and will not be judged, because the run ends. */
    void stepAbandoned(Frame<?> frame, @Nullable StepAnswer answer) {
        String reason = answer == null ? null : answer.notReceivedBecause();
        end(frame, answer, ABANDONED, reason == null ? "the run ended first" : reason);
    }

    /** Whatever has started in the workflows that are under way, the innermost first, will not be finished. */
    void abandoned(Iterable<Frame<?>> frames) {
        for (Frame<?> frame : frames) {
            if (frame.isOpen()) {
                stepAbandoned(frame, null);
            }
            if (frame.cause() != null) {
                workflowEnded(frame.program().workflowId(), frame.cause(), false);
            }
        }
    }

    private void end(Frame<?> frame, @Nullable StepAnswer answer, Decision decision, @Nullable String failure) {
        frame.close();
        StepExecution step = frame.execution();
        StepTrace.Builder builder = StepTrace.builder(step)
                .target(frame.target())
                .time(frame.startedAt(), Duration.between(frame.startedAt(), clock.now()))
                .decision(decision)
                .failedCriteria(frame.criteria().failed())
                .failure(failure);
        if (answer != null) {
            builder.statusCode(answer.status()).bytes(answer.requestBytes(), answer.responseBytes());
        }
        StepTrace end = builder.build();
        trace.add(end);
        LOG.debug(
                "run {}: workflow {}, step {}: {} after {}; {}",
                runId,
                step.workflowId(),
                step.stepId(),
                end.succeeded() ? "succeeded" : failure,
                end.duration(),
                decision);
        if (hasListeners()) {
            WorkflowListener.StepEnded event = new WorkflowListener.StepEnded(step, end);
            tell(listener -> listener.stepEnded(event));
        }
    }

    void identicalAnswers(String workflowId, String stepId, int count) {
        if (count % WARN_EVERY == 0) {
            LOG.warn(
                    "run {}: workflow {}, step {} has had the same answer {} times in a row",
                    runId,
                    workflowId,
                    stepId,
                    count);
        }
    }

    void runEnded(String workflowId, WorkflowResult.Status status, Duration duration, @Nullable Throwable failure) {
        LOG.debug("run {}: workflow {} {} after {}", runId, workflowId, status, duration);
        if (hasListeners()) {
            var event = new WorkflowListener.RunEnded(runId, workflowId, status, duration, failure);
            tell(listener -> listener.runEnded(event));
        }
    }

    /** Lets each listener do something; one that throws, be it an error, harms nobody but itself. */
    void tell(Consumer<WorkflowListener> event) {
        for (WorkflowListener listener : listeners) {
            try {
                event.accept(listener);
            } catch (VirtualMachineError e) {
                throw e;
            } catch (Throwable e) {
                if (!listenerFailed) {
                    listenerFailed = true;
                    LOG.warn(
                            "run {}: listener {} fails and is ignored",
                            runId,
                            listener.getClass().getName(),
                            e);
                }
            }
        }
    }
}
