package io.github.arazzo4j.runtime.jsonpath;

import java.util.List;

/** A parsed I-Regexp. The factory methods keep the empty pattern in one form, so that no repetition repeats it. */
sealed interface IRegexpTree {

    /** The pattern that matches the empty text only. */
    IRegexpTree EMPTY = new Sequence(List.of(), 0);

    /** An upper bound of the number of instructions, where more than {@link IRegexp#MAX_STATES} is just one more. */
    int size();

    /** Appends the instructions, so that after them comes what follows. */
    void emit(IRegexpProgram.Builder to);

    static IRegexpTree sequence(List<IRegexpTree> items) {
        List<IRegexpTree> some = items.stream().filter(item -> item != EMPTY).toList();
        return some.isEmpty() ? EMPTY : some.size() == 1 ? some.get(0) : new Sequence(some, sum(some));
    }

    static IRegexpTree choice(List<IRegexpTree> branches) {
        if (branches.stream().allMatch(branch -> branch == EMPTY)) {
            return EMPTY;
        }
        long jumps = 2L * (branches.size() - 1);
        return branches.size() == 1 ? branches.get(0) : new Choice(branches, limited(jumps + sum(branches)));
    }

    /**
     * Repeats something.
     *
     * @param item what is repeated
     * @param min the smallest number of repetitions
     * @param max the largest number of repetitions, {@link Repeat#UNBOUNDED} for any
     */
    static IRegexpTree repeat(IRegexpTree item, int min, int max) {
        if (item == EMPTY || max == 0) {
            return EMPTY;
        }
        long required = (long) min * item.size();
        long optional = max == Repeat.UNBOUNDED ? item.size() + 2L : (max - min) * (item.size() + 1L);
        return new Repeat(item, min, max, limited(required + optional));
    }

    private static int sum(List<IRegexpTree> items) {
        return limited(items.stream().mapToLong(IRegexpTree::size).sum());
    }

    private static int limited(long size) {
        return (int) Math.min(size, IRegexp.MAX_STATES + 1L);
    }

    /** One character. */
    record Characters(CodePointSet set) implements IRegexpTree {

        @Override
        public int size() {
            return 1;
        }

        @Override
        public void emit(IRegexpProgram.Builder to) {
            to.character(set);
        }
    }

    /** The start or the end of the input. */
    record Anchor(boolean end) implements IRegexpTree {

        @Override
        public int size() {
            return 1;
        }

        @Override
        public void emit(IRegexpProgram.Builder to) {
            to.anchor(end);
        }
    }

    /** One thing after the other. */
    record Sequence(List<IRegexpTree> items, int size) implements IRegexpTree {

        @Override
        public void emit(IRegexpProgram.Builder to) {
            items.forEach(item -> item.emit(to));
        }
    }

    /** One of several things. */
    record Choice(List<IRegexpTree> branches, int size) implements IRegexpTree {

        @Override
        public void emit(IRegexpProgram.Builder to) {
            int last = branches.size() - 1;
            int[] exits = new int[last];
            for (int i = 0; i < last; i++) {
                int split = to.split();
                branches.get(i).emit(to);
                exits[i] = to.jump();
                to.targetHere(split);
            }
            branches.get(last).emit(to);
            for (int exit : exits) {
                to.targetHere(exit);
            }
        }
    }

    /** One thing several times. */
    record Repeat(IRegexpTree item, int min, int max, int size) implements IRegexpTree {

        static final int UNBOUNDED = -1;

        @Override
        public void emit(IRegexpProgram.Builder to) {
            for (int i = 0; i < min; i++) {
                item.emit(to);
            }
            if (max == UNBOUNDED) {
                int split = to.split();
                item.emit(to);
                to.target(to.jump(), split);
                to.targetHere(split);
                return;
            }
            int[] exits = new int[max - min];
            for (int i = 0; i < exits.length; i++) {
                exits[i] = to.split();
                item.emit(to);
            }
            for (int exit : exits) {
                to.targetHere(exit);
            }
        }
    }
}
