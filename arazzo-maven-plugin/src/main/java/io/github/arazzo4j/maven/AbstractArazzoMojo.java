package io.github.arazzo4j.maven;

import io.github.arazzo4j.codegen.ArazzoCompiler;
import io.github.arazzo4j.codegen.discover.DocumentSelection;
import io.github.arazzo4j.codegen.source.Fetching;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals have in common: which documents, and how a mistake of the user differs from one of ours. */
abstract class AbstractArazzoMojo extends AbstractMojo {

    /** The project. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** The directory with the Arazzo documents, subdirectories included. */
    @Parameter(property = "arazzo.sourceDirectory", defaultValue = "${project.basedir}/src/main/arazzo")
    private File sourceDirectory;

    /**
     * Patterns of the documents, relative to the source directory. Without any, a document is a file named
     * <code>*.arazzo.yaml</code>, <code>*.arazzo.yml</code> or <code>*.arazzo.json</code>, and any other
     * <code>.yaml</code>, <code>.yml</code> or <code>.json</code> file that has the field <code>arazzo</code>; API
     * descriptions may lie beside them.
     */
    @Parameter
    private List<String> includes = List.of();

    /** Patterns of files that are no documents, relative to the source directory. */
    @Parameter
    private List<String> excludes = List.of();

    /**
     * Directories, besides that of the project, in which what the documents refer to may lie. Files elsewhere are not read.
     */
    @Parameter
    private List<File> roots = List.of();

    /**
     * Local files for URLs of source descriptions:
     *
     * <pre>{@code
     * <sourceMap>
     *   <sourceMapping>
     *     <url>https://api.example.com/openapi.yaml</url>
     *     <file>src/main/openapi/example.yaml</file>
     *   </sourceMapping>
     * </sourceMap>
     * }</pre>
     */
    @Parameter
    private List<SourceMapping> sourceMap = List.of();

    /**
     * Whether source descriptions for which there is no local file may be fetched, over HTTPS and from public hosts. Their
     * checksums are written to the lock file, which belongs under version control; what has another one later is refused.
     */
    @Parameter(property = "arazzo.allowFetch", defaultValue = "false")
    private boolean allowFetch;

    /** The file with the checksums of what was fetched. To accept a change, delete its line. */
    @Parameter(property = "arazzo.lockFile", defaultValue = "${project.basedir}/arazzo.lock")
    private File lockFile;

    /** Where what was fetched is kept. */
    @Parameter(property = "arazzo.cacheDirectory", defaultValue = "${settings.localRepository}/.cache/arazzo4j")
    private File cacheDirectory;

    /**
     * Names for classes of documents in which no <code>x-java-name</code> can be written. What is named is a workflow, by its
     * id or <code>document#id</code>; a schema, by <code>source#/components/schemas/Name</code> or another JSON Pointer; or
     * the class and package of an API, by <code>source#</code>. In place of a source its file will do:
     *
     * <pre>{@code
     * <names>
     *   <nameMapping>
     *     <of>petstore#/components/schemas/pet</of>
     *     <name>OldPet</name>
     *   </nameMapping>
     * </names>
     * }</pre>
     */
    @Parameter
    private List<NameMapping> names = List.of();

    /** Whether deviations from the specification that are usually accepted with a warning are errors. */
    @Parameter(property = "arazzo.strict", defaultValue = "false")
    private boolean strict;

    /** Whether notes are logged, too: what is worth knowing of the documents and needs no action. */
    @Parameter(property = "arazzo.notes", defaultValue = "false")
    private boolean notes;

    /** Whether to do nothing. */
    @Parameter(property = "arazzo.skip", defaultValue = "false")
    private boolean skip;

    MavenProject project() {
        return project;
    }

    /** Does the work of the goal. */
    abstract void execute(Orchestrator orchestrator, DocumentSettings documents) throws RefusedException, IOException;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Arazzo documents are skipped");
            return;
        }
        try {
            execute(new Orchestrator(new ArazzoCompiler()::compile, getLog(), notes), documents());
        } catch (RefusedException e) {
            throw new MojoFailureException(e.getMessage());
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "Arazzo documents or generated sources cannot be read or written: " + e, e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException("a defect of arazzo4j; please report it with the stack trace: " + e, e);
        }
    }

    private DocumentSettings documents() {
        Path basedir = project.getBasedir().toPath();
        List<Path> allRoots = new ArrayList<>();
        allRoots.add(basedir);
        roots.forEach(root -> allRoots.add(root.toPath()));
        Map<String, Path> files = new LinkedHashMap<>();
        sourceMap.forEach(mapping -> files.put(mapping.url(), mapping.file()));
        // URLs such as classpath:apis/pets.yaml are looked up there.
        List<Path> dependencies = project.getArtifacts().stream()
                .map(Artifact::getFile)
                .filter(Objects::nonNull)
                .map(File::toPath)
                .toList();
        Map<String, String> classNames = new LinkedHashMap<>();
        names.forEach(mapping -> classNames.put(mapping.of(), mapping.name()));
        return new DocumentSettings(
                basedir,
                sourceDirectory.toPath(),
                new DocumentSelection(includes, excludes),
                allRoots,
                files,
                strict,
                classNames,
                dependencies,
                allowFetch ? Optional.of(Fetching.of(lockFile.toPath(), cacheDirectory.toPath())) : Optional.empty());
    }
}
