/** The checks of linked workflows: one class a rule. */
@NullMarked
package io.github.arazzo4j.codegen.link.rule;

import org.jspecify.annotations.NullMarked;
