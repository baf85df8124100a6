package io.github.arazzo4j.sample.server;

import com.fasterxml.jackson.databind.JsonNode;

/** One of AWS's services, behind the front door that has checked the signature. */
sealed interface AwsService permits EcrService, ImageBuilderService {

    /** The service's name in the scope of a signature. */
    String signingName();

    /**
     * Does what the request asks for.
     *
     * @return the body of the answer, which has status 200
     * @throws AwsException if the service refuses
     */
    JsonNode handle(AwsRequest request);

    /** Puts a result into the form that the service's protocol prescribes. */
    AwsResponse success(JsonNode result);

    /** Puts an error into the form that the service's protocol prescribes. */
    AwsResponse failure(AwsException error);
}
