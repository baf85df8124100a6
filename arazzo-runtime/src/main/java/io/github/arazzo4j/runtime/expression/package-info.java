/**
 * Runtime expressions ({@code $response.body#/id}) and the strings that embed them ({@code Bearer {$inputs.token}}): their
 * grammar, as read at build time, and the conversion of a value to text. Nothing here evaluates an expression.
 */
@NullMarked
package io.github.arazzo4j.runtime.expression;

import org.jspecify.annotations.NullMarked;
