package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.StepExecution;
import io.github.arazzo4j.runtime.WorkflowListener.Cause;
import io.github.arazzo4j.runtime.support.Call;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.Next;
import io.github.arazzo4j.runtime.support.Program;
import io.github.arazzo4j.runtime.support.Run;
import io.github.arazzo4j.runtime.support.StepKey;
import io.github.arazzo4j.runtime.support.StepOutputs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One workflow under way: its inputs, the outputs of its steps and a cursor, all of it plain data. A run is a stack of
 * frames, since workflows call workflows.
 */
final class Frame<S extends Enum<S> & StepKey> implements Run<S> {

    private static final String STATUS_CODE = "$statusCode";

    private final Program<S> program;
    private final @Nullable Cause cause;
    private final ObjectNode inputs;
    private final WorkflowMemory memory;
    private final Reporter reporter;
    private final List<S> steps;

    private final Map<S, StepMemory> memories;

    /** What steps sent last; shared along {@code goto}s to workflows, by which a workflow may poll. */
    private final Map<StepKey, Exchange> exchanges;

    /** What has to run before the first step (S19). */
    private final Deque<Program<?>> dependencies;

    /** What is remembered of a step between two executions. */
    private static final class StepMemory {
        private JsonNode outputs = Json.absent();
        /** The outputs before its last execution. */
        private JsonNode outputsBefore = Json.absent();

        private final Map<String, Integer> retries = new HashMap<>();
    }

    /** A step to go back to, and how long to wait before it. */
    private static final class Repair<S> {

        final S repaired;
        final boolean failed;
        final Duration delay;
        final @Nullable String action;

        Repair(S repaired, boolean failed, Duration delay, @Nullable String action) {
            this.repaired = repaired;
            this.failed = failed;
            this.delay = delay;
            this.action = action;
        }
    }

    private S cursor;
    /** Whether the step at the cursor is executed once more by a {@code retry}, and not entered anew. */
    private boolean retrying;
    /** The action that last asked for a repetition of the step at the cursor. */
    private @Nullable String retriedBy;
    /** Whether that is because it failed. */
    private boolean failed;
    /** The steps that a {@code retry} executes again when the step at the cursor, which repairs, is done; innermost first. */
    private final Deque<Repair<S>> repairs = new ArrayDeque<>();
    /** How long to wait before the step that is executed again, when the workflow that repairs it is done. */
    private Duration delayAfterRepair = Duration.ZERO;

    private int attempt;
    private Instant startedAt = Instant.EPOCH;
    /** Whether listeners were told that the step at the cursor has started, and not yet that it has ended. */
    private boolean open;

    private @Nullable String target;
    private @Nullable StepAnswer judged;
    private Criteria criteria;

    Frame(
            Program<S> program,
            @Nullable Cause cause,
            ObjectNode inputs,
            WorkflowMemory memory,
            Map<StepKey, Exchange> exchanges,
            Reporter reporter) {
        this.program = program;
        this.cause = cause;
        this.inputs = inputs;
        this.memory = memory;
        this.reporter = reporter;
        this.exchanges = exchanges;
        this.dependencies = new ArrayDeque<>(program.dependencies());
        this.steps = program.steps();
        this.cursor = steps.get(0);
        this.criteria = newCriteria();
        this.memories = new EnumMap<>(cursor.getDeclaringClass());
        steps.forEach(step -> memories.put(step, new StepMemory()));
    }

    // What programs see.

    private StepMemory memoryOf(S step) {
        StepMemory found = memories.get(step);
        if (found == null) {
            throw new IllegalArgumentException("no step of " + program.workflowId() + ": " + step.stepId());
        }
        return found;
    }

    private StepMemory current() {
        return memoryOf(cursor);
    }

    @Override
    public ObjectNode inputs() {
        return inputs;
    }

    @Override
    public JsonNode outputs(S step) {
        return memoryOf(step).outputs;
    }

    @Override
    public JsonNode workflowInputs(String workflowId) {
        return memory.inputs(workflowId);
    }

    @Override
    public JsonNode workflowOutputs(String workflowId) {
        return memory.outputs(workflowId);
    }

    @Override
    public boolean expect(String condition, BooleanSupplier test) {
        StepAnswer answer = judged;
        return criteria.expect(condition, test, seen -> {
            if (answer != null) {
                if (condition.contains(STATUS_CODE)) {
                    seen.value(STATUS_CODE, answer.statusCode());
                }
                program.explain(cursor, this, answer, condition, seen);
            }
        });
    }

    @Override
    public boolean when(String condition, BooleanSupplier test) {
        return criteria.when(condition, test);
    }

    @Override
    public boolean record(Consumer<StepOutputs> extraction) {
        ObjectNode fresh = JsonNodeFactory.instance.objectNode();
        JsonNode previous = current().outputs;
        try {
            extraction.accept(new Extraction(fresh, previous));
            return true;
        } catch (EvaluationException e) {
            criteria.noteProblem("outputs can't be extracted: " + e.getMessage());
            return false;
        } finally {
            current().outputsBefore = previous;
            current().outputs = fresh;
        }
    }

    private static final class Extraction implements StepOutputs {

        final ObjectNode fresh;
        final JsonNode previous;

        Extraction(ObjectNode fresh, JsonNode previous) {
            this.fresh = fresh;
            this.previous = previous;
        }

        @Override
        public void put(String name, JsonNode value) {
            if (!value.isMissingNode()) {
                fresh.set(name, value);
            }
        }

