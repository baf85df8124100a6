package io.github.arazzo4j.codegen.arazzo;

/** An entry of a list of actions: an action, or a reference to one. */
public sealed interface ActionEntry permits ActionObject, ReusableObject {}
