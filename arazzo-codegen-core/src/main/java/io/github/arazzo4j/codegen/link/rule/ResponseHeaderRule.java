package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.Origin;
import io.github.arazzo4j.codegen.link.Reference;
import io.github.arazzo4j.codegen.openapi.ApiHeader;
import io.github.arazzo4j.codegen.openapi.ApiOperation;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A response header that no response of the operation declares, and that HTTP itself does not know either. */
final class ResponseHeaderRule implements Rule {

    /** What servers send without their descriptions saying so (RFC 9110, 9111, 8288, 6585). */
    private static final Set<String> COMMON = Set.of(
            "age",
            "allow",
            "cache-control",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-length",
            "content-location",
            "content-range",
            "content-type",
            "date",
            "etag",
            "expires",
            "last-modified",
            "link",
            "location",
            "pragma",
            "retry-after",
            "server",
            "set-cookie",
            "vary",
            "www-authenticate");

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        for (LinkedStep step : workflow.steps()) {
            if (step.target() instanceof LinkedStep.OperationTarget target) {
                StepReferences.ofAnswer(step, reference -> check(reference, target.operation(), context));
            }
        }
    }

    private static void check(Reference reference, ApiOperation operation, Context context) {
        if (!(reference.origin() instanceof Origin.ResponseHeader header)
                || COMMON.contains(header.name().toLowerCase(Locale.ROOT))) {
            return;
        }
        List<String> declared = operation.responses().values().stream()
                .flatMap(response -> response.headers().values().stream())
                .map(ApiHeader::name)
                .distinct()
                .toList();
        if (declared.stream().noneMatch(header.name()::equalsIgnoreCase)) {
            List<String> known = declared.isEmpty() ? List.copyOf(COMMON) : declared;
            context.diagnostics()
                    .report(Diagnostic.of(
                                    DiagnosticCode.UNKNOWN_HEADER,
                                    reference.location(),
                                    "operation " + operation.displayName() + " declares no response header \""
                                            + header.name() + "\"")
                            .withProposal(header.name(), known));
        }
    }
}
