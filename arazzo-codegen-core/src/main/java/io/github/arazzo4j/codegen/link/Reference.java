package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.diagnostic.Location;
import java.util.List;

/**
 * A resolved runtime expression.
 *
 * @param origin where its value comes from
 * @param path the way from there to the value, as tokens of a JSON Pointer
 * @param text the expression as written, for messages of the generated code
 * @param location where it is written
 */
public record Reference(Origin origin, List<String> path, String text, Location location) {

    /** Copies the path. */
    public Reference {
        path = List.copyOf(path);
    }
}
