package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.RunHandle;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowListener;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.WorkflowResult.Status;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs on executors of all kinds: each run ends, and its listeners hear of it. */
@Timeout(60)
class ExecutorTest extends BehaviourTest {

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private CompiledDocument document;

    @BeforeEach
    void compile() {
        api.on("GET /a", ok("1"), ok("2"));
        document = letters("""
                - workflowId: w
                  steps:
                  - stepId: s
                    operationId: getA
                    onSuccess: [{name: again, type: goto, stepId: s, criteria: [{condition: $response.body == 1}]}]
                """).compile();
    }

    private RunHandle<?> start(Executor executor) {
        ArazzoClient client = ArazzoClient.builder()
                .clock(clock)
                .executor(executor)
                .listener(new WorkflowListener() {
                    @Override
                    public void stepStarted(StepStarted event) {
                        told.add("step on " + Thread.currentThread().getName());
                    }

                    @Override
                    public void runEnded(RunEnded event) {
                        told.add(event.status() + " " + event.failure());
                    }
                })
                .build();
        return document.start("w", "{}", RunOptions.defaults(), client);
    }

    private static WorkflowResult<?> end(RunHandle<?> handle) throws Exception {
        return handle.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void listenersAreCalledOnTheThreadsOfTheExecutor() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "mine"));
        try {
            assertThat(end(start(executor)).succeeded()).isTrue();
        } finally {
            executor.shutdown();
        }
        assertThat(told).containsExactly("step on mine", "step on mine", "SUCCEEDED null");
    }

    @Test
    void aRunThatIsRejectedFailsAndIsToldOf() {
        RunHandle<?> handle = start(task -> {
            throw new RejectedExecutionException("full");
        });

        assertThatThrownBy(() -> end(handle)).hasRootCauseInstanceOf(RejectedExecutionException.class);
        assertThat(told).singleElement().asString().startsWith("FAILED ").endsWith(": full");
        assertThat(api.lines()).isEmpty();
    }

    @Test
    void anExecutorThatBreaksInTheMiddleOfARunDoesNotLoseIt() {
        AtomicInteger count = new AtomicInteger();
        RunHandle<?> handle = start(task -> {
            if (count.incrementAndGet() > 1) {
                throw new IllegalStateException("broken");
            }
            task.run();
        });

        assertThatThrownBy(() -> end(handle)).hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(told).last().asString().startsWith("FAILED ").endsWith(": broken");
    }

    @Test
    void aRunThatIsCancelledBeforeItsTurnSendsNothing() throws Exception {
        Queue<Runnable> queue = new ArrayDeque<>();
        RunHandle<?> handle = start(queue::add);

        handle.cancel();
        handle.cancel();

        assertThat(end(handle).status()).isEqualTo(Status.CANCELLED);
        queue.remove().run();
        assertThat(api.lines()).isEmpty();
        assertThat(told).singleElement().asString().startsWith("CANCELLED ");
    }

    @Test
    void aRunThatHasEndedIsNotCancelled() throws Exception {
        RunHandle<?> handle = start(Runnable::run);
        assertThat(end(handle).succeeded()).isTrue();

        handle.cancel();

        assertThat(end(handle).succeeded()).isTrue();
        assertThat(told).last().isEqualTo("SUCCEEDED null");
    }

    @Test
    void cancellingTheFutureDoesNotCancelTheRun() throws Exception {
        Queue<Runnable> queue = new ArrayDeque<>();
        RunHandle<?> handle = start(queue::add);

        assertThat(handle.toCompletableFuture().cancel(true)).isTrue();
        while (!queue.isEmpty()) {
            queue.remove().run();
        }

        assertThat(end(handle).succeeded()).isTrue();
    }
}
