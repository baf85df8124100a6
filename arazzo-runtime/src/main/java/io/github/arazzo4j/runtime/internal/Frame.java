package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.expression.EmbeddingException;
import io.github.arazzo4j.runtime.support.Call;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.Next;
import io.github.arazzo4j.runtime.support.Program;
import io.github.arazzo4j.runtime.support.Request;
import io.github.arazzo4j.runtime.support.Run;
import io.github.arazzo4j.runtime.support.StepKey;
import io.github.arazzo4j.runtime.support.StepOutputs;
import java.time.Duration;
import java.time.Instant;
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

    /** Why a frame is on top of another. */
    enum Purpose {
        /** It is the workflow that was run. */
        ROOT,
        /** A step called it (S18). */
        CALL,
        /** A {@code retry} action called it (S14). */
        REPAIR,
        /** A {@code goto} action went to it (S17). */
        TRANSFER,
    }

    private final Program<S> program;
    private final Purpose purpose;
    private final ObjectNode inputs;
    private final WorkflowMemory memory;
    private final Reporter reporter;
    private final List<S> steps;

    private final Map<S, StepMemory> memories;

    /** What is remembered of a step between two executions. */
    private static final class StepMemory {
        private JsonNode outputs = Json.absent();
        private @Nullable Request lastRequest;
        private @Nullable StepAnswer lastAnswer;
        /** How often in a row it sent the same request. */
        private int repetitions;
        /** How often in a row it had the same answer to the same request. */
        private int identicalAnswers;

        private final Map<String, Integer> retries = new HashMap<>();
    }

    private S cursor;
    /** Whether the step at the cursor is executed once more by a {@code retry}, and not entered anew. */
    private boolean retrying;
    /** The step that a {@code retry} executes again when the step at the cursor, which repairs, is done. */
    private @Nullable S repaired;
    /** How long to wait before the step that is executed again, when its repair is done. */
    private Duration delayAfterRepair = Duration.ZERO;

    private int attempt;
    private Instant startedAt = Instant.EPOCH;
    private @Nullable String firstUnmetCriterion;
    private @Nullable String firstProblem;

    Frame(Program<S> program, Purpose purpose, ObjectNode inputs, WorkflowMemory memory, Reporter reporter) {
        this.program = program;
        this.purpose = purpose;
        this.inputs = inputs;
        this.memory = memory;
        this.reporter = reporter;
        this.steps = program.steps();
        this.cursor = steps.get(0);
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
        boolean holds = evaluate(condition, test);
        if (!holds && firstUnmetCriterion == null) {
            firstUnmetCriterion = condition;
        }
        return holds;
    }

    @Override
    public boolean when(String condition, BooleanSupplier test) {
        return evaluate(condition, test);
    }

    private boolean evaluate(String condition, BooleanSupplier test) {
        try {
            return test.getAsBoolean();
        } catch (EvaluationException | EmbeddingException e) {
            reporter.conditionNotEvaluated(program.workflowId(), cursor.stepId(), condition, e.getMessage());
            noteProblem("condition " + condition + " can't be evaluated: " + e.getMessage());
            return false;
        }
    }

    @Override
    public boolean record(Consumer<StepOutputs> extraction) {
        ObjectNode fresh = JsonNodeFactory.instance.objectNode();
        JsonNode previous = current().outputs;
        try {
            extraction.accept(new Extraction(fresh, previous));
            return true;
        } catch (EvaluationException e) {
            noteProblem("outputs can't be extracted: " + e.getMessage());
            return false;
        } finally {
            current().outputs = fresh;
        }
    }

    private record Extraction(ObjectNode fresh, JsonNode previous) implements StepOutputs {

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

    Purpose purpose() {
        return purpose;
    }

    S cursor() {
        return cursor;
    }

    boolean isRetrying() {
        return retrying;
    }

    void begin(Instant now, int execution) {
        startedAt = now;
        attempt = execution;
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
        firstUnmetCriterion = null;
        firstProblem = null;
        return program.prepare(cursor, this);
    }

    Next<S> judge(StepAnswer answer) {
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

    void countRetry(String action) {
        current().retries.merge(action, 1, Integer::sum);
        retrying = true;
    }

    /** Executes another step first, and then the one at the cursor again. */
    void repairBy(S step, Duration delay) {
        repaired = cursor;
        delayAfterRepair = delay;
        enter(step);
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
        return repaired != null;
    }

    /** Goes back to the step whose {@code retry} asked for a repair; returns how long to wait before it. */
    Duration returnFromRepair() {
        if (repaired == null) {
            throw new IllegalStateException("no step is being repaired");
        }
        cursor = repaired;
        repaired = null;
        retrying = true;
        return delayAfterRepair;
    }

    /** Forgets what to go back to, because the repairing step went elsewhere. */
    void abandonRepair() {
        repaired = null;
    }

    /**
     * Notes the request that the step at the cursor is about to send.
     *
     * @return how often in a row it has been sent before, unmodified
     */
    int noteRequest(Request request) {
        StepMemory step = current();
        boolean same = step.lastRequest != null && step.lastRequest.sameAs(request);
        step.repetitions = same ? step.repetitions + 1 : 0;
        step.lastRequest = request;
        return step.repetitions;
    }

    /**
     * Notes the answer to the request that was noted last.
     *
     * @return how often in a row it has been the same
     */
    int noteAnswer(StepAnswer answer) {
        StepMemory step = current();
        boolean same = step.repetitions > 0 && step.lastAnswer != null && step.lastAnswer.sameAs(answer);
        step.identicalAnswers = same ? step.identicalAnswers + 1 : 1;
        step.lastAnswer = answer;
        return step.identicalAnswers;
    }

    /** The outputs of the last execution of the step at the cursor. */
    JsonNode lastOutputs() {
        return current().outputs;
    }

    @Nullable
    StepAnswer lastAnswer() {
        return current().lastAnswer;
    }

    void noteProblem(String problem) {
        if (firstProblem == null) {
            firstProblem = problem;
        }
    }

    @Nullable
    String firstUnmetCriterion() {
        return firstUnmetCriterion;
    }

    @Nullable
    String firstProblem() {
        return firstProblem;
    }
}
