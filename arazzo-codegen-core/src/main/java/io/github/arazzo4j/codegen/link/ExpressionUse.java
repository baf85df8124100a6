package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.expression.Dialect;
import io.github.arazzo4j.codegen.expression.ParsedExpression;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A runtime expression where it is used: what it is found to name, and what is to be told of it.
 *
 * @param place where it stands in the workflow
 * @param parsed the expression
 * @param location where it is written
 * @param inCondition whether it is in a simple condition, where dotted and indexed access is legal (S6)
 * @param silent whether nothing is reported
 */
record ExpressionUse(Place place, ParsedExpression parsed, Location location, boolean inCondition, boolean silent) {

    /** The expression of a value that this one leads to; what is wrong with that is told where it is written. */
    ExpressionUse leadingTo(ParsedExpression other) {
        return new ExpressionUse(place, other, location, inCondition, true);
    }

    Optional<Reference> found(Origin origin, List<String> path) {
        return Optional.of(new Reference(origin, path, parsed.text(), location));
    }

    Optional<Reference> found(Origin origin) {
        return found(origin, List.of());
    }

    Optional<Reference> fail(DiagnosticCode code, String message) {
        return fail(Diagnostic.of(code, location, message));
    }

    Optional<Reference> fail(Diagnostic diagnostic) {
        if (!silent) {
            place.scope().session().diagnostics().report(diagnostic);
        }
        return Optional.empty();
    }

    Optional<Reference> outOfPlace() {
        String where = switch (place.phase()) {
            case REQUEST -> "before the step has been answered";
            case ANSWER -> "in a step that calls a workflow";
            case END -> "among the outputs of a workflow";
        };
        return fail(DiagnosticCode.EXPRESSION_OUT_OF_PLACE, parsed.text() + " has no value " + where);
    }

    void warn(DiagnosticCode code, String message) {
        if (!silent) {
            place.scope().session().diagnostics().warning(code, location, message);
        }
    }

    /** Reports deviations, but for what is none in a condition. */
    void report(Set<Dialect> dialects) {
        if (silent) {
            return;
        }
        for (Dialect dialect : dialects) {
            if (!inCondition || dialect != Dialect.D4) {
                Dialects.report(place.scope().session().diagnostics(), dialect, location, parsed.text());
            }
        }
    }
}
