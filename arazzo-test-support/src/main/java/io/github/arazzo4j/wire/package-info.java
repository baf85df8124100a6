@NullMarked
package io.github.arazzo4j.wire;

import org.jspecify.annotations.NullMarked;
