package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.WorkflowFailedException;
import io.github.arazzo4j.runtime.support.Json;
import org.jspecify.annotations.Nullable;

/** The end of the workflow that a step called (S18). */
final class WorkflowAnswer extends AbsentAnswer {

    private final ObjectNode outputs;
    private final @Nullable WorkflowFailedException failure;
    private final @Nullable Integer lastStatus;

    /**
     * Creates the answer.
     *
     * @param outputs the outputs of the workflow, as far as they are there
     * @param failure why it failed, or {@code null} if it succeeded
     * @param lastStatus the status of the last answer in it, or {@code null} if there was none
     */
    WorkflowAnswer(ObjectNode outputs, @Nullable WorkflowFailedException failure, @Nullable Integer lastStatus) {
        super(null);
        this.lastStatus = lastStatus;
        this.outputs = outputs;
        this.failure = failure;
    }

    @Override
    public boolean received() {
        return true;
    }

    @Override
    public boolean successful() {
        return failure == null;
    }

    /** The status of the last answer in the workflow, which documents ask for although a workflow has none. */
    @Override
    public JsonNode statusCode() {
        return lastStatus == null ? Json.absent() : IntNode.valueOf(lastStatus);
    }

    @Override
    public JsonNode outputs() {
        return outputs;
    }

    @Override
    public @Nullable String notReceivedBecause() {
        return failure == null ? null : "the workflow that it calls failed: " + failure.getMessage();
    }

    @Override
    public boolean sameAs(StepAnswer other) {
        return other instanceof WorkflowAnswer that && outputs.equals(that.outputs);
    }
}
