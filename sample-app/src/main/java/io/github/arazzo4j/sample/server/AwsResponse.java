package io.github.arazzo4j.sample.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * An answer to be written.
 *
 * @param status the HTTP status
 * @param contentType the body's media type
 * @param headers further headers
 * @param body the body
 */
record AwsResponse(int status, String contentType, Map<String, String> headers, JsonNode body) {}
