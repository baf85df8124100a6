/** Runs, steps and requests as OpenTelemetry spans. */
@NullMarked
package io.github.arazzo4j.opentelemetry;

import org.jspecify.annotations.NullMarked;
