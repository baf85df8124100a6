package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.source.Node;

/**
 * An entry of {@code outputs}: a name, and an expression or a Selector Object.
 *
 * @param name the name
 * @param nameLocation the place of the name
 * @param value the expression or selector
 */
public record OutputObject(String name, Location nameLocation, Node value) {}
