package io.github.arazzo4j.codegen.source;

/**
 * What to do with each kind of {@link Node}.
 *
 * @param <R> what comes of it
 */
public interface NodeVisitor<R> {

    /**
     * Visits a mapping.
     *
     * @param node the mapping; its values are visited only if this method does so
     * @return the result
     */
    R visitMapping(MappingNode node);

    /**
     * Visits a list.
     *
     * @param node the list; its elements are visited only if this method does so
     * @return the result
     */
    R visitSequence(SequenceNode node);

    /**
     * Visits a scalar.
     *
     * @param node the scalar
     * @return the result
     */
    R visitScalar(ScalarNode node);
}
