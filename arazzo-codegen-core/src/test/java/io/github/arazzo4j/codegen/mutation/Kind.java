package io.github.arazzo4j.codegen.mutation;

import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A kind of mistake.
 *
 * @param name what it is called
 * @param sites the places in a document where it can be made
 */
record Kind(String name, Function<Subject, Stream<Site>> sites) {

    /** A place in a document where a mistake can be made. */
    interface Site {

        /** Makes the mistake; empty if it can't be made here after all. */
        Optional<Mutant> apply(Random random);
    }
}
