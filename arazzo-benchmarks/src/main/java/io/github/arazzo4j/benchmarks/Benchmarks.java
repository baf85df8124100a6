package io.github.arazzo4j.benchmarks;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks, and prints both sides with their ratio. */
public final class Benchmarks {

    private static final double WANTED = 10;

    private Benchmarks() {}

    /**
     * Runs the benchmarks; the status is 1 if compiling gains less than it should.
     *
     * @param arguments none
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(WorkflowBenchmark.class.getName())
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        Map<String, Double> nanos = new HashMap<>();
        for (RunResult result : results) {
            nanos.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        System.out.printf("%-58s %12s %12s %8s%n", "nanoseconds", "compiled", "at run time", "ratio");
        double filters =
                row(nanos, "4 JSONPath criteria, parsed by Jayway each time", "jsonPathCompiled", "jsonPathParsed");
        row(nanos, "4 JSONPath criteria, parsed by Jayway beforehand", "jsonPathCompiled", "jsonPathCached");
        double conditions = row(nanos, "4 simple conditions", "simpleCompiled", "simpleParsed");
        row(nanos, "a request with 4 parameters and a body", "requestCompiled", "requestParsed");
        double step = row(nanos, "a step: that request, those JSONPath criteria", "stepCompiled", "stepParsed");
        if (Math.min(filters, Math.min(conditions, step)) < WANTED) {
            System.out.printf(Locale.ROOT, "Compiling should make it %.0f times faster.%n", WANTED);
            System.exit(1);
        }
    }

    private static double row(Map<String, Double> nanos, String what, String compiled, String parsed) {
        double fast = Objects.requireNonNull(nanos.get(compiled));
        double slow = Objects.requireNonNull(nanos.get(parsed));
        System.out.printf(Locale.ROOT, "%-58s %,12.0f %,12.0f %7.1fx%n", what, fast, slow, slow / fast);
        return slow / fast;
    }
}
