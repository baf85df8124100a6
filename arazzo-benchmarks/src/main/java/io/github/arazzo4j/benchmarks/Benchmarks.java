package io.github.arazzo4j.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks, and prints both sides with their ratio. */
public final class Benchmarks {

    private static final double WANTED = 10;

    /** What there is instead of a step where a benchmark has no parameter. */
    private static final String NO_STEP = "null";

    /** What the JSONPaths of the steps do. */
    private static final Map<String, String> PATHS = new TreeMap<>(Map.of(
            "equality", "JSONPath: a filter by one property",
            "conjunction", "JSONPath: a filter by two properties",
            "nested", "JSONPath: a filter by nested properties, and on",
            "descendant", "JSONPath: a filter on descendants"));

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
            // Other programs on the machine can only add to the time, so the fastest iteration counts.
            nanos.put(
                    key(
                            result.getPrimaryResult().getLabel(),
                            String.valueOf(result.getParams().getParam("step"))),
                    result.getPrimaryResult().getStatistics().getMin());
        }
        System.out.println("nanoseconds, the least of 20 iterations each; answers of some 10 KB");
        System.out.printf("%-86s %12s %12s %8s%n", "", "compiled", "at run time", "ratio");
        List<Double> ratios = new ArrayList<>();
        PATHS.forEach((step, path) ->
                ratios.add(row(nanos, path + ", parsed by Jayway each time", step, "judgeCompiled", "judgeParsed")));
        ratios.add(row(nanos, "4 simple conditions, parsed each time", "compared", "judgeCompiled", "judgeParsed"));
        ratios.add(row(
                nanos,
                "a request with 4 parameters and a body, its expressions and templates parsed each time",
                NO_STEP,
                "requestCompiled",
                "requestParsed"));
        System.out.println("For comparison, not what is asked for:");
        PATHS.forEach((step, path) ->
                row(nanos, path + ", parsed by Jayway beforehand", step, "judgeCompiled", "judgePrepared"));
        if (Collections.min(ratios) < WANTED) {
            System.out.printf(Locale.ROOT, "Compiling should make it %.0f times faster.%n", WANTED);
            System.exit(1);
        }
    }

    private static double row(Map<String, Double> nanos, String what, String step, String compiled, String parsed) {
        double fast = Objects.requireNonNull(nanos.get(key(compiled, step)));
        double slow = Objects.requireNonNull(nanos.get(key(parsed, step)));
        System.out.printf(Locale.ROOT, "%-86s %,12.0f %,12.0f %7.1fx%n", what, fast, slow, slow / fast);
        return slow / fast;
    }

    private static String key(String label, String step) {
        return label + " " + step;
    }
}
