package io.github.arazzo4j.runtime.internal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.ArazzoException;
import io.github.arazzo4j.runtime.Decision;
import io.github.arazzo4j.runtime.Decision.Kind;
import io.github.arazzo4j.runtime.Failure;
import io.github.arazzo4j.runtime.InvalidInputException;
import io.github.arazzo4j.runtime.RunClock;
import io.github.arazzo4j.runtime.WorkflowCancelledException;
import io.github.arazzo4j.runtime.WorkflowFailedException;
import io.github.arazzo4j.runtime.WorkflowListener.Cause;
import io.github.arazzo4j.runtime.WorkflowListener.WaitReason;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.WorkflowResult.Status;
import io.github.arazzo4j.runtime.WorkflowTimeoutException;
import io.github.arazzo4j.runtime.support.Call;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Next;
import io.github.arazzo4j.runtime.support.Program;
import io.github.arazzo4j.runtime.support.Request;
import io.github.arazzo4j.runtime.support.StepKey;
import io.github.arazzo4j.runtime.support.WorkflowCall;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run: acts on what programs decide. It works on the calling thread until it has to wait, and then says for how
 * long, so that a run which waits needs no thread.
 */
final class Execution {

    /** The request did not get across and is sent again. */
    private static final Decision RESEND = new Decision(Kind.RESEND, null, null);

    private final Delivery delivery;
    private final RunClock clock;
    private final Limits limits;
    private final Reporter reporter;
    private final Cancellation cancellation;
    private final String workflowId;

    private final WorkflowMemory memory;
    private final Deque<Frame<?>> frames = new ArrayDeque<>();
    private final Map<StepKey, Integer> executions = new HashMap<>();

    /** The last answer of each step, in whichever of the workflows' calls. */
    private final Map<StepKey, StepAnswer> lastAnswers = new HashMap<>();

    /** What the step at the cursor does when its wait is over. */
    private @Nullable Call pendingCall;

    /** Why the workflow that ended last failed; the cause if the step that called it fails for it. */
    private @Nullable WorkflowFailedException calledWorkflowFailure;

    private @Nullable Ending ending;

    private static final class Ending {

        final Status status;
        final ObjectNode outputs;
        final @Nullable ArazzoException failure;

        Ending(Status status, ObjectNode outputs, @Nullable ArazzoException failure) {
            this.status = status;
            this.outputs = outputs;
            this.failure = failure;
        }
    }

    Execution(
            Dispatcher dispatcher,
            RunClock clock,
            Limits limits,
            Reporter reporter,
            Cancellation cancellation,
            WorkflowMemory memory,
            Program<?> program,
            ObjectNode inputs) {
        this.delivery = new Delivery(dispatcher, clock, limits, cancellation);
        this.clock = clock;
        this.limits = limits;
        this.reporter = reporter;
        this.cancellation = cancellation;
        this.memory = memory;
        this.workflowId = program.workflowId();
        push(new WorkflowCall(program, inputs), null, new HashMap<>());
    }

    /** Goes on until the run has ended ({@code null}) or has to wait (how long). */
    @Nullable
    Duration advance() {
        try {
            return proceed();
        } catch (RuntimeException | Error e) {
            breakOff(e);
            throw e;
        }
    }

    /** Ends what listeners see of a run that can't go on, for a reason outside of it. */
    void breakOff(Throwable because) {
        reporter.abandoned(frames);
        frames.clear();
        reporter.runEnded(workflowId, Status.FAILED, elapsed(), because);
    }

    private @Nullable Duration proceed() {
        while (ending == null) {
            Frame<?> frame = frames.element();
            if (cancellation.isCancelled() || Thread.currentThread().isInterrupted()) {
                stop(frame, Status.CANCELLED, "was cancelled after " + elapsed(), WorkflowCancelledException::new);
                break;
            }
            Duration remaining = limits.remaining(clock.now());
            if (remaining != null && remaining.isZero()) {
                String limit = ErrorText.duration(requireNonNull(limits.timeout()));
                stop(frame, Status.TIMED_OUT, "did not end within " + limit, WorkflowTimeoutException::new);
                break;
            }
            Program<?> dependency = frame.nextDependency();
            Duration wait = dependency == null ? executeStep(frame) : depend(frame, dependency);
            if (!wait.isZero()) {
                return remaining != null && remaining.compareTo(wait) < 0 ? remaining : wait;
            }
        }
        return null;
    }

