/** What compiling a workflow saves, measured. */
@NullMarked
package io.github.arazzo4j.benchmarks;

import org.jspecify.annotations.NullMarked;
