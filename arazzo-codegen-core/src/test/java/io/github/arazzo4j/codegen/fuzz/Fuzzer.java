package io.github.arazzo4j.codegen.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tries inputs for some time. Each is made from the seed and its number alone, so that it can be made again. The first
 * that throws, overflows the stack or does not come to an end is saved, and fails the test.
 *
 * <p>System properties: {@code fuzz.seconds}, how long all targets are tried together; {@code fuzz.seed}, another set of
 * inputs; {@code fuzz.input}, the number of the only one to be tried.
 */
public final class Fuzzer {

    /** Generous for a busy machine: what is guarded against takes minutes, or does not end. */
    private static final Duration HANG = Duration.ofSeconds(20);

    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final long ONLY = Long.getLong("fuzz.input", -1);
    private static final double SECONDS = Double.parseDouble(System.getProperty("fuzz.seconds", "60"));

    private Fuzzer() {}

    /** Makes inputs. */
    public interface Target {
        /** The next input; the same one for random numbers that start in the same way. */
        Trial next(Random random) throws IOException;
    }

    /**
     * An input, and what is done with it.
     *
     * @param files what to save if it fails
     * @param action must not throw
     */
    public record Trial(Map<String, byte[]> files, Action action) {}

    /** What is done with an input. */
    public interface Action {
        /** Throws if there is a defect. */
        void run() throws Exception;
    }

    /**
     * Tries inputs.
     *
     * @param name what is tried, for the report
     * @param share the part of the time that this target gets
     * @param target makes the inputs
     * @return how many were tried
     */
    public static long run(String name, double share, Target target) throws Exception {
        long end = System.nanoTime() + (long) (SECONDS * share * 1e9);
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "fuzz " + name);
            thread.setDaemon(true);
            return thread;
        });
        long number = Math.max(0, ONLY);
        try {
            do {
                Trial trial = target.next(new Random(SEED * 0x9E3779B97F4A7C15L + number));
                Future<?> running = worker.submit(() -> {
                    trial.action().run();
                    return null;
                });
                await(running, name, number, trial);
                number++;
            } while (ONLY < 0 && System.nanoTime() < end);
        } finally {
            worker.shutdownNow();
        }
        System.out.printf("fuzz %s: %d inputs, seed %d%n", name, number, SEED);
        return number;
    }

    private static void await(Future<?> running, String name, long number, Trial trial) throws InterruptedException {
        try {
            running.get(HANG.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            running.cancel(true);
            throw failure(name, number, trial, "has not ended after " + HANG, e);
        } catch (ExecutionException e) {
            throw failure(name, number, trial, "gave " + e.getCause(), e.getCause());
        }
    }

    private static AssertionError failure(String name, long number, Trial trial, String what, Throwable cause) {
        Path folder = Path.of("target", "fuzz", name + "-" + SEED + "-" + number);
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : trial.files().entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AssertionError(
                "%s: input %d of seed %d (saved in %s) %s; again with -Dfuzz.seed=%d -Dfuzz.input=%d"
                        .formatted(name, number, SEED, folder, what, SEED, number),
                cause);
    }
}
