package io.github.arazzo4j.codegen.expression;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an input or output, perhaps followed by dotted and indexed access. Names may themselves contain dots, and in
 * real documents brackets ({@code page[size]}) and more, so only who knows the declared names can tell where the name ends.
 *
 * @param text the text as written, without a JSON Pointer; not empty
 */
public record NamePath(String text) {

    /** Keeps a hostile name of thousands of dots from taking time and memory that grow with their square. */
    private static final int MAX_ACCESSES = 100;

    private static final Pattern IDENTIFIER = Pattern.compile("[a-zA-Z0-9.\\-_]+");

    /**
     * One way to read the text.
     *
     * @param name the name of the input or output
     * @param accesses the way from its value to the part that is meant; empty for the whole value
     */
    public record Split(String name, List<Access> accesses) {

        /**
         * Creates a split.
         *
         * @param name the name
         * @param accesses the steps from its value
         */
        public Split {
            accesses = List.copyOf(accesses);
        }

        /**
         * Where access and a JSON Pointer behind it lead from the named value, as one pointer.
         *
         * @param behind the pointer that the expression has behind {@code #}, or {@code null}
         * @return the pointer, empty for the whole value
         */
        public Pointer fullPointer(@Nullable Pointer behind) {
            return Pointers.join(accesses, behind);
        }

        /**
         * The deviations that this reading means outside of a condition: {@link Dialect#D4} if there is access behind the
         * name, {@link Dialect#D11} if the name is not an identifier of the grammar. In a condition, access is legal.
         *
         * @return the dialects, perhaps none
         */
        public Set<Dialect> dialects() {
            Set<Dialect> dialects = EnumSet.noneOf(Dialect.class);
            if (!accesses.isEmpty()) {
                dialects.add(Dialect.D4);
            }
            if (!IDENTIFIER.matcher(name).matches()) {
                dialects.add(Dialect.D11);
            }
            return dialects;
        }
    }

    /**
     * All ways to read the text, the longest name first: {@code a.b[0]} is the name {@code a.b[0]}, or {@code a.b} and
     * {@code [0]}, or {@code a} and {@code .b[0]}. The first whose name is declared is meant.
     * Ways with more than a hundred steps are left out.
     *
     * @return the ways, at least one
     */
    public List<Split> splits() {
        var splits = new ArrayList<Split>();
        splits.add(new Split(text, List.of()));
        int considered = 0;
        for (int cut = text.length() - 1; cut > 0 && considered < MAX_ACCESSES; cut--) {
            if (text.charAt(cut) == '.' || text.charAt(cut) == '[') {
                considered++;
                List<Access> accesses = AccessReader.tryReadToEnd(text, cut);
                if (accesses != null) {
                    splits.add(new Split(text.substring(0, cut), accesses));
                }
            }
        }
        return List.copyOf(splits);
    }

    /**
     * Whether the text is an identifier of the grammar: letters, digits, dots, hyphens and underscores only.
     *
     * @return whether it is
     */
    public boolean isIdentifier() {
        return IDENTIFIER.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
