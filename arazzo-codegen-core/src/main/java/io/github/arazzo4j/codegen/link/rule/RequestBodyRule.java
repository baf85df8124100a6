package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.arazzo.RequestBodyObject;
import io.github.arazzo4j.codegen.arazzo.Text;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.openapi.ApiMediaType;
import io.github.arazzo4j.codegen.openapi.ApiOperation;
import io.github.arazzo4j.codegen.openapi.ApiRequestBody;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The request body of a step against that of its operation: whether there is one, and of which media type. */
final class RequestBodyRule implements Rule {

    /** The top-level media types (RFC 9694). */
    private static final Set<String> TOP_LEVEL = Set.of(
            "application",
            "audio",
            "example",
            "font",
            "haptics",
            "image",
            "message",
            "model",
            "multipart",
            "text",
            "video");

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        for (LinkedStep step : workflow.steps()) {
            if (step.target() instanceof LinkedStep.OperationTarget target) {
                checkPresence(step, target.operation(), context);
                step.source()
                        .requestBody()
                        .flatMap(RequestBodyObject::contentType)
                        .filter(type -> !type.value().contains("$"))
                        .ifPresent(type -> checkType(type, target.operation(), context));
            }
        }
    }

    private static void checkPresence(LinkedStep step, ApiOperation operation, Context context) {
        Optional<ApiRequestBody> declared = operation.requestBody();
        if (step.body().isEmpty() && declared.filter(RequestBodyRule::isNeeded).isPresent()) {
            context.diagnostics()
                    .warning(
                            DiagnosticCode.MISSING_BODY,
                            step.source().stepId().location(),
                            "operation " + operation.displayName() + " requires a request body");
        }
        if (declared.isEmpty() && step.body().isPresent()) {
            context.diagnostics()
                    .warning(
                            DiagnosticCode.UNEXPECTED_BODY,
                            step.body().get().location(),
                            "operation " + operation.displayName() + " declares no request body");
        }
    }

    /** Many descriptions forget to say so; a body that must have properties can't be left out either. */
    private static boolean isNeeded(ApiRequestBody body) {
        return body.required()
                || (!body.content().isEmpty()
                        && body.content().values().stream()
                                .allMatch(type -> type.schema()
                                        .filter(schema -> !schema.required().isEmpty())
                                        .isPresent()));
    }

    private static void checkType(Text type, ApiOperation operation, Context context) {
        String wanted = essence(type.value());
        List<String> taken = operation.requestBody().stream()
                .flatMap(body -> body.content().values().stream())
                .map(ApiMediaType::mediaType)
                .toList();
        boolean isMediaType =
                wanted.matches("[^/\\s]+/[^/\\s]+") && TOP_LEVEL.contains(wanted.substring(0, wanted.indexOf('/')));
        if (taken.isEmpty() ? !isMediaType : taken.stream().noneMatch(each -> covers(essence(each), wanted))) {
            String message = taken.isEmpty() || !isMediaType
                    ? "\"" + type.value() + "\" is no media type"
                    : "operation " + operation.displayName() + " does not take " + type.value() + ", but "
                            + String.join(", ", taken);
            context.diagnostics()
                    .report(Diagnostic.of(DiagnosticCode.UNKNOWN_CONTENT_TYPE, type.location(), message)
                            .withProposal(type.value(), taken.isEmpty() ? List.of("application/json") : taken));
        }
    }

    private static boolean covers(String range, String type) {
        return range.equals("*/*")
                || range.equals(type)
                || (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1)));
    }

    private static String essence(String mediaType) {
        return mediaType.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    }
}
