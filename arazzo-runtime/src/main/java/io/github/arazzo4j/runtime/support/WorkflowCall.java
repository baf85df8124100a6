package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call of another workflow (S18), or the transfer to one (S17).
 *
 * @param program the workflow that is called
 * @param inputs its inputs; absent ones are left out
 */
public record WorkflowCall(Program<?> program, ObjectNode inputs) implements Call {}
