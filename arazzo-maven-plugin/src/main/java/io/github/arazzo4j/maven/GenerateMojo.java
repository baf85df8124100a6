package io.github.arazzo4j.maven;

import io.github.arazzo4j.codegen.write.WriteReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.codehaus.plexus.build.BuildContext;
import org.jspecify.annotations.Nullable;

/** Compiles the Arazzo documents of a project into Java sources, and adds these to the sources of the project. */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class GenerateMojo extends AbstractArazzoMojo {

    private final BuildContext buildContext;

    /** The package of the generated classes, such as <code>com.example.workflows</code>. Must be set. */
    @Parameter(property = "arazzo.packageName")
    private @Nullable String packageName;

    /**
     * Whether the documents in each directory directly below the source directory get a package of their own, named after
     * it: the classes of <code>src/main/arazzo/image-builder/…</code> go to <code>com.example.workflows.imagebuilder</code>.
     * So do those of the API descriptions that lie there. Without it, all workflows are in one package.
     */
    @Parameter(property = "arazzo.packagePerDirectory", defaultValue = "false")
    private boolean packagePerDirectory;

    /**
     * The folder for the generated sources. Files in it that are not ours stay; those that are ours and no longer generated
     * are deleted.
     */
    @Parameter(
            property = "arazzo.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/arazzo")
    private File outputDirectory;

    /**
     * Creates the goal.
     *
     * @param buildContext tells an IDE of changed files, and us whether anything has changed since its last build
     */
    @Inject
    public GenerateMojo(BuildContext buildContext) {
        this.buildContext = buildContext;
    }

    @Override
    void execute(Orchestrator orchestrator, DocumentSettings documents) throws RefusedException, IOException {
        project().addCompileSourceRoot(outputDirectory.getPath());
        if (isUpToDate(documents)) {
            getLog().debug("nothing has changed since the last build");
            return;
        }
        WriteReport report = orchestrator.generate(new GenerationRequest(
                documents, Optional.ofNullable(packageName), packagePerDirectory, outputDirectory.toPath()));
        Stream.concat(report.written().stream(), report.deleted().stream())
                .map(Path::toFile)
                .forEach(buildContext::refresh);
    }

    /** Whether an IDE, which builds after each change, knows that none concerns us. */
    private boolean isUpToDate(DocumentSettings documents) {
        return buildContext.isIncremental()
                && Stream.of(
                                Stream.of(documents.sourceDirectory(), outputDirectory.toPath()),
                                documents.roots().stream(),
                                documents.sourceMap().values().stream())
                        .flatMap(paths -> paths)
                        .noneMatch(path -> buildContext.hasDelta(path.toFile()));
    }
}
