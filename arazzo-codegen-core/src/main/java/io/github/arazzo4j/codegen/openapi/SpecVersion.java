package io.github.arazzo4j.codegen.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version that a description is written in. Real documents leave out the quotes, so that it is a number, or have too
 * many of them.
 *
 * @param swagger whether it is Swagger rather than OpenAPI
 * @param major the major version
 * @param minor the minor version
 * @param text the version as told to users
 */
record SpecVersion(boolean swagger, int major, int minor, String text) {

    private static final Pattern VERSION =
            Pattern.compile("[^\\w]*v?(([0-9]{1,4})(?:\\.([0-9]{1,4}))?(?:\\.[0-9]+)?)(?!\\d).*");

    /** The version, empty if the document doesn't say any. */
    static Optional<SpecVersion> of(JsonNode root) {
        for (String key : List.of("openapi", "swagger")) {
            Matcher version = VERSION.matcher(root.path(key).asText());
            if (version.matches()) {
                int minor = version.group(3) == null ? 0 : Integer.parseInt(version.group(3));
                return Optional.of(new SpecVersion(
                        key.equals("swagger"), Integer.parseInt(version.group(2)), minor, version.group(1)));
            }
        }
        return Optional.empty();
    }

    /** Whether it can be read. */
    boolean supported() {
        return major == (swagger ? 2 : 3);
    }

    /** Whether it is one that we know. */
    boolean known() {
        return swagger ? minor == 0 : minor <= 2;
    }
}
