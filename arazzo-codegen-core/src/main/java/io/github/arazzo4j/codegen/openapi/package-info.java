/**
 * API descriptions: OpenAPI 3.0, 3.1 and 3.2, and Swagger 2.0, as far as workflows need them.
 *
 * <p>OpenAPI is read here from the tree that our own bounded reader made, and by no library, for these reasons: a library
 * opens the files and addresses that a description names, while a build must not; swagger-parser loses the bodies of OpenAPI
 * 3.2 without a word, and knows no positions; a broken {@code $ref} that no workflow needs must break nothing; and the
 * schemas of workflow inputs are JSON Schema 2020-12 too, so one reader of schemas serves both. Operations are read when they
 * are looked at, and schemas when they are.
 *
 * <p>Swagger 2.0 is converted to OpenAPI 3.0 by swagger-parser's converter, which is given a tree that has no external
 * references.
 *
 * <p>What is broken is left out, and told in {@code problems}; nothing throws because of a description's content.
 */
@NullMarked
package io.github.arazzo4j.codegen.openapi;

import org.jspecify.annotations.NullMarked;
