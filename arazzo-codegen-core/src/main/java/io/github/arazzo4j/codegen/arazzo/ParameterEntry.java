package io.github.arazzo4j.codegen.arazzo;

/** An entry of {@code parameters}: a parameter, or a reference to one. */
public sealed interface ParameterEntry permits ParameterObject, ReusableObject {}
