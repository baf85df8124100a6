package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Builds the request of a step. Parameters whose value is absent are left out (S1); a constant is a Java string, a
 * value from elsewhere a node.
 */
public interface RequestBuilder {

    /**
     * Appends to the path a piece that is the same in every run, already encoded.
     *
     * @param encoded a part of the path, as in the API description
     * @return this builder
     */
    RequestBuilder path(String encoded);

    /**
     * Appends the value of a path parameter, percent-encoded, the slash included (S24).
     *
     * @param name the parameter's name
     * @param value its value
     * @param style how it is written
     * @return this builder
     * @throws EvaluationException if the value is absent
     */
    RequestBuilder pathParameter(String name, JsonNode value, ParameterStyle style);

    /**
     * Adds a query parameter.
     *
     * @param name the parameter's name
     * @param value its value; left out if absent
     * @param style how it is written
     * @return this builder
     */
    RequestBuilder query(String name, JsonNode value, ParameterStyle style);

    /**
     * Adds a query parameter that is the same in every run.
     *
     * @param name the parameter's name
     * @param value its value, not yet encoded
     * @return this builder
     */
    RequestBuilder query(String name, String value);

    /**
     * Sets the whole query (OpenAPI 3.2.0, {@code querystring}), in place of what is there.
     *
     * @param value a string, already encoded; left out if absent
     * @return this builder
     */
    RequestBuilder querystring(JsonNode value);

    /**
     * Sets a header.
     *
     * @param name the header's name
     * @param value its value; left out if absent
     * @param style how it is written
     * @return this builder
     * @throws EvaluationException if the value has a line break
     */
    RequestBuilder header(String name, JsonNode value, ParameterStyle style);

    /**
     * Sets a header that is the same in every run.
     *
     * @param name the header's name
     * @param value its value
     * @return this builder
     */
    RequestBuilder header(String name, String value);

    /**
     * Adds a cookie.
     *
     * @param name the cookie's name
     * @param value its value; left out if absent
     * @param style how it is written
     * @return this builder
     */
    RequestBuilder cookie(String name, JsonNode value, ParameterStyle style);

    /**
     * Sets a JSON body.
     *
     * @param contentType the media type
     * @param payload the tree; no body if it is absent
     * @return this builder
     */
    RequestBuilder json(String contentType, JsonNode payload);

    /**
     * Sets a body of text, in the charset that the media type says, else UTF-8.
     *
     * @param contentType the media type
     * @param text the text; a string
     * @return this builder
     */
    RequestBuilder text(String contentType, JsonNode text);

    /**
     * Sets a body of XML (S25).
     *
     * @param contentType the media type
     * @param payload a string, which is XML already; or a tree that is written by its schema's names
     * @param shape what the schema says
     * @return this builder
     */
    RequestBuilder xml(String contentType, JsonNode payload, XmlShape shape);

    /**
     * Sets a form as body (S25).
     *
     * @param contentType the media type
     * @param payload an object, or a string that is a form already; no body if it is absent
     * @param encoding how properties are written for which the API description says it, by name
     * @return this builder
     */
    RequestBuilder form(String contentType, JsonNode payload, Map<String, ParameterStyle> encoding);

    /**
     * Sets a multipart body (S25). Its boundary, which follows from its content, is added to the media type unless that has
     * one.
     *
     * @param contentType the media type
     * @param payload an object, of whose properties each becomes a part; no body if it is absent
     * @param parts how properties become parts of which the API description says it, by name
     * @return this builder
     */
    RequestBuilder multipart(String contentType, JsonNode payload, Map<String, Part> parts);

    /**
     * Sets a body of bytes.
     *
     * @param contentType the media type
     * @param payload a binary node, or a string whose UTF-8 is sent; no body if it is absent
     * @return this builder
     */
    RequestBuilder binary(String contentType, JsonNode payload);

    /**
     * Finishes the request.
     *
     * @return the request
     * @throws EvaluationException if what was set can't be sent
     */
    Request build();
}
