package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * An Arazzo document (Arazzo 1.1.0, Arazzo Specification Object).
 *
 * @param file the file that it was read from
 * @param version {@code arazzo}; 1.x
 * @param self {@code $self}, without fragment
 * @param info {@code info}
 * @param sourceDescriptions {@code sourceDescriptions}, in order
 * @param workflows {@code workflows}, in order
 * @param components {@code components}; empty if there are none
 */
public record ArazzoDocument(
        SourceFile file,
        Text version,
        Optional<Text> self,
        InfoObject info,
        List<SourceDescriptionObject> sourceDescriptions,
        List<WorkflowObject> workflows,
        ComponentsObject components) {

    /**
     * A source description by its name.
     *
     * @param name its {@code name}
     * @return the first of that name, or empty
     */
    public Optional<SourceDescriptionObject> sourceDescription(String name) {
        return sourceDescriptions.stream()
                .filter(description -> description.name().value().equals(name))
                .findFirst();
    }
}
