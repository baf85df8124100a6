package io.github.arazzo4j.codegen.mutation;

import java.util.Set;
import java.util.TreeSet;

/**
 * A document with one mistake.
 *
 * @param kind the kind of mistake
 * @param what what was changed, for people
 * @param text the text of the document
 * @param lines the lines, from 1, on which the mistake may be reported: the changed ones, and those that refer to what was
 *     changed
 * @param line the first line that is not as it was
 * @param moved by how many lines what follows has moved
 */
record Mutant(String kind, String what, String text, Set<Integer> lines, int line, int moved) {

    /** This mutant, whose mistake may be told on one more line. */
    Mutant alsoAt(int another) {
        Set<Integer> more = new TreeSet<>(lines);
        more.add(another);
        return new Mutant(kind, what, text, more, line, moved);
    }

    /** Where a line of the original is, or would be. */
    int lineOf(int original) {
        return original < line ? original : original + moved;
    }
}
