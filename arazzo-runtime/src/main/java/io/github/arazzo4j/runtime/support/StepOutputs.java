package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes the outputs of a step's execution. */
public interface StepOutputs {

    /**
     * Sets an output.
     *
     * @param name the output's name
     * @param value its value; an absent one is left out (S1)
     */
    void put(String name, JsonNode value);

    /**
     * Appends to an output that is collected over the executions of the step in this run (S27, {@code x-collect}).
     *
     * @param name the output's name
     * @param value an array; what is absent or {@code null} adds nothing
     * @throws EvaluationException if the value is something else
     */
    void collect(String name, JsonNode value);
}
