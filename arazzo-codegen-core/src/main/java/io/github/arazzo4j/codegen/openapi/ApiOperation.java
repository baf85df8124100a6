package io.github.arazzo4j.codegen.openapi;

import io.github.arazzo4j.codegen.schema.ElementLocation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An operation (OpenAPI 3.1.0, Operation Object), with what its path item says applied.
 *
 * @param operationId its id
 * @param method the HTTP method in upper case; one of {@code additionalOperations} (OpenAPI 3.2.0) as written
 * @param path the path as written
 * @param pathTemplate the path that is sent, with {@code {parameters}}: without {@code #…} and {@code ?…} (S23)
 * @param constants what the path says besides (S23); what is also declared is a parameter with an {@code onlyValue} instead
 * @param parameters the parameters, the operation's own first
 * @param requestBody the body
 * @param responses the responses by the status that they are declared for, in the document's order; see
 *     {@link #response(int)}
 * @param servers the operation's own servers, or its path item's; empty if the description's hold
 * @param security what is needed: one of these; empty if the description does not say. Its default is applied
 * @param summary the summary
 * @param description the description
 * @param deprecated whether it should not be used any more
 * @param location where it is declared, references followed
 * @param pointer the JSON Pointer by which an {@code operationPath} means it, as {@code /paths/~1check/post}
 * @param problems what is wrong with it
 */
public record ApiOperation(
        Optional<String> operationId,
        String method,
        String path,
        String pathTemplate,
        List<ConstantParameter> constants,
        List<ApiParameter> parameters,
        Optional<ApiRequestBody> requestBody,
        Map<String, ApiResponse> responses,
        List<ApiServer> servers,
        List<SecurityRequirement> security,
        Optional<String> summary,
        Optional<String> description,
        boolean deprecated,
        ElementLocation location,
        String pointer,
        List<ApiProblem> problems) {

    /**
     * What the operation is called in messages.
     *
     * @return its id, or method and path if it has none
     */
    public String displayName() {
        return operationId.orElse(method + " " + path);
    }

    /**
     * Whether the operation speaks AWS JSON 1.0 or 1.1: it has a target ({@code X-Amz-Target}), or takes such a media type.
     *
     * @return whether it does
     */
    public boolean isAwsJson() {
        return constants.stream().anyMatch(constant -> constant.name().equalsIgnoreCase("X-Amz-Target"))
                || parameter(ApiParameter.In.HEADER, "X-Amz-Target").isPresent()
                || requestBody.stream()
                        .flatMap(body -> body.content().keySet().stream())
                        .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("application/x-amz-json-"));
    }

    /**
     * The response that describes a status: declared for it, else for its class ({@code 2XX}), else as {@code default}.
     *
     * @param status the HTTP status
     * @return the response, empty if the description says nothing
     */
    public Optional<ApiResponse> response(int status) {
        return Optional.ofNullable(responses.get(Integer.toString(status)))
                .or(() -> responseOf(status / 100 + "XX"))
                .or(() -> responseOf("default"));
    }

    private Optional<ApiResponse> responseOf(String key) {
        return responses.values().stream()
                .filter(response -> response.status().equalsIgnoreCase(key))
                .findFirst();
    }

    /**
     * A parameter.
     *
     * @param in where it goes
     * @param name its name; a header's in any case (S4)
     * @return the parameter, empty if there is none
     */
    public Optional<ApiParameter> parameter(ApiParameter.In in, String name) {
        return parameters.stream().filter(p -> p.is(in, name)).findFirst();
    }
}
