package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Mistakes that an author makes all over a document for one reason: they are told once, at the first place, with the others
 * as related places.
 */
final class Repeats {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparingInt(
                    (Diagnostic diagnostic) -> diagnostic.location().line())
            .thenComparingInt(diagnostic -> diagnostic.location().column());

    private final Map<Reason, Set<Diagnostic>> found = new LinkedHashMap<>();

    /** What the places of one diagnostic have in common. */
    private record Reason(String file, DiagnosticCode code, Object cause) {}

    /**
     * Takes a diagnostic.
     *
     * @param cause what others of the same code and file must be equal in to be told together with it
     * @param diagnostic what is found at one place
     */
    void add(Object cause, Diagnostic diagnostic) {
        found.computeIfAbsent(
                        new Reason(diagnostic.location().file(), diagnostic.code(), cause),
                        reason -> new LinkedHashSet<>())
                .add(diagnostic);
    }

    /**
     * Reports one diagnostic for each reason.
     *
     * @param diagnostics where to report
     */
    void report(Diagnostics diagnostics) {
        found.values().stream().map(Repeats::together).forEach(diagnostics::report);
    }

    private static Diagnostic together(Collection<Diagnostic> places) {
        List<Diagnostic> inOrder = places.stream().sorted(BY_PLACE).toList();
        Diagnostic first = inOrder.get(0);
        if (inOrder.size() == 1) {
            return first;
        }
        List<Diagnostic.Related> related = new ArrayList<>(first.related());
        inOrder.stream().skip(1).map(Repeats::related).forEach(related::add);
        return new Diagnostic(
                first.code(),
                first.severity(),
                first.location(),
                first.message() + "; so "
                        + (related.size() == 1 ? "at another place" : "at " + related.size() + " more places"),
                first.hint(),
                related);
    }

    private static Diagnostic.Related related(Diagnostic diagnostic) {
        String hint = diagnostic.hint() == null ? "" : " (" + diagnostic.hint() + ")";
        return new Diagnostic.Related(diagnostic.location(), diagnostic.message() + hint);
    }
}
