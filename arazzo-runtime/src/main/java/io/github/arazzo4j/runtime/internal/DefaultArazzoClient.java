package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.RunHandle;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.support.Api;
import io.github.arazzo4j.runtime.support.Program;
import io.github.arazzo4j.runtime.support.Source;
import java.util.function.Function;

/** The one implementation of {@link ArazzoClient}. */
public final class DefaultArazzoClient implements ArazzoClient {
    public DefaultArazzoClient(ArazzoClient.Builder builder) {}

    public static DefaultArazzoClient of(ArazzoClient client) {
        return (DefaultArazzoClient) client;
    }

    public Source source(Api api) {
        throw new IllegalStateException(api.name());
    }

    public <O> WorkflowResult<O> execute(
            Program<?> program, ObjectNode inputs, RunOptions options, Function<ObjectNode, O> type) {
        throw new IllegalStateException();
    }

    public <O> RunHandle<O> start(
            Program<?> program, ObjectNode inputs, RunOptions options, Function<ObjectNode, O> type) {
        throw new IllegalStateException();
    }

    @Override
    public void close() {}
}
