package io.github.arazzo4j.codegen;

import io.github.arazzo4j.codegen.CompileResult.CompiledWorkflow;
import io.github.arazzo4j.codegen.arazzo.ArazzoDocument;
import io.github.arazzo4j.codegen.arazzo.ArazzoReader;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.emit.Emitter;
import io.github.arazzo4j.codegen.link.AsyncApi;
import io.github.arazzo4j.codegen.link.LinkedDocument;
import io.github.arazzo4j.codegen.link.Linker;
import io.github.arazzo4j.codegen.link.rule.Rules;
import io.github.arazzo4j.codegen.plan.Names;
import io.github.arazzo4j.codegen.plan.Packages;
import io.github.arazzo4j.codegen.plan.Plan;
import io.github.arazzo4j.codegen.plan.Planner;
import io.github.arazzo4j.codegen.source.ReaderLimits;
import io.github.arazzo4j.codegen.source.Workspace;
import io.github.arazzo4j.codegen.source.WorkspaceSettings;
import io.github.arazzo4j.codegen.write.GeneratedSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole pipeline: files are read into positioned nodes, nodes into documents, documents are linked and checked, and
 * only if nothing is wrong with any of them planned and written as Java.
 */
public final class ArazzoCompiler {

    /**
     * Compiles documents; reports all that is wrong with them, and writes nothing.
     *
     * @param request what to compile
     * @return sources and diagnostics
     */
    public CompileResult compile(CompileRequest request) {
        Diagnostics diagnostics = new Diagnostics(request.strict());
        checkPackageNames(request, diagnostics);
        Workspace workspace = new Workspace(
                new WorkspaceSettings(
                        request.base(),
                        request.roots(),
                        request.sourceMap(),
                        request.classpath(),
                        request.fetching(),
                        ReaderLimits.defaults()),
                diagnostics);
        List<ArazzoDocument> documents = request.documents().stream()
                .flatMap(path -> workspace.open(path).stream())
                .flatMap(file -> ArazzoReader.read(file, diagnostics).stream())
                .toList();
        List<LinkedDocument> linked = new Linker(workspace, diagnostics).link(documents);
        Rules.check(linked, diagnostics);
        List<LinkedDocument> supported = AsyncApi.leaveOut(linked, diagnostics);
        if (diagnostics.hasErrors() || request.packageName().isEmpty()) {
            return result(diagnostics, List.of(), documents.size(), supported, Optional.empty());
        }
        Plan plan = new Planner(packages(request), request.names(), diagnostics).plan(supported);
        List<GeneratedSource> sources = diagnostics.hasErrors() ? List.of() : new Emitter(diagnostics).emit(plan);
        return result(
                diagnostics,
                diagnostics.hasErrors() ? List.of() : sources,
                documents.size(),
                supported,
                Optional.of(plan));
    }

    private static void checkPackageNames(CompileRequest request, Diagnostics diagnostics) {
        Stream.concat(request.packageName().stream(), request.directoryPackages().values().stream())
                .distinct()
                .filter(name -> !Names.isPackageName(name))
                .forEach(name -> diagnostics.error(
                        DiagnosticCode.BAD_PACKAGE_NAME,
                        Location.of("packageName"),
                        "\"" + name + "\" is not the name of a Java package"));
    }

    private static Packages packages(CompileRequest request) {
        Path base = request.base().toAbsolutePath();
        Map<Path, String> directories = new HashMap<>();
        request.directoryPackages()
                .forEach((directory, name) ->
                        directories.put(base.resolve(directory).normalize(), name));
        return new Packages(request.packageName().orElseThrow(), directories);
    }

    private static CompileResult result(
            Diagnostics diagnostics,
            List<GeneratedSource> sources,
            int asked,
            List<LinkedDocument> linked,
            Optional<Plan> plan) {
        List<CompiledWorkflow> workflows = diagnostics.hasErrors()
                ? List.of()
                : linked.stream()
                        .limit(asked)
                        .flatMap(document -> document.workflows().stream())
                        .map(workflow -> new CompiledWorkflow(
                                workflow.key().document(),
                                workflow.key().workflowId(),
                                plan.flatMap(all -> all.className(workflow.key()))
                                        .orElse(""),
                                workflow.sourceNames(),
                                workflow.inputNames().orElse(List.of())))
                        .toList();
        return new CompileResult(diagnostics.all(), sources, workflows);
    }
}
