package io.github.arazzo4j.runtime.support;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A step of a compiled workflow; implemented by the enum that each generated class has. */
public interface StepKey {

    /**
     * The step's name in the document.
     *
     * @return the {@code stepId}
     */
    String stepId();

    /**
     * The step's {@code timeout} (Arazzo 1.1.0, Step Object).
     *
     * @return the longest time that one execution may take, or {@code null}
     */
    default @Nullable Duration timeout() {
        return null;
    }

    /**
     * The step's {@code x-poll-interval} (S27).
     *
     * @return the pace at which this step polls, or {@code null}
     */
    default @Nullable Duration pollInterval() {
        return null;
    }
}
