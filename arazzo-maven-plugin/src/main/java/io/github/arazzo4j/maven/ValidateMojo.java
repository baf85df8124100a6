package io.github.arazzo4j.maven;

import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Checks the Arazzo documents of a project, without generating anything. */
@Mojo(
        name = "validate",
        defaultPhase = LifecyclePhase.VALIDATE,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class ValidateMojo extends AbstractArazzoMojo {

    /** Creates the goal. */
    public ValidateMojo() {}

    @Override
    void execute(Orchestrator orchestrator, DocumentSettings documents) throws RefusedException, IOException {
        orchestrator.validate(documents);
    }
}
