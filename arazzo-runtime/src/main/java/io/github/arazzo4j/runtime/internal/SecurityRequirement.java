package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.ConfigurationException;
import io.github.arazzo4j.runtime.support.EvaluationException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the requests of an operation carry, where its description leaves a choice or asks for several credentials at once
 * (OpenAPI 3.1.0, Security Requirement Object).
 *
 * @param alternatives the alternatives in order
 * @param chosen the one that the client has all credentials for, or {@code null} if there is none
 */
record SecurityRequirement(
        List<Alternative> alternatives, @Nullable Alternative chosen) implements Authorizer {

    /**
     * Credentials that go together.
     *
     * @param parts the credentials; those that the client lacks add nothing
     * @param missing the names of the security schemes for which the client has none
     */
    record Alternative(List<Authorizer> parts, List<String> missing) {

        /** Whether the document sets some of this, and it or the client the rest. */
        private boolean isBegunIn(Outgoing request) {
            boolean begun = false;
            for (Authorizer part : parts) {
                if (part.isSetIn(request)) {
                    begun = true;
                } else if (part instanceof Unusable unusable && unusable.isMissing()) {
                    return false;
                }
            }
            return begun;
        }
    }

    /** A credential that the client lacks, or can't use; the document may still set its own. */
    static final class Unusable implements Authorizer {

        private final Authorizer place;
        private final @Nullable ConfigurationException why;

        Unusable(Authorizer place, @Nullable ConfigurationException why) {
            this.place = place;
            this.why = why;
        }

        /** Throws what keeps the client from using its own. */
        void check() {
            if (why != null) {
                throw why;
            }
        }

        /** Whether there is none. */
        boolean isMissing() {
            return why == null;
        }

        @Override
        public void authorize(Outgoing request, Transfer transfer) {
            if (why != null && !isSetIn(request)) {
                throw new EvaluationException(String.valueOf(why.getMessage()));
            }
        }

        @Override
        public boolean isSetIn(Outgoing request) {
            return place.isSetIn(request);
        }

        @Override
        public boolean appliesTo(Outgoing request) {
            return why != null && !isSetIn(request);
        }
    }

    @Override
    public void authorize(Outgoing request, Transfer transfer) throws IOException {
        for (Authorizer part : parts(request)) {
            part.authorize(request, transfer);
        }
    }

    @Override
    public boolean isSetIn(Outgoing request) {
        return parts(request).stream().allMatch(part -> part.isSetIn(request));
    }

    @Override
    public boolean appliesTo(Outgoing request) {
        return parts(request).stream().anyMatch(part -> part.appliesTo(request));
    }

    @Override
    public void refused(Outgoing request) {
        parts(request).forEach(part -> part.refused(request));
    }

    /** What the document has begun comes first; the client's own choice otherwise. */
    private List<Authorizer> parts(Outgoing request) {
        for (Alternative alternative : alternatives) {
            if (alternative.isBegunIn(request)) {
                return alternative.parts();
            }
        }
        return chosen == null ? List.of() : chosen.parts();
    }
}
