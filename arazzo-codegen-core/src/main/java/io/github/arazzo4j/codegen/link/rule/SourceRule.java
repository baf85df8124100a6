package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.arazzo.SourceDescriptionObject;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.link.LinkedDocument;
import io.github.arazzo4j.codegen.link.LinkedSource;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.openapi.ApiOperation;
import io.github.arazzo4j.codegen.openapi.ApiServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the client will have to be told of each API that the workflows use: credentials, and a server (S22, S26). */
final class SourceRule implements DocumentRule {

    private static final Pattern LOOPBACK =
            Pattern.compile("http://(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1])(?:[:/].*)?");

    private record Use(LinkedSource.Api source, List<ApiOperation> operations) {}

    @Override
    public void check(List<LinkedDocument> documents, Diagnostics diagnostics) {
        documents.forEach(document -> check(document, diagnostics));
    }

    private static void check(LinkedDocument document, Diagnostics diagnostics) {
        Map<String, Use> uses = new LinkedHashMap<>();
        document.workflows().stream()
                .flatMap(workflow -> workflow.steps().stream())
                .map(LinkedStep::target)
                .filter(LinkedStep.OperationTarget.class::isInstance)
                .map(LinkedStep.OperationTarget.class::cast)
                .forEach(target -> uses.computeIfAbsent(
                                target.source().name(), name -> new Use(target.source(), new ArrayList<>()))
                        .operations()
                        .add(target.operation()));
        for (SourceDescriptionObject description : document.document().sourceDescriptions()) {
            Optional.ofNullable(uses.get(description.name().value()))
                    .ifPresent(use -> check(use, description.url().location(), diagnostics));
        }
    }

    private static void check(Use use, Location place, Diagnostics diagnostics) {
        String name = use.source().name();
        Set<String> schemes = schemes(use);
        if (!schemes.isEmpty()) {
            diagnostics.note(
                    DiagnosticCode.CREDENTIALS_NEEDED,
                    place,
                    "the operations of source " + name + " need credentials that the client is given: "
                            + String.join(", ", schemes));
        }
        List<ApiServer> servers = use.operations().stream()
                .map(ApiOperation::servers)
                .map(own -> own.isEmpty() ? use.source().api().servers() : own)
                .flatMap(List::stream)
                .distinct()
                .toList();
        if (servers.stream().noneMatch(server -> server.url().contains("://"))) {
            diagnostics.note(
                    DiagnosticCode.NO_SERVER,
                    place,
                    "the API description of source " + name + " has no server with an absolute URL, so that the client"
                            + " is given its endpoint");
        } else if (!schemes.isEmpty() && servers.stream().allMatch(SourceRule::isPlain)) {
            diagnostics.warning(
                    DiagnosticCode.PLAIN_HTTP,
                    place,
                    "source " + name
                            + " asks for credentials, but has servers with http only, where they are not sent");
        }
    }

    /** The schemes of operations that can't be called without one. */
    private static Set<String> schemes(Use use) {
        Set<String> names = new TreeSet<>();
        for (ApiOperation operation : use.operations()) {
            boolean optional = operation.security().stream()
                    .anyMatch(requirement -> requirement.schemes().isEmpty());
            if (!optional) {
                operation
                        .security()
                        .forEach(requirement ->
                                names.addAll(requirement.schemes().keySet()));
            }
        }
        return names;
    }

    private static boolean isPlain(ApiServer server) {
        return server.url().startsWith("http://")
                && !LOOPBACK.matcher(server.url()).matches();
    }
}
