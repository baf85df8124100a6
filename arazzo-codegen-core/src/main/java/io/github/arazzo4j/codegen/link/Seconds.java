package io.github.arazzo4j.codegen.link;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Times that a document gives in seconds. */
public final class Seconds {

    private static final BigDecimal SHORTEST = new BigDecimal("0.001");

    private Seconds() {}

    /**
     * A time in whole milliseconds.
     *
     * @param seconds a number of seconds, of as many digits as it likes, but no more than a {@code long} of milliseconds holds
     * @return the time; one of less than a millisecond is none
     */
    public static Duration duration(BigDecimal seconds) {
        // A tiny number has a scale that rounding would have to write out.
        return seconds.compareTo(SHORTEST) < 0
                ? Duration.ZERO
                : Duration.ofMillis(seconds.movePointRight(3)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
