/** What a compiled workflow costs beside the same calls made by hand and by the AWS SDK's own client. */
@NullMarked
package io.github.arazzo4j.benchmarks.overhead;

import org.jspecify.annotations.NullMarked;
