package io.github.arazzo4j.runtime.jsonpath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A nondeterministic automaton as a list of instructions (Thompson's construction), run for all states at once (Pike's
 * simulation without captures).
 */
final class IRegexpProgram {

    private enum Code {
        /** Reads a character of the set numbered by the argument. */
        CHARACTER,
        /** Goes on both after itself and at the argument. */
        SPLIT,
        /** Goes on at the argument. */
        JUMP,
        /** Goes on at the start of the input only. */
        AT_START,
        /** Goes on at the end of the input only. */
        AT_END,
        /** The pattern has matched. */
        MATCH
    }

    private final Code[] codes;
    private final int[] arguments;
    private final CodePointSet[] sets;

    private IRegexpProgram(Builder from) {
        this.codes = from.codes.toArray(new Code[0]);
        this.arguments = Arrays.copyOf(from.arguments, codes.length);
        this.sets = from.sets.toArray(new CodePointSet[0]);
    }

    static IRegexpProgram of(IRegexpTree tree) {
        Builder builder = new Builder();
        tree.emit(builder);
        builder.add(Code.MATCH, 0);
        return new IRegexpProgram(builder);
    }

    /**
     * Runs the automaton.
     *
     * @param input the text
     * @param whole whether the whole text must match, not just a part of it
     * @return whether it does
     */
    boolean run(CharSequence input, boolean whole) {
        States states = new States(input);
        for (int at = 0; ; ) {
            if (at == 0 || !whole) {
                states.enter(0, at);
            }
            if (states.matched && (!whole || at == input.length())) {
                return true;
            }
            if (at == input.length() || (whole && states.count == 0)) {
                return false;
            }
            int codePoint = Character.codePointAt(input, at);
            at += Character.charCount(codePoint);
            states.step(codePoint, at);
        }
    }

    /** The states that the automaton is in before one character of the input. */
    private final class States {

        private final CharSequence input;
        /** For each instruction, the number of the step in which it was last entered. */
        private final int[] entered = new int[codes.length];

        private final int[] pending = new int[codes.length];
        private int[] reading = new int[codes.length];
        private int[] spare = new int[codes.length];
        private int count;
        private int step = 1;
        private boolean matched;

        States(CharSequence input) {
            this.input = input;
        }

        /** Reads a character, after which the position is {@code at}. */
        void step(int codePoint, int at) {
            int[] before = reading;
            int beforeCount = count;
            reading = spare;
            spare = before;
            count = 0;
            matched = false;
            step++;
            for (int i = 0; i < beforeCount; i++) {
                int instruction = before[i];
                if (sets[arguments[instruction]].contains(codePoint)) {
                    enter(instruction + 1, at);
                }
            }
        }

        /** Follows all that needs no character, with a stack of our own: chains can be as long as the program. */
        void enter(int first, int at) {
            int depth = push(first, 0);
            while (depth > 0) {
                int instruction = pending[--depth];
                switch (codes[instruction]) {
                    case CHARACTER -> reading[count++] = instruction;
                    case SPLIT -> depth = push(instruction + 1, push(arguments[instruction], depth));
                    case JUMP -> depth = push(arguments[instruction], depth);
                    case AT_START -> depth = at == 0 ? push(instruction + 1, depth) : depth;
                    case AT_END -> depth = at == input.length() ? push(instruction + 1, depth) : depth;
                    case MATCH -> matched = true;
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

    /** Collects instructions. */
    static final class Builder {

        private final List<Code> codes = new ArrayList<>();
        private final List<CodePointSet> sets = new ArrayList<>();
        private int[] arguments = new int[16];

        void character(CodePointSet set) {
            sets.add(set);
            add(Code.CHARACTER, sets.size() - 1);
        }

        void anchor(boolean end) {
            add(end ? Code.AT_END : Code.AT_START, 0);
        }

        /** Returns the instruction, whose target is to be set. */
        int split() {
            return add(Code.SPLIT, 0);
        }

        /** Returns the instruction, whose target is to be set. */
        int jump() {
            return add(Code.JUMP, 0);
        }

        void target(int instruction, int target) {
            arguments[instruction] = target;
        }

        void targetHere(int instruction) {
            target(instruction, codes.size());
        }

        private int add(Code code, int argument) {
            int instruction = codes.size();
            if (instruction == arguments.length) {
                arguments = Arrays.copyOf(arguments, 2 * instruction);
            }
            codes.add(code);
            arguments[instruction] = argument;
            return instruction;
        }
    }
}
