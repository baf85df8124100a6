package io.github.arazzo4j.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.condition.Conditions;
import io.github.arazzo4j.runtime.support.Answer;
import io.github.arazzo4j.runtime.support.Api;
import io.github.arazzo4j.runtime.support.Call;
import io.github.arazzo4j.runtime.support.InputRules;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.Next;
import io.github.arazzo4j.runtime.support.Operation;
import io.github.arazzo4j.runtime.support.Program;
import io.github.arazzo4j.runtime.support.Run;
import io.github.arazzo4j.runtime.support.Source;
import io.github.arazzo4j.runtime.support.StepKey;
import io.github.arazzo4j.runtime.support.WorkflowCall;
import io.github.arazzo4j.runtime.support.WorkflowRunner;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * As the compiler would write it: a workflow that creates a pet, retries once, and calls another that watches the pet.
 * The tests of the modules that observe runs use it too.
 */
public final class Pets {

    private static final Api API =
            new Api("pets", List.of(Api.Server.of("https://pets.example.com:8443")), false, null, Map.of());
    private static final Operation CREATE = Operation.of("createPet", "POST");
    private static final Operation GET = Operation.of("getPet", "GET");

    private Pets() {}

    /** Runs the workflow that creates a pet. */
    public static WorkflowResult<ObjectNode> adopt(ArazzoClient client) {
        return new WorkflowRunner<>(client, new Adopt(client), json -> json)
                .execute(Json.object().build(), RunOptions.defaults());
    }

    private enum Step implements StepKey {
        CREATE,
        WATCH,
        LOOK;

        @Override
        public String stepId() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Creates a pet, and watches it. */
    private record Adopt(ArazzoClient client) implements Program<Step> {

        @Override
        public String workflowId() {
            return "adopt";
        }

        @Override
        public List<Step> steps() {
            return List.of(Step.CREATE, Step.WATCH);
        }

        @Override
        public InputRules inputRules() {
            return InputRules.create();
        }

        @Override
        public Call prepare(Step step, Run<Step> run) {
            return step == Step.WATCH
                    ? new WorkflowCall(new Watch(client), Json.object().build())
                    : Source.of(client, API)
                            .request(CREATE)
                            .path("/pets")
                            .query("api_key", "s3cr3t")
                            .json(
                                    "application/json",
                                    Json.object().put("name", "Rex").build())
                            .build();
        }

        @Override
        public Next<Step> judge(Step step, Run<Step> run, Answer answer) {
            if (answer.successful()) {
                return Next.proceed();
            }
            return run.mayRetry("again", 1) ? Next.retry("again", false, Duration.ofSeconds(5)) : Next.fail();
        }

        @Override
        public ObjectNode outputs(Run<Step> run) {
            return Json.object().build();
        }
    }

    /** Looks until the pet is awake. */
    private record Watch(ArazzoClient client) implements Program<Step> {

        @Override
        public String workflowId() {
            return "watch";
        }

        @Override
        public List<Step> steps() {
            return List.of(Step.LOOK);
        }

        @Override
        public InputRules inputRules() {
            return InputRules.create();
        }

        @Override
        public Call prepare(Step step, Run<Step> run) {
            return Source.of(client, API).request(GET).path("/pets/1").build();
        }

        @Override
        public Next<Step> judge(Step step, Run<Step> run, Answer answer) {
            if (!answer.successful()) {
                return Next.fail();
            }
            return run.when(
                            "$response.body#/awake == true",
                            () -> Conditions.equal(answer.body().path("awake"), true))
                    ? Next.proceed()
                    : Next.goTo("stillAsleep", true, Step.LOOK);
        }

        @Override
        public ObjectNode outputs(Run<Step> run) {
            return Json.object().build();
        }
    }
}
