/**
 * An Arazzo document as records, just as written: nothing is resolved, no default is filled in, and everything knows its
 * place. Fields that the reader could not make sense of have been reported and are left out.
 */
@NullMarked
package io.github.arazzo4j.codegen.arazzo;

import org.jspecify.annotations.NullMarked;
