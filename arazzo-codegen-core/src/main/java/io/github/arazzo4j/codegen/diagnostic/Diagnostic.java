package io.github.arazzo4j.codegen.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the compiler has to say.
 *
 * @param code what kind of thing it is
 * @param severity how grave it is; usually that of the code
 * @param location where it is
 * @param message what is wrong, with the particulars: one sentence, not capitalised, without a full stop
 * @param hint what the author may want instead ({@code did you mean putImage?}), or {@code null}
 * @param related other places that help to understand it, in the order in which they are shown
 */
public record Diagnostic(
        DiagnosticCode code,
        Severity severity,
        Location location,
        String message,
        @Nullable String hint,
        List<Related> related) {

    /** Copies the list of related places. */
    public Diagnostic {
        related = List.copyOf(related);
    }

    /**
     * Another place that helps to understand a diagnostic.
     *
     * @param location the place
     * @param message what is there
     */
    public record Related(Location location, String message) {}

    /**
     * A diagnostic with the severity of its code, without hint and related places.
     *
     * @param code what kind of thing it is
     * @param location where it is
     * @param message what is wrong
     * @return the diagnostic
     */
    public static Diagnostic of(DiagnosticCode code, Location location, String message) {
        return new Diagnostic(code, code.severity(), location, message, null, List.of());
    }

    /**
     * This diagnostic with a hint.
     *
     * @param newHint the hint, or {@code null} for none
     * @return a copy
     */
    public Diagnostic withHint(@Nullable String newHint) {
        return new Diagnostic(code, severity, location, message, newHint, related);
    }

    /**
     * This diagnostic with the hint {@code did you mean …?}, if there is a name close to the wrong one.
     *
     * @param wrong the name that is not known
     * @param known the names that are
     * @return a copy with the hint, or this diagnostic if no known name is close
     * @see Proposals#closest
     */
    public Diagnostic withProposal(String wrong, Iterable<String> known) {
        return Proposals.closest(wrong, known)
                .map(name -> withHint("did you mean " + name + "?"))
                .orElse(this);
    }

    /**
     * This diagnostic with another severity than that of its code.
     *
     * @param newSeverity the severity
     * @return a copy
     */
    public Diagnostic withSeverity(Severity newSeverity) {
        return new Diagnostic(code, newSeverity, location, message, hint, related);
    }

    /**
     * This diagnostic with one more related place, after those it has.
     *
     * @param place the place
     * @param what what is there
     * @return a copy
     */
    public Diagnostic withRelated(Location place, String what) {
        List<Related> more = new ArrayList<>(related);
        more.add(new Related(place, what));
        return new Diagnostic(code, severity, location, message, hint, more);
    }
}
