/** Which files of a directory are Arazzo documents. */
@NullMarked
package io.github.arazzo4j.codegen.discover;

import org.jspecify.annotations.NullMarked;
