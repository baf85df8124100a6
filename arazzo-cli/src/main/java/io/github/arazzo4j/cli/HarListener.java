package io.github.arazzo4j.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.HttpContent;
import io.github.arazzo4j.runtime.StepExecution;
import io.github.arazzo4j.runtime.WorkflowListener;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a run sends and gets as an HTTP Archive (HAR 1.2), which browsers and proxies show as their own traffic. It has
 * what listeners are told, so nothing secret.
 */
final class HarListener implements WorkflowListener {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What HAR says where a version or a size is not known. */
    private static final String UNKNOWN = "unknown";

    private static final int NOT_KNOWN = -1;

    private final Path file;
    private final List<Exchange> exchanges = new ArrayList<>();
    private @Nullable RunStarted run;

    /** A request with its answer, or with why there is none. */
    private record Exchange(
            RequestSent request,
            @Nullable AnswerReceived answer,
            @Nullable RequestFailed failure) {}

    HarListener(Path file) {
        this.file = file;
    }

    /** Refuses a file that can't be written, before anything is sent. */
    void checkWritable() throws Refusal {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new Refusal(
                    "--har: " + file + " can't be written (" + e.getClass().getSimpleName() + ")");
        }
    }

    @Override
    public void runStarted(RunStarted event) {
        run = event;
    }

    @Override
    public void answerReceived(AnswerReceived event) {
        exchanges.add(new Exchange(event.request(), event, null));
    }

    @Override
    public void requestFailed(RequestFailed event) {
        exchanges.add(new Exchange(event.request(), null, event));
    }

    /** Writes the file; what became known to be secret in the course of the run is not in it either. */
    void write() throws IOException {
        JSON.writeValue(file.toFile(), archive());
    }

    private ObjectNode archive() throws IOException {
        ObjectNode archive = JsonNodeFactory.instance.objectNode();
        ObjectNode log = archive.putObject("log");
        log.put("version", "1.2");
        log.putObject("creator").put("name", "arazzo4j").put("version", new ArazzoCommand.Version().getVersion()[0]);
        ArrayNode pages = log.putArray("pages");
        RunStarted started = run;
        if (started != null) {
            ObjectNode page = pages.addObject();
            page.put("startedDateTime", started.startedAt().toString());
            page.put("id", page(started.runId()));
            page.put("title", started.workflowId());
            page.putObject("pageTimings");
        }
        ArrayNode entries = log.putArray("entries");
        exchanges.forEach(exchange -> entries.add(entry(exchange)));
        return archive;
    }

    private static String page(long runId) {
        return "run-" + runId;
    }

    private static ObjectNode entry(Exchange exchange) {
        RequestSent sent = exchange.request();
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        StepExecution step = sent.step();
        entry.put("pageref", page(step.runId()));
        entry.put("startedDateTime", sent.sentAt().toString());
        AnswerReceived answer = exchange.answer();
        RequestFailed failure = exchange.failure();
        Duration duration = answer != null ? answer.duration() : failure != null ? failure.duration() : Duration.ZERO;
        Duration untilHead = answer != null ? answer.untilHead() : duration;
        entry.put("time", millis(duration));
        entry.set("request", request(sent));
        entry.set("response", answer == null ? noResponse(failure) : response(answer));
        entry.putObject("cache");
        // The transport tells when the headers were there; what came before is all waiting.
        entry.putObject("timings")
                .put("send", 0)
                .put("wait", millis(untilHead))
                .put("receive", millis(duration.minus(untilHead)));
        entry.put(
                "comment",
                "workflow " + step.workflowId() + ", step " + step.stepId() + ", attempt " + step.attempt() + ": "
                        + sent.target());
        return entry;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1_000_000.0;
    }

    private static ObjectNode request(RequestSent sent) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("method", sent.method());
        request.put("url", sent.url());
        request.put("httpVersion", UNKNOWN);
        request.putArray("cookies");
        request.set("headers", headers(sent.headers()));
        ArrayNode query = request.putArray("queryString");
        String text = URI.create(sent.url()).getRawQuery();
        if (text != null) {
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                query.addObject()
                        .put("name", decoded(equals < 0 ? pair : pair.substring(0, equals)))
                        .put("value", equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        HttpContent body = sent.body();
        if (body.size() > 0) {
            request.putObject("postData")
                    .put("mimeType", mediaType(body))
                    .put("text", text(body))
                    .putArray("params");
        }
        request.put("headersSize", NOT_KNOWN);
        request.put("bodySize", body.size());
        return request;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static ObjectNode response(AnswerReceived answer) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.put("status", answer.status());
        response.put("statusText", "");
        response.put("httpVersion", UNKNOWN);
        response.putArray("cookies");
        response.set("headers", headers(answer.headers()));
        HttpContent body = answer.body();
        response.putObject("content")
                .put("size", body.size())
                .put("mimeType", mediaType(body))
                .put("text", text(body));
        response.put("redirectURL", location(answer.headers()));
        response.put("headersSize", NOT_KNOWN);
        response.put("bodySize", NOT_KNOWN);
        return response;
    }

    /** What browsers write for a request that failed: the status 0, and the reason in a field of its own. */
    private static ObjectNode noResponse(@Nullable RequestFailed failure) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.put("status", 0);
        response.put("statusText", "");
        response.put("httpVersion", UNKNOWN);
        response.putArray("cookies");
        response.putArray("headers");
        response.putObject("content").put("size", 0).put("mimeType", "x-unknown");
        response.put("redirectURL", "");
        response.put("headersSize", NOT_KNOWN);
        response.put("bodySize", NOT_KNOWN);
        if (failure != null) {
            response.put("_error", failure.reason());
        }
        return response;
    }

    private static ArrayNode headers(Map<String, List<String>> headers) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        headers.forEach((name, values) ->
                values.forEach(value -> array.addObject().put("name", name).put("value", value)));
        return array;
    }

    private static String location(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("location"))
                .flatMap(header -> header.getValue().stream())
                .findFirst()
                .orElse("");
    }

    private static String mediaType(HttpContent body) {
        String type = body.mediaType();
        return type == null ? "x-unknown" : type;
    }

    /** The text, or a note in its place: what is no JSON, XML or form might have a secret anywhere. */
    private static String text(HttpContent body) {
        String text = body.text();
        return text == null ? "(" + body.size() + " bytes, not shown)" : text;
    }
}
