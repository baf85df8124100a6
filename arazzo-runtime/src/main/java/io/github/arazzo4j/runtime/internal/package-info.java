/** The engine, the transport and the signer. Not API: anything here changes without notice. */
@NullMarked
package io.github.arazzo4j.runtime.internal;

import org.jspecify.annotations.NullMarked;
