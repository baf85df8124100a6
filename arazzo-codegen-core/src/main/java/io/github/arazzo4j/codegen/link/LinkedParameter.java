package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.openapi.ApiParameter;
import java.util.Optional;

/**
 * A parameter of a step or action.
 *
 * @param name its name
 * @param in where it goes; empty if it is an input of a workflow
 * @param value its value
 * @param declared what the operation says of it; empty if it says nothing (D10), or if it is an input of a workflow
 * @param location where its name is written
 */
public record LinkedParameter(
        String name, String in, Value value, Optional<ApiParameter> declared, Location location) {}
