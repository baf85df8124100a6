package io.github.arazzo4j.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.ArazzoException;
import io.github.arazzo4j.runtime.FailedCriterion;
import io.github.arazzo4j.runtime.Failure;
import io.github.arazzo4j.runtime.StepTrace;
import io.github.arazzo4j.runtime.WorkflowResult;
import org.jspecify.annotations.Nullable;

/** The result of a run for programs. Its shape is what {@code arazzo run --help} tells. */
final class RunJson {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter PRETTY = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));
    /** ASCII only, so that no locale can garble it. */
    private static final ObjectWriter ASCII = PRETTY.with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private RunJson() {}

    /** The one object that is printed, without a line feed at its end. */
    static String render(WorkflowResult<?> result) {
        return write(ASCII, toJson(result));
    }

    /** A value for people. */
    static String pretty(JsonNode value) {
        return write(PRETTY, value);
    }

    private static String write(ObjectWriter writer, JsonNode value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory is always writable", e);
        }
    }

    private static ObjectNode toJson(WorkflowResult<?> result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("workflow", result.workflowId());
        json.put("status", result.succeeded() ? "SUCCEEDED" : "FAILED");
        json.set("outputs", result.rawOutputs());
        var steps = json.putArray("steps");
        result.steps().forEach(step -> steps.add(step(result.workflowId(), step)));
        ArazzoException failure = result.failure();
        if (failure != null) {
            json.set("failure", failure(failure));
        }
        return json;
    }

    private static ObjectNode step(String workflowId, StepTrace trace) {
        ObjectNode step = JsonNodeFactory.instance.objectNode();
        step.put("step", trace.stepId());
        if (!trace.workflowId().equals(workflowId)) {
            step.put("workflow", trace.workflowId());
        }
        step.put("statusCode", trace.statusCode());
        step.put("attempts", trace.attempt());
        step.put("succeeded", trace.succeeded());
        step.put("decision", trace.decision().kind().name());
        putIfPresent(step, "action", trace.action());
        step.put("durationMs", trace.duration().toMillis());
        step.put("requestBytes", trace.requestBytes());
        step.put("responseBytes", trace.responseBytes());
        putIfPresent(step, "failure", trace.failure());
        if (!trace.failedCriteria().isEmpty()) {
            var criteria = step.putArray("failedCriteria");
            trace.failedCriteria().forEach(criterion -> criteria.add(criterion(criterion)));
        }
        return step;
    }

    private static ObjectNode criterion(FailedCriterion failed) {
        ObjectNode criterion = JsonNodeFactory.instance.objectNode();
        criterion.put("condition", failed.condition());
        ObjectNode values = criterion.putObject("values");
        failed.values().forEach(seen -> values.put(seen.expression(), seen.value()));
        putIfPresent(criterion, "problem", failed.problem());
        return criterion;
    }

    private static ObjectNode failure(ArazzoException exception) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Failure failure = Failures.of(exception);
        if (failure != null) {
            putIfPresent(json, "step", failure.stepId());
            json.put("workflow", failure.workflowId());
        }
        json.put("message", exception.getMessage());
        if (failure != null) {
            json.put("attempts", failure.attempts());
            if (failure.statusCode() != null) {
                json.put("statusCode", failure.statusCode());
            }
            putIfPresent(json, "errorCode", failure.errorCode());
            putIfPresent(json, "requestId", failure.requestId());
            putIfPresent(json, "criterion", failure.criterion());
        }
        return json;
    }

    private static void putIfPresent(ObjectNode target, String name, @Nullable String value) {
        if (value != null) {
            target.put(name, value);
        }
    }
}
