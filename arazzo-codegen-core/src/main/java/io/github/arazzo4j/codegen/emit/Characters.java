package io.github.arazzo4j.codegen.emit;

/** Which characters may stand in a source file as they are. */
final class Characters {

    private Characters() {}

    /**
     * Whether a character is seen as what it is: no control, no format character (some of which turn the direction of the
     * text around them), no line separator, no half of a pair, nothing that Unicode leaves open.
     */
    static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ';
            default -> true;
        };
    }
}
