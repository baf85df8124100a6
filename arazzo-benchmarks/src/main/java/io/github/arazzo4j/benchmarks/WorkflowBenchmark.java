package io.github.arazzo4j.benchmarks;

import io.github.arazzo4j.runtime.support.Answer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a step costs before and after its call, compiled and parsed at run time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class WorkflowBenchmark {

    private static final String FILTERED = "filtered";
    private static final String COMPARED = "compared";
    private static final String PROMOTED = "promoted";

    private Answer answer = new Fixture.BodyAnswer();
    private CompiledSide compiled;
    private ParsedSide parsed;

    /** Creates the benchmark; {@link #setUp} makes it ready. */
    public WorkflowBenchmark() {}

    /**
     * Compiles the workflow, and reads it for the other side.
     *
     * @throws IOException if the document can't be read
     * @throws ReflectiveOperationException if the generated classes are not what they should be
     */
    @Setup
    public void setUp() throws IOException, ReflectiveOperationException {
        answer = new Fixture.BodyAnswer();
        compiled = new CompiledSide();
        parsed = new ParsedSide(answer);
    }

    /**
     * Four JSONPath criteria, compiled, and with them the extraction of an output and the choice of the next step.
     *
     * @return what comes next
     */
    @Benchmark
    public Object jsonPathCompiled() {
        return compiled.judge(FILTERED, answer);
    }

    /**
     * The criteria alone, parsed and evaluated by Jayway JsonPath.
     *
     * @return whether all hold
     */
    @Benchmark
    public Object jsonPathParsed() {
        return parsed.judge(FILTERED);
    }

    /**
     * The criteria alone, evaluated by Jayway JsonPath on paths that were parsed beforehand.
     *
     * @return whether all hold
     */
    @Benchmark
    public Object jsonPathCached() {
        return parsed.judgeWithCompiledPaths(FILTERED);
    }

    /**
     * Four simple conditions, compiled, and the choice of the next step.
     *
     * @return what comes next
     */
    @Benchmark
    public Object simpleCompiled() {
        return compiled.judge(COMPARED, answer);
    }

    /**
     * The conditions alone, parsed and evaluated.
     *
     * @return whether all hold
     */
    @Benchmark
    public Object simpleParsed() {
        return parsed.judge(COMPARED);
    }

    /**
     * A request with parameters and a body, compiled.
     *
     * @return the request
     */
    @Benchmark
    public Object requestCompiled() {
        return compiled.prepare(PROMOTED);
    }

    /**
     * The request, with its templates and expressions parsed.
     *
     * @return the request
     */
    @Benchmark
    public Object requestParsed() {
        return parsed.prepare(compiled.source(), compiled.promoteImage());
    }

    /**
     * A whole step, compiled: its request, and the judgement of its answer.
     *
     * @return what comes next
     */
    @Benchmark
    public Object stepCompiled() {
        return compiled.prepare(PROMOTED).hashCode()
                + compiled.judge(FILTERED, answer).hashCode();
    }

    /**
     * A whole step, parsed.
     *
     * @return whether the criteria hold
     */
    @Benchmark
    public Object stepParsed() {
        return parsed.prepare(compiled.source(), compiled.promoteImage()).hashCode()
                + Boolean.hashCode(parsed.judge(FILTERED));
    }
}
