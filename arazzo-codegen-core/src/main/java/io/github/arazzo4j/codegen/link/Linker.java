package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.ArazzoDocument;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.Workspace;
import java.util.ArrayList;
import java.util.List;

/** Resolves the names of documents and parses their expressions and conditions. */
public final class Linker {

    private final Workspace workspace;
    private final Diagnostics diagnostics;

    /**
     * Creates a linker.
     *
     * @param workspace finds the sources
     * @param diagnostics where to report what can't be resolved
     */
    public Linker(Workspace workspace, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.diagnostics = diagnostics;
    }

    /**
     * Links documents and those that they refer to.
     *
     * @param documents the documents that were asked for
     * @return these documents in order, then those that they refer to
     */
    public List<LinkedDocument> link(List<ArazzoDocument> documents) {
        for (ArazzoDocument document : documents) {
            document.self().ifPresent(self -> workspace.register(self.value(), document.file(), self.location()));
        }
        LinkSession session =
                new LinkSession(documents, new SourceLoader(workspace, diagnostics, documents), diagnostics);
        List<LinkedDocument> linked = new ArrayList<>();
        for (ArazzoDocument document : session.documents()) {
            linked.add(new LinkedDocument(
                    document,
                    document.workflows().stream()
                            .map(workflow -> new WorkflowLinker(LinkScope.of(session, document, workflow)).link())
                            .toList()));
        }
        return linked;
    }
}
