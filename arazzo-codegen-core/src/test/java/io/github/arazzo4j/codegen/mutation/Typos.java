package io.github.arazzo4j.codegen.mutation;

import java.util.Random;

/** Mistypes words. */
final class Typos {

    private Typos() {}

    /** A word with a letter lost, doubled, swapped with its neighbour, or wrong; never the same word in another case. */
    static String in(String word, Random random) {
        for (int attempt = 0; attempt < 20; attempt++) {
            String wrong = attempt(word, random);
            if (!wrong.equalsIgnoreCase(word)) {
                return wrong;
            }
        }
        return word + "q";
    }

    private static String attempt(String word, Random random) {
        int at = word.length() < 2 ? 0 : 1 + random.nextInt(word.length() - 1);
        String before = word.substring(0, at);
        String after = word.substring(Math.min(word.length(), at + 1));
        char letter = word.charAt(Math.min(at, word.length() - 1));
        return switch (random.nextInt(4)) {
            case 0 -> word.length() < 3 ? word + "q" : before + after;
            case 1 -> before + letter + letter + after;
            case 2 -> after.isEmpty() ? word + "q" : before + after.charAt(0) + letter + after.substring(1);
            default -> before + (letter == 'q' ? 'z' : 'q') + after;
        };
    }
}
