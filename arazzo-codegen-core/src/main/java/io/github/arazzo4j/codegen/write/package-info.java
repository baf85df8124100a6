/** The output folder: what changed is written, what is stale and ours is deleted, and nothing outside is touched. */
@NullMarked
package io.github.arazzo4j.codegen.write;

import org.jspecify.annotations.NullMarked;
