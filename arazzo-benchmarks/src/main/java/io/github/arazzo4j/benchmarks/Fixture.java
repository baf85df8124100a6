package io.github.arazzo4j.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.support.Answer;
import io.github.arazzo4j.runtime.support.XmlShape;
import java.io.IOException;
import java.util.Locale;

/** What both sides work on: an answer with a body of some 10 KB, and inputs. */
final class Fixture {

    private static final int IMAGES = 30;

    private Fixture() {}

    static ObjectNode inputs() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("repository", "team/app")
                .put("digest", "sha256:29")
                .put("stage", "production")
                .put("token", "a-token");
    }

    /** The outputs of the step before the request. */
    static ObjectNode outputs() {
        return JsonNodeFactory.instance.objectNode().put("digest", "sha256:0");
    }

    /** The body; what the filters look for is the last of the images, so that they have to look at all of them. */
    static JsonNode listing() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode images = body.putArray("images");
        for (int i = 0; i < IMAGES; i++) {
            boolean last = i == IMAGES - 1;
            ObjectNode image = images.addObject()
                    .put("digest", "sha256:" + i)
                    .put("size", 50_000_000 + i * 75_000)
                    .put("status", last ? "ACTIVE" : "ARCHIVED")
                    .put("pushed", 1_700_000_000 + i)
                    .put("mediaType", "application/vnd.oci.image.manifest.v1+json")
                    .put("description", "built by the pipeline of the team, number " + i);
            image.putArray("tags").add("1.0." + i).add("build-" + i);
            ObjectNode scan = image.putObject("scan").put("status", "COMPLETE");
            scan.putArray("findings")
                    .addObject()
                    .put("name", "CVE-2026-" + i)
                    .put("severity", last ? "CRITICAL" : "LOW");
        }
        body.put("total", IMAGES).put("truncated", false);
        try {
            ObjectMapper mapper = new ObjectMapper();
            return mapper.readTree(mapper.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer with that body. */
    static final class BodyAnswer implements Answer {

        private final JsonNode body = listing();

        @Override
        public boolean received() {
            return true;
        }

        @Override
        public boolean successful() {
            return true;
        }

        @Override
        public JsonNode statusCode() {
            return IntNode.valueOf(200);
        }

        @Override
        public JsonNode header(String name) {
            return name.toLowerCase(Locale.ROOT).equals("content-type")
                    ? TextNode.valueOf("application/json")
                    : MissingNode.getInstance();
        }

        @Override
        public JsonNode body() {
            return body;
        }

        @Override
        public JsonNode xml(XmlShape shape) {
            return body();
        }

        @Override
        public JsonNode url() {
            return TextNode.valueOf("https://registry.example.com/repositories/team%2Fapp/images");
        }

        @Override
        public JsonNode method() {
            return TextNode.valueOf("GET");
        }

        @Override
        public JsonNode requestHeader(String name) {
            return MissingNode.getInstance();
        }

        @Override
        public JsonNode requestQuery(String name) {
            return MissingNode.getInstance();
        }

        @Override
        public JsonNode requestPath(String name) {
            return MissingNode.getInstance();
        }

        @Override
        public JsonNode requestBody() {
            return MissingNode.getInstance();
        }

        @Override
        public JsonNode outputs() {
            return MissingNode.getInstance();
        }
    }
}
