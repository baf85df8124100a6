package io.github.arazzo4j.runtime.support;

import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.ConfigurationException;
import io.github.arazzo4j.runtime.internal.DefaultArazzoClient;

/** An API as one client reaches it: its server is known, and so is what signs its requests. */
public interface Source {

    /**
     * Binds an API to a client.
     *
     * @param client the client
     * @param api the API
     * @param operations the operations that will be called and for which the client may lack something: credentials, or the
     *     server that they name for themselves
     * @return the API as this client reaches it
     * @throws ConfigurationException if the client lacks a setting that the API or one of the operations needs (S22)
     */
    static Source of(ArazzoClient client, Api api, Operation... operations) {
        return DefaultArazzoClient.of(client).source(api, operations);
    }

    /**
     * Checks that a client has what an API needs which workflows call that this one calls.
     *
     * @param client the client
     * @param api the API
     * @param operations the operations, as in {@link #of}
     * @throws ConfigurationException if the client lacks a setting that the API or one of the operations needs (S22)
     */
    static void check(ArazzoClient client, Api api, Operation... operations) {
        DefaultArazzoClient.of(client).source(api, operations);
    }

    /**
     * The name of the source description.
     *
     * @return the name
     */
    String name();

    /**
     * Starts a request.
     *
     * @param operation an operation of the API
     * @return a builder on which nothing is set
     * @throws EvaluationException if an own server of the operation can't be used (S22)
     */
    RequestBuilder request(Operation operation);
}
