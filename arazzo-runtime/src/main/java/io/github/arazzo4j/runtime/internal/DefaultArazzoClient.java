package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.Polling;
import io.github.arazzo4j.runtime.RunClock;
import io.github.arazzo4j.runtime.RunHandle;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowListener;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.support.Api;
import io.github.arazzo4j.runtime.support.Operation;
import io.github.arazzo4j.runtime.support.Program;
import io.github.arazzo4j.runtime.support.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** The one implementation of {@link ArazzoClient}. */
public final class DefaultArazzoClient implements ArazzoClient {

    private final ClientSettings settings;
    private final Dispatcher dispatcher;
    private final List<WorkflowListener> listeners;
    private final Polling polling;
    private final int stepLimit;
    private final RunClock clock;
    private final Optional<Executor> executor;
    private final Runnable onClose;

    /**
     * Creates a client.
     *
     * @param builder what was set
     */
    public DefaultArazzoClient(ArazzoClient.Builder builder) {
        List<Runnable> closing = new ArrayList<>();
        SdkHttpClient httpClient = builder.httpClient().orElseGet(() -> {
            SdkHttpClient own = new JdkHttpClient(
                    builder.connectTimeout(),
                    builder.readTimeout(),
                    builder.sslContext().orElse(null));
            closing.add(own::close);
            return own;
        });
        this.settings = new ClientSettings(
                Lazy.of(() -> builder.region().orElseGet(() -> new DefaultAwsRegionProviderChain().getRegion())),
                Lazy.of(() -> builder.credentialsProvider().orElseGet(() -> {
                    DefaultCredentialsProvider own =
                            DefaultCredentialsProvider.builder().build();
                    closing.add(own::close);
                    return own;
                })),
                builder.credentialsProvider().isEmpty(),
                builder.sources(),
                httpClient,
                builder.maxResponseBytes(),
                builder.clock(),
                new TokenStore(httpClient, builder.clock()),
                Lazy.of(() -> builder.retryStrategy().orElseGet(TransportRetry::standard)));
        this.dispatcher = new HttpDispatcher(settings);
        this.listeners = builder.listeners();
        this.polling = builder.polling();
        this.stepLimit = builder.stepLimit();
        this.clock = builder.clock();
        this.executor = builder.executor();
        this.onClose = () -> closing.forEach(Runnable::run);
    }

    /**
     * The implementation behind a client.
     *
     * @param client a client that {@link ArazzoClient.Builder#build()} made
     * @return the same client
     * @throws IllegalArgumentException if it is something else
     */
    public static DefaultArazzoClient of(ArazzoClient client) {
        if (client instanceof DefaultArazzoClient known) {
            return known;
        }
        throw new IllegalArgumentException("an ArazzoClient is made by ArazzoClient.builder(); to test code without a "
                + "network, stub Workflow instead: " + client.getClass().getName());
    }

    /**
     * Binds an API to this client; see {@link Source#of}.
     *
     * @param api the API
     * @param operations the operations that will be called and for which the client may lack something
     * @return the API as this client reaches it
     */
    public Source source(Api api, Operation... operations) {
        return ApiSource.bind(api, settings, operations);
    }

    /**
     * Runs a program on the calling thread; see {@link io.github.arazzo4j.runtime.support.WorkflowRunner#execute}.
     *
     * @param program the program
     * @param inputs its inputs
     * @param options limits and pace
     * @param type gives the outputs their type
     * @param <O> the outputs
     * @return the result
     */
    public <O> WorkflowResult<O> execute(
            Program<?> program, ObjectNode inputs, RunOptions options, Function<ObjectNode, O> type) {
        Execution execution = newExecution(program, inputs, options, new Cancellation());
        for (Duration wait = execution.advance(); wait != null; wait = execution.advance()) {
            sleep(wait);
        }
        return execution.result(type);
    }

    /**
     * Runs a program on the executor; see {@link io.github.arazzo4j.runtime.support.WorkflowRunner#start}.
     *
     * @param program the program
     * @param inputs its inputs
     * @param options limits and pace
     * @param type gives the outputs their type
     * @param <O> the outputs
     * @return a handle
     */
    public <O> RunHandle<O> start(
            Program<?> program, ObjectNode inputs, RunOptions options, Function<ObjectNode, O> type) {
        Cancellation cancellation = new Cancellation();
        Execution execution = newExecution(program, inputs, options, cancellation);
        BackgroundRun<O> run =
                new BackgroundRun<>(execution, cancellation, executor.orElseGet(RunThreads::shared), clock, type);
        run.start();
        return run;
    }

    private Execution newExecution(
            Program<?> program, ObjectNode inputs, RunOptions options, Cancellation cancellation) {
        List<WorkflowListener> told = new ArrayList<>(listeners);
        told.addAll(options.listeners());
        Limits limits = new Limits(
                clock.now(),
                options.timeout().orElse(null),
                options.stepLimit().orElse(stepLimit),
                options.polling().orElse(null),
                polling);
        return new Execution(
                dispatcher,
                clock,
                limits,
                new Reporter(told, clock),
                cancellation,
                new WorkflowMemory(options.completed()),
                program,
                inputs);
    }

    /** Blocks for a while; an interrupt ends it early, and the run sees it. */
    private void sleep(Duration wait) {
        CompletableFuture<@Nullable Void> elapsed = new CompletableFuture<>();
        Runnable undo = clock.schedule(() -> elapsed.complete(null), wait);
        try {
            elapsed.get();
        } catch (InterruptedException e) {
            undo.run();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        onClose.run();
    }
}
