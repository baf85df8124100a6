@NullMarked
package io.github.arazzo4j.secrets;

import org.jspecify.annotations.NullMarked;
