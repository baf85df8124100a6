package io.github.arazzo4j.runtime.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After} (RFC 9110, 10.2.3). */
final class RetryAfter {

    /** Longer waits are no waits that a server can mean. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter RFC_850 =
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss zzz", Locale.ENGLISH);

    private RetryAfter() {}

    /**
     * How long to wait.
     *
     * @param value seconds, or a date in one of the three forms of HTTP
     * @param now what the date is compared with
     * @return zero or more, a year at most; {@code null} if the value makes no sense
     */
    static @Nullable Duration parse(String value, Instant now) {
        String text = value.trim();
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            // More than nine digits are more than a year.
            return text.length() > 9 ? LONGEST : atMostLongest(Duration.ofSeconds(Long.parseLong(text)));
        }
        Instant date = date(text);
        if (date == null) {
            return null;
        }
        Duration wait = Duration.between(now, date);
        return wait.isNegative() ? Duration.ZERO : atMostLongest(wait);
    }

    private static Duration atMostLongest(Duration wait) {
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** A date in one of the three forms of HTTP (RFC 9110, 5.6.7), or {@code null} if it is none. */
    static @Nullable Instant date(String text) {
        try {
            if (text.endsWith("GMT")) {
                boolean obsolete = text.indexOf('-') > 0;
                return ZonedDateTime.parse(text, obsolete ? RFC_850 : DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
            }
            return LocalDateTime.parse(text, ASCTIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
