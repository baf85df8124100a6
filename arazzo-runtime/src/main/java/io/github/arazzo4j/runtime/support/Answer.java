package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;

/** What came back from a step: the answer to its request, the end of the workflow that it called, or nothing. */
public interface Answer {

    /**
     * Whether there is an answer at all (S15). There is none if the request could not be made or sent, or if the
     * connection failed; then all below is absent, except what is known of the request.
     *
     * @return whether an answer, of whatever status, was received
     */
    boolean received();

    /**
     * Whether the step succeeded as far as its {@code successCriteria} do not say (S12).
     *
     * @return whether the status is 2xx, or the workflow that was called ended successfully
     */
    boolean successful();

    /**
     * {@code $statusCode}.
     *
     * @return an integer, or a missing node
     */
    JsonNode statusCode();

    /**
     * {@code $response.header.<name>}.
     *
     * @param name the header's name, in any case (S4)
     * @return the first value, a string, or a missing node
     */
    JsonNode header(String name);

    /**
     * {@code $response.body} (S3), read when first asked for.
     *
     * @return the tree of a JSON body, the text of any other, or a missing node if it is empty
     * @throws EvaluationException if it is not what its media type says
     */
    JsonNode body();

    /**
     * {@code $response.body} of XML where JSON access goes into it (D8).
     *
     * @param shape what the response's schema says
     * @return the tree that the schema describes; any other body as {@link #body()} has it
     * @throws EvaluationException if it is not well-formed
     */
    JsonNode xml(XmlShape shape);

    /**
     * {@code $url}.
     *
     * @return the URL of the request, or a missing node
     */
    JsonNode url();

    /**
     * {@code $method}.
     *
     * @return the method of the request, or a missing node
     */
    JsonNode method();

    /**
     * {@code $request.header.<name>}.
     *
     * @param name the header's name, in any case (S4)
     * @return what the document gave, a string; or a missing node
     */
    JsonNode requestHeader(String name);

    /**
     * {@code $request.query.<name>}.
     *
     * @param name the parameter's name
     * @return what the document gave, or a missing node
     */
    JsonNode requestQuery(String name);

    /**
     * {@code $request.path.<name>}.
     *
     * @param name the parameter's name
     * @return what the document gave, or a missing node
     */
    JsonNode requestPath(String name);

    /**
     * {@code $request.body}.
     *
     * @return the payload, or a missing node
     */
    JsonNode requestBody();

    /**
     * {@code $outputs} of the workflow that the step called (S18).
     *
     * @return an object, or a missing node if the step called none or it did not end
     */
    JsonNode outputs();
}
