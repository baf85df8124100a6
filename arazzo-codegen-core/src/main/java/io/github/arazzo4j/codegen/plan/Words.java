package io.github.arazzo4j.codegen.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes a name of a document apart. Words end where the author ends them: at what is neither letter nor digit, and at a
 * change to upper case; a run of capitals is one word ({@code imageARN}, {@code HTTPServer}, {@code imageARNs}). Separators
 * vanish; other symbols are words of their own where they may matter ({@code +1}, {@code ~id}).
 */
final class Words {

    private static final String SEPARATORS = "-_./\\ :,;()[]{}|'\"`";

    private static final Map<Integer, String> SYMBOLS = Map.ofEntries(
            Map.entry((int) '+', "plus"),
            Map.entry((int) '-', "minus"),
            Map.entry((int) '_', "underscore"),
            Map.entry((int) '.', "dot"),
            Map.entry((int) '/', "slash"),
            Map.entry((int) '\\', "backslash"),
            Map.entry((int) ' ', "space"),
            Map.entry((int) ':', "colon"),
            Map.entry((int) ',', "comma"),
            Map.entry((int) ';', "semicolon"),
            Map.entry((int) '$', "dollar"),
            Map.entry((int) '~', "tilde"),
            Map.entry((int) '@', "at"),
            Map.entry((int) '#', "hash"),
            Map.entry((int) '%', "percent"),
            Map.entry((int) '&', "and"),
            Map.entry((int) '*', "star"),
            Map.entry((int) '=', "equals"),
            Map.entry((int) '<', "less"),
            Map.entry((int) '>', "greater"),
            Map.entry((int) '!', "not"),
            Map.entry((int) '?', "question"),
            Map.entry((int) '^', "caret"));

    private final int[] text;
    private final List<String> words = new ArrayList<>();

    private Words(String name) {
        this.text = Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().toArray();
    }

    /**
     * The words of a name.
     *
     * @param name any text
     * @return its words in their own case, at least one; together they consist of letters, digits and what may follow them in
     *     a Java identifier
     */
    static List<String> of(String name) {
        if (name.isEmpty()) {
            return List.of("empty");
        }
        Words words = new Words(name);
        words.split();
        return words.words.isEmpty() ? words.spelled() : List.copyOf(words.words);
    }

    private void split() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length; i++) {
            if (!isPart(text[i])) {
                end(word);
                symbol(i);
            } else {
                if (!word.isEmpty() && startsWord(i)) {
                    end(word);
                }
                word.appendCodePoint(text[i]);
            }
        }
        end(word);
    }

    private void end(StringBuilder word) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private void symbol(int index) {
        boolean negative = text[index] == '-' && index == 0 && index + 1 < text.length && Character.isDigit(text[1]);
        if (negative || (SEPARATORS.indexOf(text[index]) < 0 && SYMBOLS.containsKey(text[index]))) {
            words.add(SYMBOLS.get(text[index]));
        }
    }

    /** A capital starts a word after anything but a capital, and as the last of a run of capitals before small letters. */
    private boolean startsWord(int index) {
        if (!Character.isUpperCase(text[index])) {
            return false;
        }
        if (!Character.isUpperCase(text[index - 1])) {
            return true;
        }
        return isLowerCase(index + 1) && !(text[index + 1] == 's' && !isLowerCase(index + 2));
    }

    private boolean isLowerCase(int index) {
        return index < text.length && Character.isLowerCase(text[index]);
    }

    private static boolean isPart(int codePoint) {
        return codePoint != '$'
                && codePoint != '_'
                && Character.isJavaIdentifierPart(codePoint)
                && !Character.isIdentifierIgnorable(codePoint)
                && Character.getType(codePoint) != Character.CURRENCY_SYMBOL
                && Character.getType(codePoint) != Character.CONNECTOR_PUNCTUATION;
    }

    /** What a name of nothing but separators and the like is called. */
    private List<String> spelled() {
        List<String> spelled = new ArrayList<>();
        for (int codePoint : text) {
            spelled.add(SYMBOLS.getOrDefault(codePoint, "u" + Integer.toHexString(codePoint)));
        }
        return List.copyOf(spelled);
    }
}
