package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.source.Node;

/**
 * An entry of {@code outputs}: a name, and an expression or a Selector Object. An entry stays even if its value is neither,
 * which has been reported, so that references to it are not wrong as well.
 *
 * @param name the name; one outside the allowed characters has been reported (D11)
 * @param nameLocation the place of the name
 * @param value the expression, as a string, or the selector, as a mapping for {@link SelectorObject#of}; what is neither
 *     has been reported
 */
public record OutputObject(String name, Location nameLocation, Node value) {}