    <O> WorkflowResult<O> result(Function<ObjectNode, O> type) {
        if (ending == null) {
            throw new IllegalStateException("the run has not ended");
        }
        return new WorkflowResult<>(
                workflowId, ending.status, ending.outputs, type, reporter.trace(), ending.failure, memory.allOutputs());
    }

    private void push(WorkflowCall call, @Nullable Cause cause, Map<StepKey, Exchange> exchanges) {
        Program<?> program = call.program();
        ObjectNode inputs = program.inputRules().apply(program.workflowId(), call.inputs(), reporter.secrets()::hide);
        memory.began(program.workflowId(), inputs);
        program.inputRules().forEachSecret(inputs, reporter.secrets()::add);
        frames.push(newFrame(program, cause, inputs, exchanges));
        if (cause == null) {
            reporter.runStarted(workflowId, limits.startedAt());
        } else {
            reporter.workflowStarted(program.workflowId(), cause);
        }
    }

    private <S extends Enum<S> & StepKey> Frame<S> newFrame(
            Program<S> program, @Nullable Cause cause, ObjectNode inputs, Map<StepKey, Exchange> exchanges) {
        return new Frame<>(program, cause, inputs, memory, exchanges, reporter);
    }

    /** Hands over to a workflow that an action names; a failure if it does not take the inputs. */
    private Duration handOver(Frame<?> frame, WorkflowCall call, Cause cause, StepAnswer answer) {
        try {
            push(call, cause, cause == Cause.GOTO ? frame.exchanges() : new HashMap<>());
            return Duration.ZERO;
        } catch (InvalidInputException e) {
            return finish(frame, failure(frame, answer, e.getMessage(), null));
        }
    }

    /** Runs what a workflow depends on, on the inputs of the same names (S19). */
    private Duration depend(Frame<?> frame, Program<?> dependency) {
        try {
            push(WorkflowCall.passingOn(dependency, frame.inputs()), Cause.DEPENDENCY, new HashMap<>());
            return Duration.ZERO;
        } catch (InvalidInputException e) {
            String message = "workflow " + frame.program().workflowId() + " depends on another: " + e.getMessage();
            return finish(frame, new WorkflowFailedException(Failures.of(frame, 0, null, message), e));
        }
    }

    /** Executes the step at the cursor; returns how long to wait before going on. */
    private <S extends Enum<S> & StepKey> Duration executeStep(Frame<S> frame) {
        if (pendingCall != null) {
            Call call = pendingCall;
            pendingCall = null;
            return perform(frame, call);
        }
        S step = frame.cursor();
        int attempt = executions.merge(step, 1, Integer::sum);
        if (attempt > limits.stepLimit()) {
            return stopAtLimit(frame, attempt - 1);
        }
        frame.begin(clock.now(), attempt);
        Call call;
        try {
            call = frame.prepare();
        } catch (EvaluationException e) {
            frame.open(null);
            return judge(frame, new NoAnswer(e.getMessage()));
        }
        int repetition = frame.exchange().noteCall(call);
        if (repetition > 0 && !frame.isRetrying()) {
            pendingCall = call;
            Duration delay = Pace.delay(limits.polling(step), repetition, ThreadLocalRandom.current());
            return waitFor(frame, delay, WaitReason.POLLING, () -> perform(frame, call));
        }
        return perform(frame, call);
    }

    private <S extends Enum<S> & StepKey> Duration perform(Frame<S> frame, Call call) {
        return call instanceof WorkflowCall workflow ? call(frame, workflow) : send(frame, (Request) call);
    }

    private Duration waitFor(Frame<?> frame, Duration delay, WaitReason reason, Supplier<Duration> otherwise) {
        if (delay.isZero()) {
            pendingCall = null;
            return otherwise.get();
        }
        reporter.waiting(
                frame.program().workflowId(),
                frame.cursor().stepId(),
                delay,
                reason,
                reason == WaitReason.RETRY ? frame.retriedBy() : null);
        return delay;
    }

