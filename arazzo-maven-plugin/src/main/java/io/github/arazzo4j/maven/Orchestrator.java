package io.github.arazzo4j.maven;

import io.github.arazzo4j.codegen.CompileRequest;
import io.github.arazzo4j.codegen.CompileResult;
import io.github.arazzo4j.codegen.discover.DocumentFinder;
import io.github.arazzo4j.codegen.plan.Names;
import io.github.arazzo4j.codegen.write.GeneratedSource;
import io.github.arazzo4j.codegen.write.OutputFolderException;
import io.github.arazzo4j.codegen.write.SourceWriter;
import io.github.arazzo4j.codegen.write.WriteReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.plugin.logging.Log;

/** Takes a project's documents through the compiler: find, check, compile, report, write. */
final class Orchestrator {

    private final Function<CompileRequest, CompileResult> compiler;
    private final Log log;
    private final DiagnosticLog diagnosticLog;

    Orchestrator(Function<CompileRequest, CompileResult> compiler, Log log, boolean notes) {
        this.compiler = compiler;
        this.log = log;
        this.diagnosticLog = new DiagnosticLog(log, notes);
    }

    /**
     * Checks the documents.
     *
     * @throws RefusedException if there are errors
     * @throws IOException if the source directory can't be read
     */
    void validate(DocumentSettings settings) throws RefusedException, IOException {
        List<Path> documents = find(settings);
        if (!documents.isEmpty()) {
            compile(settings.compileRequest(documents, Optional.empty()));
            log.info(count(documents) + " checked");
        }
    }

    /**
     * Compiles the documents and brings the output folder up to date. Without any document, what was generated earlier is
     * deleted.
     *
     * @return what was done to the output folder
     * @throws RefusedException if there are errors; nothing has been written then
     * @throws IOException if something can't be read or written
     */
    WriteReport generate(GenerationRequest request) throws RefusedException, IOException {
        List<Path> documents = find(request.documents());
        if (documents.isEmpty()) {
            return write(request.outputDirectory(), List.of());
        }
        String packageName = checkPackageName(request.packageName());
        CompileResult result = compile(request.documents()
                .compileRequest(documents, Optional.of(packageName))
                .withDirectoryPackages(request.packages(packageName, documents)));
        WriteReport report = write(request.outputDirectory(), result.sources());
        log.info(count(documents) + " compiled: " + report.summary());
        return report;
    }

    private List<Path> find(DocumentSettings settings) throws IOException {
        Path directory = settings.sourceDirectory();
        if (!Files.isDirectory(directory)) {
            log.warn("there is no directory " + directory + ", so there are no Arazzo documents to compile");
            return List.of();
        }
        List<Path> documents = new DocumentFinder().find(directory, settings.selection());
        if (documents.isEmpty()) {
            log.warn("there are no Arazzo documents in " + directory);
        }
        return documents;
    }

    private static String checkPackageName(Optional<String> packageName) throws RefusedException {
        String name = packageName.orElseThrow(() -> new RefusedException(
                "packageName is not set; add <configuration><packageName>com.example.workflows</packageName>"
                        + "</configuration> to arazzo-maven-plugin in the pom, or -Darazzo.packageName=…"));
        if (!Names.isPackageName(name)) {
            throw new RefusedException(
                    "packageName: \"" + name + "\" is not a Java package, such as com.example.workflows");
        }
        return name;
    }

    private CompileResult compile(CompileRequest request) throws RefusedException {
        CompileResult result = compiler.apply(request);
        diagnosticLog.report(result.diagnostics());
        if (result.hasErrors()) {
            throw new RefusedException(
                    "the Arazzo documents have " + diagnosticLog.summary(result.diagnostics()) + "; see above");
        }
        return result;
    }

    private WriteReport write(Path outputDirectory, List<GeneratedSource> sources)
            throws RefusedException, IOException {
        try {
            WriteReport report = new SourceWriter().write(outputDirectory, sources);
            report.warnings().forEach(log::warn);
            return report;
        } catch (OutputFolderException e) {
            diagnosticLog.report(e.diagnostics());
            throw new RefusedException("files that arazzo4j did not write are in " + outputDirectory + "; see above");
        }
    }

    private static String count(List<Path> documents) {
        return documents.size() + (documents.size() == 1 ? " Arazzo document" : " Arazzo documents");
    }
}
