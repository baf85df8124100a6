package io.github.arazzo4j.codegen.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the diagnostics of one compilation. Checks report here and go on; who needs a sound document asks
 * {@link #hasErrors()} afterwards.
 *
 * <p>Not safe for use by several threads.
 */
public final class Diagnostics {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(
                    (Diagnostic diagnostic) -> diagnostic.location().file())
            .thenComparingInt(diagnostic -> diagnostic.location().line())
            .thenComparingInt(diagnostic -> diagnostic.location().column())
            .thenComparing(diagnostic -> diagnostic.code().id())
            .thenComparing(Diagnostic::location)
            .thenComparing(Diagnostic::message);

    private final boolean strict;
    private final List<Diagnostic> reported = new ArrayList<>();
    private final Set<Identity> seen = new HashSet<>();
    private final Set<String> filesWithErrors = new HashSet<>();

    /** Two diagnostics that agree in this say the same thing. */
    private record Identity(DiagnosticCode code, Location location, String message) {}

    /** An empty collector that accepts dialects with a warning. */
    public Diagnostics() {
        this(false);
    }

    /**
     * An empty collector.
     *
     * @param strict whether {@linkplain DiagnosticCode#isDialect() dialects} are errors rather than warnings
     */
    public Diagnostics(boolean strict) {
        this.strict = strict;
    }

    /**
     * Whether dialects are errors here.
     *
     * @return what the constructor was given
     */
    public boolean strict() {
        return strict;
    }

    /**
     * Adds a diagnostic. One with the same code, location and message as an earlier one is dropped. In strict mode, the
     * warning of a dialect becomes an error.
     *
     * @param diagnostic what to add
     */
    public void report(Diagnostic diagnostic) {
        boolean promoted = strict && diagnostic.code().isDialect() && diagnostic.severity() == Severity.WARNING;
        Diagnostic effective = promoted ? diagnostic.withSeverity(Severity.ERROR) : diagnostic;
        if (seen.add(new Identity(effective.code(), effective.location(), effective.message()))) {
            reported.add(effective);
            if (effective.severity() == Severity.ERROR) {
                filesWithErrors.add(effective.location().file());
            }
        }
    }

    /**
     * Reports an error, whatever the code's own severity.
     *
     * @param code what kind of thing it is
     * @param location where it is
     * @param message what is wrong
     */
    public void error(DiagnosticCode code, Location location, String message) {
        report(Diagnostic.of(code, location, message).withSeverity(Severity.ERROR));
    }

    /**
     * Reports a warning, whatever the code's own severity; an error if the code is a dialect and this is strict.
     *
     * @param code what kind of thing it is
     * @param location where it is
     * @param message what is wrong
     */
    public void warning(DiagnosticCode code, Location location, String message) {
        report(Diagnostic.of(code, location, message).withSeverity(Severity.WARNING));
    }

    /**
     * Reports a note, whatever the code's own severity.
     *
     * @param code what kind of thing it is
     * @param location where it is
     * @param message what is worth knowing
     */
    public void note(DiagnosticCode code, Location location, String message) {
        report(Diagnostic.of(code, location, message).withSeverity(Severity.NOTE));
    }

    /**
     * Whether anything reported so far is an error.
     *
     * @return {@code true} if the compilation must not go on to generate
     */
    public boolean hasErrors() {
        return !filesWithErrors.isEmpty();
    }

    /**
     * Whether there is an error in a file so far: what it lacks may then be what is wrong.
     *
     * @param file the file as shown to the user
     * @return {@code true} if something in it is an error
     */
    public boolean hasErrors(String file) {
        return filesWithErrors.contains(file);
    }

    /**
     * How many diagnostics of a severity there are so far.
     *
     * @param severity which ones to count
     * @return their number
     */
    public long count(Severity severity) {
        return reported.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }

    /**
     * Everything reported so far, in the order of file, line, column and code.
     *
     * @return an immutable snapshot
     */
    public List<Diagnostic> all() {
        return reported.stream().sorted(ORDER).toList();
    }
}
