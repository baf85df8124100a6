package io.github.arazzo4j.codegen.openapi;

import java.util.Optional;

/** What became of reading a document as an API description. */
public sealed interface ReadResult {

    /**
     * It is one.
     *
     * @param api the description
     */
    record Read(ApiDescription api) implements ReadResult {}

    /**
     * It is none, or none that we can read.
     *
     * @param problem why
     */
    record Refused(ApiProblem problem) implements ReadResult {}

    /**
     * The description.
     *
     * @return the description, empty if it was refused
     */
    default Optional<ApiDescription> description() {
        return this instanceof Read read ? Optional.of(read.api()) : Optional.empty();
    }
}
