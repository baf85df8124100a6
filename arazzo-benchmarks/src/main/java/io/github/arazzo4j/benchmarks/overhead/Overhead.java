package io.github.arazzo4j.benchmarks.overhead;

import io.github.arazzo4j.benchmarks.overhead.Contestant.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures what a compiled workflow adds to its calls, and prints it beside what is wanted. Contestants take turns, and what
 * each needed when it was least disturbed counts: other programs on the machine can only add to it.
 */
public final class Overhead {

    private static final int ROUNDS = 2;
    private static final int STARTS = 20;

    /** Machines have other things to do; at least a tenth of the runs is not held up by it. */
    private static final int UNDISTURBED = 10;

    private final Map<Kind, Double> micros = new EnumMap<>(Kind.class);
    private final Map<Kind, Double> bytes = new EnumMap<>(Kind.class);
    private final Map<Kind, Double> microsFromMemory = new EnumMap<>(Kind.class);
    private final Map<Kind, Double> bytesFromMemory = new EnumMap<>(Kind.class);
    private final Map<Kind, Double> firstAnswer = new EnumMap<>(Kind.class);
    private final Map<Kind, Double> wholeProcess = new EnumMap<>(Kind.class);
    private boolean missed;

    private Overhead() {}

    /**
     * Measures; the status is 1 if a target is missed.
     *
     * @param arguments none
     * @throws RunnerException if a benchmark fails
     * @throws IOException if a process can't be started, or fails
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Overhead overhead = new Overhead();
        overhead.runs();
        overhead.starts();
        overhead.print();
        System.exit(overhead.missed ? 1 : 0);
    }

    private void runs() throws RunnerException {
        for (int round = 0; round < ROUNDS; round++) {
            for (RunResult run : new Runner(new OptionsBuilder()
                            .include(PublishBenchmark.class.getName())
                            .addProfiler(GCProfiler.class)
                            .verbosity(VerboseMode.SILENT)
                            .shouldFailOnError(true)
                            .build())
                    .run()) {
                Kind kind = Kind.valueOf(run.getParams().getParam("contestant"));
                boolean memory = run.getParams().getParam("answers").equals("MEMORY");
                keep(
                        memory ? microsFromMemory : micros,
                        kind,
                        run.getPrimaryResult().getStatistics().getPercentile(UNDISTURBED));
                keep(memory ? bytesFromMemory : bytes, kind, allocated(run));
            }
        }
    }

    private static double allocated(RunResult run) {
        for (String name : run.getSecondaryResults().keySet()) {
            if (name.endsWith("gc.alloc.rate.norm")) {
                return run.getSecondaryResults().get(name).getStatistics().getMin();
            }
        }
        throw new IllegalStateException("the profiler told nothing");
    }

    private void starts() throws IOException {
        try (ServerProcess server = ServerProcess.start()) {
            int manifest = 0;
            for (int start = 0; start < STARTS; start++) {
                for (Kind kind : Kind.values()) {
                    start(kind, server, manifest++);
                }
            }
        }
    }

    private void start(Kind kind, ServerProcess server, int manifest) throws IOException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(JavaCommand.of(
                        ColdStart.class, kind.name(), server.endpoint().toString(), Integer.toString(manifest)))
                .redirectError(Redirect.INHERIT)
                .start();
        InputStream output = process.getInputStream();
        expect(output, ColdStart.ANSWERED);
        keep(firstAnswer, kind, millisSince(begin));
        expect(output, ColdStart.DONE);
        keep(wholeProcess, kind, millisSince(begin));
        output.transferTo(System.out);
    }

    private static void expect(InputStream output, int what) throws IOException {
        if (output.read() != what) {
            throw new IOException("a process failed");
        }
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void keep(Map<Kind, Double> least, Kind kind, double value) {
        least.merge(kind, value, Math::min);
    }

    private void print() {
        System.out.printf(
                "Tenth percentiles of runs, the least of %d rounds; the least of %d starts.%n"
                        + "Contestants took turns, the server is a process of its own.%n",
                ROUNDS, STARTS);
        System.out.printf("%-42s %10s %12s %10s%n", "", "compiled", "handwritten", "EcrClient");
        row("microseconds for a run of three calls", micros, 1.10);
        target("EcrClient", micros, Kind.AWS_SDK, 1.00);
        row("  the same, answered from memory", microsFromMemory, Double.POSITIVE_INFINITY);
        row("bytes allocated for a run", bytes, 1.25);
        row("  the same, answered from memory", bytesFromMemory, Double.POSITIVE_INFINITY);
        row("ms from JVM start to the first answer", firstAnswer, 1.15);
        row("ms from JVM start to the last answer", wholeProcess, 1.15);
        if (missed) {
            System.out.println("A target is missed.");
        }
    }

    private void row(String what, Map<Kind, Double> measured, double target) {
        System.out.printf(
                Locale.ROOT,
                "%-42s %,10.0f %,12.0f %,10.0f%n",
                what,
                of(measured, Kind.COMPILED),
                of(measured, Kind.HANDWRITTEN),
                of(measured, Kind.AWS_SDK));
        target("handwritten", measured, Kind.HANDWRITTEN, target);
    }

    private void target(String name, Map<Kind, Double> measured, Kind other, double target) {
        double ratio = of(measured, Kind.COMPILED) / of(measured, other);
        boolean holds = ratio <= target;
        missed |= !holds;
        String wanted = Double.isInfinite(target)
                ? "no target"
                : String.format(Locale.ROOT, "target %.2f%s", target, holds ? "" : ", MISSED");
        System.out.printf(Locale.ROOT, "    %.3f of %s (%s)%n", ratio, name, wanted);
    }

    private static double of(Map<Kind, Double> measured, Kind kind) {
        return Objects.requireNonNull(measured.get(kind));
    }
}
