/**
 * What generated code calls. It is public because generated classes live in other packages; programs use
 * {@link io.github.arazzo4j.runtime} instead. Generated code and runtime of one version belong together.
 *
 * <p>Throughout, a value is a {@link com.fasterxml.jackson.databind.JsonNode}; JSON's {@code null} is a
 * {@code NullNode}, and <em>absent</em> (S1) is a {@code MissingNode}. Java's {@code null} is never a value.
 */
@NullMarked
package io.github.arazzo4j.runtime.support;

import org.jspecify.annotations.NullMarked;
