package io.github.arazzo4j.runtime.jsonpath;

import java.util.List;

/** A run of an automaton for all of its states at once (Pike's simulation without captures). */
final class IRegexpRun {

    private final int[] code;
    private final List<CodePointSet> sets;
    private final CharSequence input;

    /** For each instruction, the number of the step in which it was last entered. */
    private final int[] entered;

    private final int[] pending;
    private int[] reading;
    private int[] spare;
    private int count;
    private int step = 1;
    private boolean matched;

    /**
     * Prepares a run.
     *
     * @param code instructions, as {@link IRegexpCode} describes them
     * @param sets the sets of characters that they name
     * @param input the text
     */
    IRegexpRun(int[] code, List<CodePointSet> sets, CharSequence input) {
        this.code = code;
        this.sets = sets;
        this.input = input;
        int instructions = code.length / 2;
        entered = new int[instructions];
        pending = new int[instructions];
        reading = new int[instructions];
        spare = new int[instructions];
    }

    /**
     * Runs the automaton, once.
     *
     * @param whole whether the whole text must match, not just a part of it
     * @return whether it does
     */
    boolean matches(boolean whole) {
        for (int at = 0; ; ) {
            if (at == 0 || !whole) {
                enter(0, at);
            }
            if (matched && (!whole || at == input.length())) {
                return true;
            }
            if (at == input.length() || (whole && count == 0)) {
                return false;
            }
            int codePoint = Character.codePointAt(input, at);
            at += Character.charCount(codePoint);
            read(codePoint, at);
        }
    }

    /** Reads a character, after which the position is {@code at}. */
    private void read(int codePoint, int at) {
        int[] before = reading;
        int beforeCount = count;
        reading = spare;
        spare = before;
        count = 0;
        matched = false;
        step++;
        for (int i = 0; i < beforeCount; i++) {
            int instruction = before[i];
            if (sets.get(code[2 * instruction + 1]).contains(codePoint)) {
                enter(instruction + 1, at);
            }
        }
    }

    /** Follows all that needs no character, with a stack of our own: chains can be as long as the code. */
    private void enter(int first, int at) {
        int depth = push(first, 0);
        while (depth > 0) {
            int instruction = pending[--depth];
            int target = instruction + code[2 * instruction + 1];
            switch (code[2 * instruction]) {
                case IRegexpCode.CHARACTER -> reading[count++] = instruction;
                case IRegexpCode.SPLIT -> depth = push(instruction + 1, push(target, depth));
                case IRegexpCode.JUMP -> depth = push(target, depth);
                case IRegexpCode.AT_START -> depth = at == 0 ? push(instruction + 1, depth) : depth;
                case IRegexpCode.AT_END -> depth = at == input.length() ? push(instruction + 1, depth) : depth;
                default -> matched = true;
            }
        }
    }

    private int push(int instruction, int depth) {
        if (entered[instruction] == step) {
            return depth;
        }
        entered[instruction] = step;
        pending[depth] = instruction;
        return depth + 1;
    }
}
