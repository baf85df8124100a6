/** Runs, steps and requests as Micrometer timers. */
@NullMarked
package io.github.arazzo4j.micrometer;

import org.jspecify.annotations.NullMarked;
