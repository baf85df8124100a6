package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.ActionObject;
import io.github.arazzo4j.codegen.arazzo.ComponentsObject;
import io.github.arazzo4j.codegen.arazzo.ParameterObject;
import io.github.arazzo4j.codegen.arazzo.ReusableObject;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import java.util.Map;
import java.util.Optional;

/** Finds the components that Reusable Objects refer to (Arazzo 1.1.0, Reusable Object). */
final class Components {

    private static final String PREFIX = "$components.";

    private final ComponentsObject components;
    private final Diagnostics diagnostics;

    Components(LinkScope scope) {
        this.components = scope.document().components();
        this.diagnostics = scope.session().diagnostics();
    }

    Optional<ParameterObject> parameter(ReusableObject reusable) {
        return find(reusable, "parameters", components.parameters());
    }

    Optional<ActionObject> successAction(ReusableObject reusable) {
        return find(reusable, "successActions", components.successActions());
    }

    Optional<ActionObject> failureAction(ReusableObject reusable) {
        return find(reusable, "failureActions", components.failureActions());
    }

    private <T> Optional<T> find(ReusableObject reusable, String kind, Map<String, T> known) {
        String reference = reusable.reference().value();
        String prefix = PREFIX + kind + ".";
        T found = reference.startsWith(prefix) ? known.get(reference.substring(prefix.length())) : null;
        if (found == null) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.UNKNOWN_COMPONENT,
                            reusable.reference().location(),
                            "there is no component " + reference + "; expected one of components." + kind)
                    .withProposal(
                            reference,
                            known.keySet().stream().map(name -> prefix + name).toList()));
        }
        return Optional.ofNullable(found);
    }
}
