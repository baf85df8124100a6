package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.Polling;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait between two polls (S21). */
final class Pace {

    private Pace() {}

    /**
     * The wait before a repetition.
     *
     * @param polling the pace
     * @param repetition 1 for the first
     * @param random where the jitter comes from
     */
    static Duration delay(Polling polling, int repetition, RandomGenerator random) {
        double first = (double) polling.initialDelay().toNanos();
        double grown = Math.min(first * Math.pow(polling.multiplier(), repetition - 1.0), (double)
                polling.maxDelay().toNanos());
        double jitter = polling.jitter() == 0 ? 0 : polling.jitter() * (2 * random.nextDouble() - 1);
        return Duration.ofNanos((long) (grown * (1 + jitter)));
    }
}
