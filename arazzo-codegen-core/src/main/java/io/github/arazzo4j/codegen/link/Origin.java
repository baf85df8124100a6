package io.github.arazzo4j.codegen.link;

/** Where the value of a runtime expression comes from (Arazzo 1.1.0, Runtime Expressions). */
public sealed interface Origin {

    /**
     * {@code $inputs.name}.
     *
     * @param name the input
     */
    record Input(String name) implements Origin {}

    /** {@code $inputs}: all inputs as an object. */
    record AllInputs() implements Origin {}

    /**
     * {@code $steps.id.outputs.name}.
     *
     * @param stepId the step, of the same workflow
     * @param output the output
     */
    record StepOutput(String stepId, String output) implements Origin {}

    /**
     * {@code $workflows.id.inputs.name}.
     *
     * @param workflow the workflow
     * @param name the input
     */
    record WorkflowInput(WorkflowKey workflow, String name) implements Origin {}

    /**
     * {@code $workflows.id.outputs.name}.
     *
     * @param workflow the workflow
     * @param output the output
     */
    record WorkflowOutput(WorkflowKey workflow, String output) implements Origin {}

    /**
     * {@code $outputs.name} in a step that calls a workflow: an output of that workflow (S18).
     *
     * @param workflow the workflow that the step calls
     * @param output the output
     */
    record CalledOutput(WorkflowKey workflow, String output) implements Origin {}

    /** {@code $response.body}. */
    record ResponseBody() implements Origin {}

    /**
     * {@code $response.header.name}.
     *
     * @param name the header
     */
    record ResponseHeader(String name) implements Origin {}

    /** {@code $request.body}. */
    record RequestBody() implements Origin {}

    /**
     * {@code $request.header.name}, {@code $request.query.name} or {@code $request.path.name}.
     *
     * @param in {@code header}, {@code query} or {@code path}
     * @param name the parameter
     */
    record RequestParameter(String in, String name) implements Origin {}

    /** {@code $statusCode}. */
    record StatusCode() implements Origin {}

    /** {@code $url}. */
    record Url() implements Origin {}

    /** {@code $method}. */
    record Method() implements Origin {}

    /**
     * What is known when the document is compiled: {@code $self}, {@code $sourceDescriptions.name.url}.
     *
     * @param value the value
     */
    record Known(String value) implements Origin {}
}