    private <S extends Enum<S> & StepKey> Duration send(Frame<S> frame, Request request) {
        S step = frame.cursor();
        frame.begin(clock.now(), frame.attempt());
        frame.open(request.source().name() + "." + request.operation().id());
        StepAnswer answer = delivery.send(step, request, reporter.observer(frame.execution(), request));
        boolean mayGoOn = !isOver() && frame.attempt() < limits.stepLimit();
        Duration delay = delivery.again(step, request, answer, mayGoOn);
        return delay == null ? answered(frame, answer) : sendAgain(frame, request, answer, delay);
    }

    /** Another attempt to get a request across, of which the document knows nothing. */
    private <S extends Enum<S> & StepKey> Duration sendAgain(
            Frame<S> frame, Request request, StepAnswer answer, Duration delay) {
        reporter.stepEnded(frame, answer, false, RESEND, reporter.secrets().hide(Failures.reason(frame, answer)));
        frame.begin(clock.now(), executions.merge(frame.cursor(), 1, Integer::sum));
        pendingCall = request;
        return waitFor(frame, delay, WaitReason.TRANSPORT, () -> perform(frame, request));
    }

    private <S extends Enum<S> & StepKey> Duration call(Frame<S> frame, WorkflowCall call) {
        frame.begin(clock.now(), frame.attempt());
        frame.open("workflow " + call.program().workflowId());
        try {
            push(call, Cause.CALL, new HashMap<>());
            return Duration.ZERO;
        } catch (InvalidInputException e) {
            return judge(frame, new NoAnswer(e.getMessage()));
        }
    }

    private <S extends Enum<S> & StepKey> Duration answered(Frame<S> frame, StepAnswer answer) {
        S step = frame.cursor();
        lastAnswers.put(step, answer);
        reporter.identicalAnswers(
                frame.program().workflowId(), step.stepId(), frame.exchange().noteAnswer(answer));
        return judge(frame, answer);
    }

    private <S extends Enum<S> & StepKey> Duration judge(Frame<S> frame, StepAnswer answer) {
        if (!answer.received() && isOver()) {
            // The request was given up because the run is over; there is nothing to decide any more.
            reporter.stepAbandoned(frame, answer);
            return Duration.ZERO;
        }
        Next<S> next = frame.judge(answer);
        Decision decision = next.decision();
        String reason = next.succeeded() ? null : reporter.secrets().hide(Failures.reason(frame, answer));
        reporter.stepEnded(frame, answer, next.succeeded(), decision, reason);
        return act(frame, next, decision, answer, reason);
    }

    private boolean isOver() {
        Duration remaining = limits.remaining(clock.now());
        return cancellation.isCancelled()
                || Thread.currentThread().isInterrupted()
                || (remaining != null && remaining.isZero());
    }

    private <S extends Enum<S> & StepKey> Duration act(
            Frame<S> frame, Next<S> next, Decision decision, StepAnswer answer, @Nullable String reason) {
        S step = next.step();
        WorkflowCall call = next.call();
        if (decision.kind() == Kind.RETRY) {
            return retry(frame, next, decision, answer);
        } else if (step != null) {
            frame.abandonRepair();
            frame.enter(step);
            return Duration.ZERO;
        } else if (call != null) {
            return handOver(frame, call, Cause.GOTO, answer);
        } else if (decision.kind() != Kind.END && frame.isRepairing()) {
            // Context goes back on completion, however the repair went; the repeated step shows whether it helped.
            return resume(frame, frame.returnFromRepair());
        } else if (!next.succeeded()) {
            return finish(frame, failure(frame, answer, reason, decision.action()));
        }
        S following = decision.kind() == Kind.END ? null : frame.following();
        if (following == null) {
            return finish(frame, null);
        }
        frame.enter(following);
        return Duration.ZERO;
    }

