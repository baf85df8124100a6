package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds entries of a list that are the same for the reader. */
final class Distinct {

    private Distinct() {}

    /**
     * What makes an entry the same as another one.
     *
     * @param identity equal for entries that are the same
     * @param location the place that names the entry
     * @param name how messages call it
     */
    record Key(Object identity, Location location, String name) {

        static Key of(Text text, String what) {
            return new Key(text.value(), text.location(), what + " " + text.value());
        }
    }

    /** The first of each; the others are reported, and left out. */
    static <T> List<T> firsts(List<T> entries, Function<T, Key> keyOf, DiagnosticCode code, Diagnostics diagnostics) {
        List<T> firsts = new ArrayList<>();
        Map<Object, Key> seen = new HashMap<>();
        for (T entry : entries) {
            Key key = keyOf.apply(entry);
            Key first = seen.putIfAbsent(key.identity(), key);
            if (first == null) {
                firsts.add(entry);
            } else {
                diagnostics.report(Diagnostic.of(code, key.location(), key.name() + " is there already")
                        .withRelated(first.location(), "the first one"));
            }
        }
        return List.copyOf(firsts);
    }
}
