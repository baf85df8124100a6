/** A program as a user of arazzo4j would write it: five workflows, compiled from {@code src/main/arazzo}. */
@NullMarked
package io.github.arazzo4j.sample;

import org.jspecify.annotations.NullMarked;
