package io.github.arazzo4j.codegen.openapi;

import io.github.arazzo4j.codegen.schema.ElementLocation;

/**
 * Something about an API description that its reader could not make sense of and did without.
 *
 * @param location where it is
 * @param message a sentence for the user, without a full stop
 * @param kind what it means for those who use it
 */
public record ApiProblem(ElementLocation location, String message, Kind kind) {

    /** What a problem means for those who use what is broken. */
    public enum Kind {
        /** Something is left out. */
        BROKEN,
        /** It is not as the specification has it, and clear nevertheless. */
        CLEAR,
        /** A file is missing, of which those are told who ask for it. */
        MISSING_FILE
    }

    /**
     * A problem because of which something is left out.
     *
     * @param location where it is
     * @param message a sentence for the user, without a full stop
     */
    public ApiProblem(ElementLocation location, String message) {
        this(location, message, Kind.BROKEN);
    }
}
