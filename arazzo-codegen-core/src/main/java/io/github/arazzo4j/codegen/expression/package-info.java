/**
 * Runtime expressions ({@code $response.body#/id}) and the strings that embed them ({@code Bearer {$inputs.token}}): their
 * grammar. Nothing here evaluates an expression.
 */
@NullMarked
package io.github.arazzo4j.codegen.expression;

import org.jspecify.annotations.NullMarked;
