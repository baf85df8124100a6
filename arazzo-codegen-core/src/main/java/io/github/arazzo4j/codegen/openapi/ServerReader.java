package io.github.arazzo4j.codegen.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.References.Target.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads servers. */
final class ServerReader {

    private final Reading reading;

    ServerReader(Reading reading) {
        this.reading = reading;
    }

    List<ApiServer> servers(Found parent) {
        ElementLocation location = parent.location().child("servers");
        JsonNode list = parent.node().path("servers");
        List<ApiServer> servers = new ArrayList<>();
        for (int i = 0; i < list.size() && list.isArray(); i++) {
            JsonNode server = list.get(i);
            Optional<String> url = Reading.text(server, "url");
            if (url.isEmpty()) {
                reading.problem(location.child(i), "this server has no URL and is ignored");
                continue;
            }
            Map<String, ApiServer.Variable> variables = reading.map(
                    new Found(location.child(i), server), "variables", "a variable", (name, found) -> variable(found));
            servers.add(new ApiServer(url.get(), Reading.text(server, "description"), variables));
        }
        return List.copyOf(servers);
    }

    private static ApiServer.Variable variable(Found element) {
        return new ApiServer.Variable(
                Reading.text(element.node(), "default"),
                Reading.texts(element.node().path("enum")));
    }
}
