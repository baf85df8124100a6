package io.github.arazzo4j.codegen.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.schema.References.Target.Found;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads security schemes and requirements. */
final class SecurityReader {

    private static final Pattern SIGNATURE =
            Pattern.compile("sig(?:nature)?[\\W_]*(?:authorization[\\W_]*)?v(?:ersion)?[\\W_]*4|hmac");

    private static final Map<String, ApiSecurityScheme.Type> TYPES = Map.of(
            "apikey", ApiSecurityScheme.Type.API_KEY,
            "http", ApiSecurityScheme.Type.HTTP,
            "oauth2", ApiSecurityScheme.Type.OAUTH2,
            "openidconnect", ApiSecurityScheme.Type.OPEN_ID_CONNECT,
            "mutualtls", ApiSecurityScheme.Type.MUTUAL_TLS);

    private final Reading reading;

    SecurityReader(Reading reading) {
        this.reading = reading;
    }

    List<ApiSecurityScheme> schemes(Found root) {
        Found components =
                new Found(root.location().child("components"), root.node().path("components"));
        return List.copyOf(reading.map(components, "securitySchemes", "a security scheme", this::scheme)
                .values());
    }

    /** The alternatives of a {@code security} field; a declared field without any asks for nothing. */
    static List<SecurityRequirement> requirements(JsonNode security) {
        if (security.isArray() && security.isEmpty()) {
            return List.of(new SecurityRequirement(Map.of()));
        }
        List<SecurityRequirement> alternatives = new ArrayList<>();
        for (JsonNode alternative : security) {
            Map<String, List<String>> schemes = new LinkedHashMap<>();
            alternative.properties().forEach(scheme -> schemes.put(scheme.getKey(), Reading.texts(scheme.getValue())));
            alternatives.add(new SecurityRequirement(Collections.unmodifiableMap(schemes)));
        }
        return List.copyOf(alternatives);
    }

    private ApiSecurityScheme scheme(String name, Found element) {
        JsonNode node = element.node();
        String written = Reading.text(node, "type").orElse("");
        ApiSecurityScheme.Type type =
                TYPES.getOrDefault(written.toLowerCase(Locale.ROOT), ApiSecurityScheme.Type.UNKNOWN);
        if (type == ApiSecurityScheme.Type.UNKNOWN) {
            reading.problem(element.location(), "'" + written + "' is no type of security scheme");
        }
        List<ApiSecurityScheme.Flow> flows = new ArrayList<>();
        node.path("flows").properties().forEach(flow -> flows.add(flow(flow.getKey(), flow.getValue())));
        return new ApiSecurityScheme(
                name,
                type,
                type == ApiSecurityScheme.Type.API_KEY
                        ? Reading.text(node, "in").flatMap(ApiParameter.In::of)
                        : Optional.empty(),
                type == ApiSecurityScheme.Type.API_KEY ? Reading.text(node, "name") : Optional.empty(),
                Reading.text(node, "scheme").map(scheme -> scheme.toLowerCase(Locale.ROOT)),
                Reading.text(node, "bearerFormat"),
                Reading.text(node, "description"),
                isSigV4(name, type, node),
                List.copyOf(flows),
                Reading.text(node, "openIdConnectUrl"),
                element.location());
    }

    private static ApiSecurityScheme.Flow flow(String name, JsonNode flow) {
        Set<String> scopes = new LinkedHashSet<>();
        flow.path("scopes").fieldNames().forEachRemaining(scopes::add);
        return new ApiSecurityScheme.Flow(
                name,
                Reading.text(flow, "tokenUrl"),
                Reading.text(flow, "authorizationUrl"),
                Collections.unmodifiableSet(scopes));
    }

    private static boolean isSigV4(String name, ApiSecurityScheme.Type type, JsonNode node) {
        if (node.path("x-amazon-apigateway-authtype").asText().equalsIgnoreCase("awsSigv4")
                || node.path("scheme").asText().equalsIgnoreCase("AWS4-HMAC-SHA256")) {
            return true;
        }
        String text = name + " " + node.path("description").asText();
        return type == ApiSecurityScheme.Type.API_KEY
                && node.path("name").asText().equalsIgnoreCase("Authorization")
                && SIGNATURE.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
