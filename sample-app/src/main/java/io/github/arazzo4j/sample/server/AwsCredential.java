package io.github.arazzo4j.sample.server;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A credential that the embedded server accepts.
 *
 * @param accessKeyId the access key id, by which a request names its credential
 * @param secretAccessKey the secret that signs
 * @param sessionToken the token that requests must carry in {@code X-Amz-Security-Token}; null for a long-term
 *     credential, with which no token may be sent
 */
public record AwsCredential(
        String accessKeyId,
        String secretAccessKey,
        @Nullable String sessionToken) {

    /**
     * Checks that id and secret are there.
     *
     * @throws NullPointerException if {@code accessKeyId} or {@code secretAccessKey} is null
     */
    public AwsCredential {
        Objects.requireNonNull(accessKeyId, "accessKeyId");
        Objects.requireNonNull(secretAccessKey, "secretAccessKey");
    }

    /**
     * A long-term credential, without a session token.
     *
     * @param accessKeyId the access key id
     * @param secretAccessKey the secret
     */
    public AwsCredential(String accessKeyId, String secretAccessKey) {
        this(accessKeyId, secretAccessKey, null);
    }

    /** Names the access key only; secret and token are left out. */
    @Override
    public String toString() {
        return "AwsCredential[" + accessKeyId + "]";
    }
}
