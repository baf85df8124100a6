package io.github.arazzo4j.codegen.schema;

import java.util.List;
import java.util.Optional;

/** The name that a schema is declared by, which its place tells. */
final class DeclaredName {

    private DeclaredName() {}

    static Optional<String> of(ElementLocation location) {
        List<String> tokens = location.tokens();
        int last = tokens.size() - 1;
        if (last < 0) {
            String file = location.document().key().replaceFirst(".*[/\\\\]", "");
            return Optional.of(file.replaceFirst("\\..*", "")).filter(name -> !name.isEmpty());
        }
        boolean component = last == 2
                && tokens.get(0).equals("components")
                && (tokens.get(1).equals("schemas") || tokens.get(1).equals("inputs"));
        boolean definition = last > 0
                && (tokens.get(last - 1).equals("definitions")
                        || tokens.get(last - 1).equals("$defs"))
                && !(last > 1 && tokens.get(last - 2).equals("properties"));
        return component || definition ? Optional.of(tokens.get(last)) : Optional.empty();
    }
}