    private <S extends Enum<S> & StepKey> Duration retry(
            Frame<S> frame, Next<S> retry, Decision decision, StepAnswer answer) {
        frame.countRetry(requireNonNull(decision.action()), retry.succeeded());
        Duration asked = answer.retryAfter(clock.now());
        Duration delay = asked == null ? retry.after() : asked;
        if (retry.step() != null) {
            frame.repairBy(retry.step(), delay);
            return Duration.ZERO;
        }
        if (retry.call() != null) {
            frame.delayAfterRepair(delay);
            return handOver(frame, retry.call(), Cause.RETRY, answer);
        }
        return resume(frame, delay);
    }

    private Duration resume(Frame<?> frame, Duration delay) {
        return waitFor(frame, delay, WaitReason.RETRY, () -> Duration.ZERO);
    }

    private WorkflowFailedException failure(
            Frame<?> frame, StepAnswer answer, @Nullable String reason, @Nullable String endAction) {
        return Failures.ofStep(frame, answer, reason, endAction, calledWorkflowFailure);
    }

    /** Ends a workflow, and with it whatever waits for it. */
    private Duration finish(Frame<?> frame, @Nullable WorkflowFailedException failure) {
        ObjectNode outputs;
        WorkflowFailedException cause = failure;
        try {
            outputs = frame.collectOutputs();
        } catch (EvaluationException e) {
            outputs = JsonNodeFactory.instance.objectNode();
            if (cause == null) {
                String message = "workflow " + frame.program().workflowId() + ": its outputs can't be worked out: "
                        + e.getMessage();
                cause = new WorkflowFailedException(Failures.of(frame, frame.attempt(), null, message), null);
            }
        }
        memory.ended(frame.program().workflowId(), outputs, cause == null);
        frames.pop();
        if (frame.cause() == null) {
            return end(cause == null ? Status.SUCCEEDED : Status.FAILED, outputs, cause);
        }
        reporter.workflowEnded(frame.program().workflowId(), frame.cause(), cause == null);
        return returnTo(frames.element(), frame, outputs, cause);
    }

    private Duration returnTo(
            Frame<?> caller, Frame<?> ended, ObjectNode outputs, @Nullable WorkflowFailedException failure) {
        if (ended.cause() == Cause.CALL) {
            calledWorkflowFailure = failure;
            StepAnswer last = ended.lastAnswer();
            Duration wait = answered(caller, new WorkflowAnswer(outputs, failure, last == null ? null : last.status()));
            calledWorkflowFailure = null;
            return wait;
        } else if (ended.cause() == Cause.RETRY) {
            return resume(caller, caller.delayAfterRepair());
        }
        boolean goesOn = ended.cause() == Cause.DEPENDENCY && failure == null;
        return goesOn ? Duration.ZERO : finish(caller, failure);
    }

    private Duration stopAtLimit(Frame<?> frame, int executed) {
        return endAll(Status.FAILED, Failures.atLimit(frame, executed, lastAnswers.get(frame.cursor())));
    }

    private Duration elapsed() {
        return Duration.between(limits.startedAt(), clock.now());
    }

    private void stop(
            Frame<?> frame,
            Status status,
            String what,
            BiFunction<Failure, @Nullable Throwable, ArazzoException> exception) {
        String message = Failures.place(frame, frame.attempt()) + ": the run " + what;
        endAll(status, exception.apply(Failures.of(frame, frame.attempt(), frame.lastAnswer(), message), null));
    }

    /** Ends the run wherever it is; the outputs are those of the workflow that was run, as far as they are there. */
    private Duration endAll(Status status, ArazzoException failure) {
        Frame<?> root = frames.getLast();
        reporter.abandoned(frames);
        frames.clear();
        ObjectNode outputs;
        try {
            outputs = root.collectOutputs();
        } catch (EvaluationException e) {
            outputs = JsonNodeFactory.instance.objectNode();
        }
        return end(status, outputs, failure);
    }

    private Duration end(Status status, ObjectNode outputs, @Nullable ArazzoException failure) {
        ending = new Ending(status, outputs, failure);
        reporter.runEnded(workflowId, status, elapsed(), failure);
        return Duration.ZERO;
    }
}
