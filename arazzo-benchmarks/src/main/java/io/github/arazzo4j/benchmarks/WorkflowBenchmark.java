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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a step costs before and after its call, compiled and parsed at run time. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 20, time = 150, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class WorkflowBenchmark {

    private static final String PROMOTED = "promoted";

    /** Creates the benchmark. */
    public WorkflowBenchmark() {}

    /** Both sides, ready to work. */
    @State(Scope.Benchmark)
    public static class Sides {

        private final Answer answer = new Fixture.BodyAnswer();
        private CompiledSide compiled;
        private ParsedSide parsed;

        /** Creates the sides; {@link #setUp} makes them ready. */
        public Sides() {}

        /**
         * Compiles the workflow, and reads it for the other side.
         *
         * @throws IOException if the document can't be read
         * @throws ReflectiveOperationException if the generated classes are not what they should be
         */
        @Setup
        public void setUp() throws IOException, ReflectiveOperationException {
            compiled = new CompiledSide();
            parsed = new ParsedSide(answer);
        }
    }

    /** A step with criteria. */
    @State(Scope.Benchmark)
    public static class Criteria {

        /** Its id. */
        @Param({"equality", "conjunction", "nested", "descendant", "compared"})
        private String step = "";

        /** Creates the step. */
        public Criteria() {}
    }

    /**
     * The criteria of a step, compiled, and with them the extraction of its outputs and the choice of the next step.
     *
     * @param sides both sides
     * @param criteria the step
     * @return what comes next
     */
    @Benchmark
    public Object judgeCompiled(Sides sides, Criteria criteria) {
        return sides.compiled.judge(criteria.step, sides.answer);
    }

    /**
     * The criteria alone, parsed and evaluated.
     *
     * @param sides both sides
     * @param criteria the step
     * @return whether all hold
     */
    @Benchmark
    public Object judgeParsed(Sides sides, Criteria criteria) {
        return sides.parsed.judge(criteria.step);
    }

    /**
     * The criteria alone, their JSONPaths parsed beforehand.
     *
     * @param sides both sides
     * @param criteria the step
     * @return whether all hold
     */
    @Benchmark
    public Object judgePrepared(Sides sides, Criteria criteria) {
        return sides.parsed.judgeWithPreparedPaths(criteria.step);
    }

    /**
     * A request with parameters and a body, compiled.
     *
     * @param sides both sides
     * @return the request
     */
    @Benchmark
    public Object requestCompiled(Sides sides) {
        return sides.compiled.prepare(PROMOTED);
    }

    /**
     * The request, with its templates and expressions parsed, and what the API description says of it looked up.
     *
     * @param sides both sides
     * @return the request
     */
    @Benchmark
    public Object requestParsed(Sides sides) {
        return sides.parsed.prepare(sides.compiled.source(), sides.compiled.promoteImage());
    }
}
