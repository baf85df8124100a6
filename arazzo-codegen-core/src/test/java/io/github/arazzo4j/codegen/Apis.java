package io.github.arazzo4j.codegen;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes small API descriptions. */
final class Apis {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

    private Apis() {}

    /**
     * An API of one operation, {@code getA}.
     *
     * @param schema the schema of its answer, as a flow mapping
     */
    static String answering(String schema) {
        return """
                openapi: 3.1.0
                info: {title: Things, version: '1'}
                servers: [{url: 'https://things.example.com'}]
                paths:
                  /a:
                    get:
                      operationId: getA
                      responses: {'200': {description: ok, content: {application/json: {schema: %s}}}}
                """.formatted(schema);
    }

    /**
     * An API whose operations answer with arbitrary JSON, and take it as their body unless they are GET, HEAD or DELETE.
     *
     * @param url the server
     * @param operations such as {@code GET /pets/{id}?limit&page listPets}; path parameters are strings, query parameters
     *     optional strings
     */
    static String describe(String url, String... operations) {
        Map<String, StringBuilder> paths = new LinkedHashMap<>();
        for (String operation : operations) {
            String[] words = operation.split(" ", -1);
            String[] target = words[1].split("\\?", -1);
            StringBuilder text = paths.computeIfAbsent(target[0], path -> new StringBuilder());
            text.append("    ").append(words[0].toLowerCase(Locale.ROOT)).append(":\n");
            text.append("      operationId: ").append(words[2]).append("\n");
            text.append("      parameters:\n");
            Matcher matcher = PLACE.matcher(target[0]);
            while (matcher.find()) {
                text.append("      - {name: ")
                        .append(matcher.group(1))
                        .append(", in: path, required: true, schema: {type: string}}\n");
            }
            if (target.length > 1) {
                for (String name : target[1].split("&", -1)) {
                    text.append("      - {name: ").append(name).append(", in: query, schema: {type: string}}\n");
                }
            }
            if (text.toString().endsWith("parameters:\n")) {
                text.setLength(text.length() - "      parameters:\n".length());
            }
            if (!words[0].matches("GET|HEAD|DELETE")) {
                text.append("      requestBody: {content: {application/json: {schema: {}}}}\n");
            }
            text.append("      responses: {'200': {description: ok, content: {application/json: {schema: {}}}}}\n");
        }
        StringBuilder all = new StringBuilder("openapi: 3.1.0\ninfo: {title: Api, version: '1'}\nservers:\n- url: ")
                .append(url)
                .append("\npaths:\n");
        paths.forEach(
                (path, text) -> all.append("  ").append(path).append(":\n").append(text));
        return all.toString();
    }
}
