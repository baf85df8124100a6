package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.ArazzoDocument;
import java.util.List;

/**
 * A document with everything resolved that it refers to.
 *
 * @param document the document as written
 * @param workflows its workflows, in order
 */
public record LinkedDocument(ArazzoDocument document, List<LinkedWorkflow> workflows) {}
