/**
 * Every decision about Java, taken before anything is emitted: names, types, nullability. A plan is plain data; what emits
 * it decides nothing.
 */
@NullMarked
package io.github.arazzo4j.codegen.plan;

import org.jspecify.annotations.NullMarked;
