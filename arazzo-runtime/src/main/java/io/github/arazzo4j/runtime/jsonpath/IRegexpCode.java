package io.github.arazzo4j.runtime.jsonpath;

import java.util.Arrays;

/**
 * Instructions of a nondeterministic automaton (Thompson's construction), while they are put together. Jumps are relative, so
 * that what is repeated is appended again. Two numbers are an instruction: what it does, and its argument.
 */
final class IRegexpCode {

    /** Reads a character of the set numbered by the argument. */
    static final int CHARACTER = 0;

    /** Goes on both after itself and as far ahead as the argument says. */
    static final int SPLIT = 1;

    /** Goes on as far ahead as the argument says. */
    static final int JUMP = 2;

    /** Goes on at the start of the input only. */
    static final int AT_START = 3;

    /** Goes on at the end of the input only. */
    static final int AT_END = 4;

    /** The pattern has matched. */
    static final int MATCH = 5;

    private int[] numbers = new int[8];
    private int size;

    /** The number of instructions. */
    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds an instruction and returns its index. */
    int add(int instruction, int argument) {
        require(size + 1);
        numbers[2 * size] = instruction;
        numbers[2 * size + 1] = argument;
        return size++;
    }

    void addAll(IRegexpCode other) {
        require(size + other.size);
        System.arraycopy(other.numbers, 0, numbers, 2 * size, 2 * other.size);
        size += other.size;
    }

    /** Lets a jump lead to what is added next. */
    void leadHere(int jump) {
        numbers[2 * jump + 1] = size - jump;
    }

    private void require(int instructions) {
        if (2 * instructions > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(2 * instructions, 2 * numbers.length));
        }
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, 2 * size);
    }
}
