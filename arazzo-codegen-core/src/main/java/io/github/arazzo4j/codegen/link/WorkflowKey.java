package io.github.arazzo4j.codegen.link;

/**
 * A workflow among all documents of a compilation.
 *
 * @param document the file of its document, as shown to the user
 * @param workflowId its id in that document
 */
public record WorkflowKey(String document, String workflowId) {

    @Override
    public String toString() {
        return workflowId;
    }
}
