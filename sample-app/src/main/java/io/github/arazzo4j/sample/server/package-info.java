/**
 * A small AWS that runs inside the process: enough of Amazon ECR and EC2 Image Builder for the sample's workflows to
 * run without an account, and strict about signatures, so that what passes here is signed as AWS wants it.
 *
 * <p>Start with {@link io.github.arazzo4j.sample.server.EmbeddedAws#start()}.
 */
@NullMarked
package io.github.arazzo4j.sample.server;

import org.jspecify.annotations.NullMarked;