        @Override
        public void collect(String name, JsonNode value) {
            ArrayNode all = fresh.arrayNode();
            if (previous.path(name) instanceof ArrayNode earlier) {
                all.addAll(earlier);
            }
            fresh.set(name, all);
            if (value instanceof ArrayNode more) {
                all.addAll(more);
            } else if (!value.isNull() && !value.isMissingNode()) {
                throw new EvaluationException("output " + name + " is to be collected, but is no array");
            }
        }
    }

    @Override
    public boolean mayRetry(String action, int limit) {
        return current().retries.getOrDefault(action, 0) < limit;
    }

    // What the engine does.

    Program<S> program() {
        return program;
    }

    /** Why it is on top of another; {@code null} if it is the workflow that was run. */
    @Nullable
    Cause cause() {
        return cause;
    }

    S cursor() {
        return cursor;
    }

    @Nullable
    String retriedBy() {
        return retriedBy;
    }

    boolean isRetrying() {
        return retrying;
    }

    void begin(Instant now, int execution) {
        startedAt = now;
        attempt = execution;
    }

    /** Begins what listeners see of the execution. */
    void open(@Nullable String calls) {
        target = calls;
        open = true;
        reporter.stepStarted(execution(), calls);
    }

    /** Ends it. */
    void close() {
        open = false;
    }

    boolean isOpen() {
        return open;
    }

    /** What the step at the cursor calls; {@code null} if that could not be made. */
    @Nullable
    String target() {
        return target;
    }

    /** The execution of the step at the cursor. */
    StepExecution execution() {
        return new StepExecution(reporter.runId(), program.workflowId(), cursor.stepId(), attempt);
    }

    /** The criteria of the step at the cursor, as far as they were tested. */
    Criteria criteria() {
        return criteria;
    }

    /** What messages must not show (S26). */
    Secrets secrets() {
        return reporter.secrets();
    }

    private Criteria newCriteria() {
        return new Criteria(secrets(), failed -> reporter.criterionFailed(execution(), failed));
    }

    /** When the execution of the step at the cursor began. */
    Instant startedAt() {
        return startedAt;
    }

    /** The how many-th execution of the step at the cursor this is, in the run. */
    int attempt() {
        return attempt;
    }

    Call prepare() {
        criteria = newCriteria();
        if (retrying && failed) {
            keepOutputs(current());
        }
        return program.prepare(cursor, this);
    }

    /**
     * A step that is repeated because it failed sends its request once more: if it names outputs of its own, such as the
     * token of the next page, those that the failed execution did not have are what they were before it.
     */
    private static void keepOutputs(StepMemory step) {
        if (step.outputsBefore instanceof ObjectNode before && step.outputs instanceof ObjectNode fresh) {
            step.outputs = before.deepCopy().setAll(fresh);
        }
    }

    Next<S> judge(StepAnswer answer) {
        judged = answer;
        return program.judge(cursor, this, answer);
    }

    ObjectNode collectOutputs() {
        return program.outputs(this);
    }

    /** Enters a step anew: its retries are counted from zero (S14). */
    void enter(S step) {
        cursor = step;
        retrying = false;
        memoryOf(step).retries.clear();
    }

    /** The step after the one at the cursor, or {@code null} after the last. */
    @Nullable
    S following() {
        int next = steps.indexOf(cursor) + 1;
        return next < steps.size() ? steps.get(next) : null;
    }

    void countRetry(String action, boolean succeeded) {
        current().retries.merge(action, 1, Integer::sum);
        retriedBy = action;
        retrying = true;
        failed = !succeeded;
    }

    /**
     * Executes another step first, and then the one at the cursor again. If that other step waits for a repair itself, it is
     * not entered anew: two steps that repair each other use up their retries.
     */
    void repairBy(S step, Duration delay) {
        repairs.push(new Repair<>(cursor, failed, delay, retriedBy));
        if (repairs.stream().anyMatch(repair -> repair.repaired == step)) {
            cursor = step;
            retrying = false;
        } else {
            enter(step);
        }
    }

    /** Sets how long to wait when the workflow that repairs is done. */
    void delayAfterRepair(Duration delay) {
        delayAfterRepair = delay;
    }

    Duration delayAfterRepair() {
        return delayAfterRepair;
    }

    /** Whether the step at the cursor is executed on behalf of a {@code retry} of another. */
    boolean isRepairing() {
        return !repairs.isEmpty();
    }

    /** Goes back to the step whose {@code retry} asked for a repair; returns how long to wait before it. */
    Duration returnFromRepair() {
        Repair<S> repair = repairs.pop();
        cursor = repair.repaired;
        retrying = true;
        failed = repair.failed;
        retriedBy = repair.action;
        return repair.delay;
    }

    /** Forgets what to go back to, because the repairing step went elsewhere. */
    void abandonRepair() {
        repairs.clear();
    }

    /** A workflow that has yet to run before the first step (S19), which is then no longer asked for; or {@code null}. */
    @Nullable
    Program<?> nextDependency() {
        Program<?> next = dependencies.poll();
        while (next != null && memory.hasSucceeded(next.workflowId())) {
            next = dependencies.poll();
        }
        return next;
    }

    /** What the step at the cursor sent last. */
    Exchange exchange() {
        return exchanges.computeIfAbsent(cursor, key -> new Exchange());
    }

    /** What the steps sent last, for a workflow that this one goes to. */
    Map<StepKey, Exchange> exchanges() {
        return exchanges;
    }

    /** The outputs of the last execution of the step at the cursor. */
    JsonNode lastOutputs() {
        return current().outputs;
    }

    @Nullable
    StepAnswer lastAnswer() {
        return exchange().lastAnswer();
    }
}
