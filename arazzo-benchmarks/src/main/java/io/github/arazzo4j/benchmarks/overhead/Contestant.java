package io.github.arazzo4j.benchmarks.overhead;

import java.io.IOException;
import java.net.URI;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * One way to publish an image: look up the repository, put the manifest, read it back by its tag. All of them go through
 * the HTTP client that they are given.
 */
interface Contestant {

    /** The ways that there are. */
    enum Kind {
        /** The workflow {@code publish-image}, as users have it. */
        COMPILED {
            @Override
            Contestant create(SdkHttpClient http, URI endpoint) {
                return new CompiledWorkflow(http, endpoint);
            }
        },
        /** The three calls by hand, on the AWS SDK's signer and Jackson. */
        HANDWRITTEN {
            @Override
            Contestant create(SdkHttpClient http, URI endpoint) {
                return new HandwrittenCalls(http, endpoint);
            }
        },
        /** The three calls on the AWS SDK's client of ECR. */
        AWS_SDK {
            @Override
            Contestant create(SdkHttpClient http, URI endpoint) {
                return new EcrClientCalls(http, endpoint);
            }
        };

        abstract Contestant create(SdkHttpClient http, URI endpoint);
    }

    /**
     * Publishes an image.
     *
     * @param manifest the manifest; not the one that the tag leads to so far
     * @return its digest, as the service gave it
     * @throws IOException if a call fails
     */
    String publish(String manifest) throws IOException;
}
