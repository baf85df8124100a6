package io.github.arazzo4j.runtime;

import java.time.Duration;

/**
 * The pace at which a step is repeated with the very request that it sent last time (S21).
 *
 * @param initialDelay the wait before the first repetition
 * @param maxDelay the wait never grows beyond this
 * @param multiplier by how much each wait is longer than the one before; 1 keeps it constant
 * @param jitter the share by which each wait is lengthened or shortened at random, from 0 to 1
 */
public record Polling(Duration initialDelay, Duration maxDelay, double multiplier, double jitter) {

    private static final Polling DEFAULT = new Polling(Duration.ofSeconds(1), Duration.ofSeconds(30), 1.5, 0.2);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a delay is negative, the multiplier below 1 or the jitter outside 0 to 1
     */
    public Polling {
        if (initialDelay.isNegative() || maxDelay.compareTo(initialDelay) < 0) {
            throw new IllegalArgumentException(
                    "delays must not be negative, nor the longest below the first: " + initialDelay + ", " + maxDelay);
        }
        if (!(multiplier >= 1)) {
            throw new IllegalArgumentException("multiplier must be at least 1: " + multiplier);
        }
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("jitter must be between 0 and 1: " + jitter);
        }
    }

    /**
     * From one second, growing to thirty, give or take a fifth.
     *
     * @return the default pace
     */
    public static Polling backoff() {
        return DEFAULT;
    }

    /**
     * A constant pace, give or take nothing.
     *
     * @param delay the wait before each repetition
     * @return the pace
     */
    public static Polling every(Duration delay) {
        return new Polling(delay, delay, 1, 0);
    }
}
