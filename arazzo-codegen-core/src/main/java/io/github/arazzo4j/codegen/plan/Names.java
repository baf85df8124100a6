package io.github.arazzo4j.codegen.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * Java's names for those of documents: idiomatic, legal, and free of what generated code uses itself. A name that is taken
 * by the language or by what every generated class has gets an underscore at its end. Which of several names that come out
 * alike gets which is {@link NameScope}'s matter.
 *
 * <p>The author's camel case is kept, but for abbreviations: {@code imageARN} is {@code imageArn}. Letters of any script
 * stay. Names of more than 80 code points are cut, since classes become files, and
 * end in a number that is theirs alone.
 */
public final class Names {

    private static final int MAX_LENGTH = 80;
    private static final int HASH_LENGTH = 9;

    /** Words that are names in some places only; a type can't have them, and they confuse readers anywhere. */
    private static final Set<String> CONTEXTUAL = Set.of("record", "var", "yield", "sealed", "permits");

    /** What every object and every generated record has. */
    private static final Set<String> MEMBERS = Set.of(
            "json",
            "builder",
            "toBuilder",
            "equals",
            "hashCode",
            "toString",
            "getClass",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize");

    /** What generated code refers to by its simple name, and what every record has inside. */
    private static final Set<String> USED_TYPES = Set.of(
            "ArazzoGenerated",
            "BigDecimal",
            "BigInteger",
            "Builder",
            "Choice",
            "Instant",
            "JsonCreator",
            "Json",
            "JsonNode",
            "JsonValue",
            "Known",
            "List",
            "LocalDate",
            "Map",
            "Mask",
            "NullMarked",
            "Nullable",
            "ObjectNode",
            "Objects",
            "Optional",
            "Read",
            "URI",
            "UUID",
            "Uri",
            "Uuid",
            "Write");

    /** The public types of {@code java.lang} up to Java 25, which need no import and would be shadowed. */
    private static final Set<String> JAVA_LANG = Set.of(("AbstractMethodError Appendable ArithmeticException"
                    + " ArrayIndexOutOfBoundsException ArrayStoreException AssertionError AutoCloseable Boolean"
                    + " BootstrapMethodError Byte CharSequence Character Class ClassCastException ClassCircularityError"
                    + " ClassFormatError ClassLoader ClassNotFoundException ClassValue CloneNotSupportedException Cloneable"
                    + " Comparable Compiler Deprecated Double Enum EnumConstantNotPresentException Error Exception"
                    + " ExceptionInInitializerError Float FunctionalInterface IO IllegalAccessError IllegalAccessException"
                    + " IllegalArgumentException IllegalCallerException IllegalMonitorStateException"
                    + " IllegalStateException IllegalThreadStateException IncompatibleClassChangeError"
                    + " IndexOutOfBoundsException InheritableThreadLocal InstantiationError InstantiationException Integer"
                    + " InternalError InterruptedException Iterable LayerInstantiationException LinkageError Long"
                    + " MatchException Math Module ModuleLayer NegativeArraySizeException NoClassDefFoundError"
                    + " NoSuchFieldError NoSuchFieldException NoSuchMethodError NoSuchMethodException"
                    + " NullPointerException Number NumberFormatException Object OutOfMemoryError Override Package"
                    + " Process ProcessBuilder ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime"
                    + " RuntimeException RuntimePermission SafeVarargs ScopedValue SecurityException SecurityManager Short"
                    + " StableValue StackOverflowError StackTraceElement StackWalker StrictMath String StringBuffer"
                    + " StringBuilder StringIndexOutOfBoundsException StringTemplate SuppressWarnings System Thread"
                    + " ThreadDeath ThreadGroup ThreadLocal Throwable TypeNotPresentException UnknownError"
                    + " UnsatisfiedLinkError UnsupportedClassVersionError UnsupportedOperationException VerifyError"
                    + " VirtualMachineError Void WrongThreadException")
            .split(" "));

    private Names() {}

    /**
     * The name of a class.
     *
     * @param name any text, such as {@code describe-repositories_response}
     * @return a legal name, such as {@code DescribeRepositoriesResponse}
     */
    public static String typeName(String name) {
        String joined = Words.of(name).stream().map(Names::capitalized).collect(Collectors.joining());
        // What does not start with a capital would read, and be taken by javac, as the name of a variable.
        boolean capital = joined.isEmpty() || Character.isUpperCase(joined.codePointAt(0));
        String legal = legal(capital ? joined : "T" + joined);
        boolean taken = isKeyword(legal)
                || CONTEXTUAL.contains(legal)
                || USED_TYPES.contains(legal)
                || JAVA_LANG.contains(legal)
                || isDevice(legal);
        return taken ? legal + "_" : legal;
    }

    /**
     * The name of an accessor, a setter, a parameter or a local variable.
     *
     * @param name any text, such as {@code X-Amz-Target}
     * @return a legal name, such as {@code xAmzTarget}
     */
    public static String memberName(String name) {
        List<String> words = Words.of(name);
        String joined = words.get(0).toLowerCase(Locale.ROOT)
                + words.stream().skip(1).map(Names::capitalized).collect(Collectors.joining());
        String legal = legal(joined);
        return isKeyword(legal) || CONTEXTUAL.contains(legal) || MEMBERS.contains(legal) ? legal + "_" : legal;
    }

    /**
     * The name of a constant.
     *
     * @param name any text, such as {@code in-progress}
     * @return a legal name, such as {@code IN_PROGRESS}
     */
    public static String constantName(String name) {
        String joined = Words.of(name).stream()
                .map(word -> word.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("_"));
        return legal(joined);
    }

    /**
     * Whether an author may choose a name for a class ({@code x-java-name}, S27).
     *
     * @param name the name
     * @return whether it is a legal simple name of a class that stands in nobody's way
     */
    public static boolean isTypeName(String name) {
        return isIdentifier(name)
                && !CONTEXTUAL.contains(name)
                && !USED_TYPES.contains(name)
                && !JAVA_LANG.contains(name)
                && !isDevice(name);
    }

    /**
     * Whether an author may choose a name for an accessor or a parameter ({@code x-java-name}, S27).
     *
     * @param name the name
     * @return whether it is a legal name that stands in nobody's way
     */
    public static boolean isMemberName(String name) {
        return isIdentifier(name) && !CONTEXTUAL.contains(name) && !MEMBERS.contains(name);
    }

    /**
     * Whether a text is a package name that can be written to a folder of its own.
     *
     * @param name the text
     * @return whether it consists of identifiers, none of which is a keyword, with dots between them
     */
    public static boolean isPackageName(String name) {
        return List.of(name.split("\\.", -1)).stream().allMatch(part -> isIdentifier(part) && !isDevice(part));
    }

    /**
     * What one of several is called, where that is certain enough; a wrong guess is only an odd name.
     *
     * @param plural the name of a list, such as {@code imageTags}
     * @return the name of an element, such as {@code imageTag}, or {@code imageData-item} where the plural tells nothing
     */
    public static String singular(String plural) {
        List<String> words = Words.of(plural);
        String last = words.get(words.size() - 1).toLowerCase(Locale.ROOT);
        if (last.matches(".{2,}[cdlnprt]ies") && !last.matches(".*(series|species|calories)")) {
            char y = Character.isUpperCase(plural.charAt(plural.length() - 1)) ? 'Y' : 'y';
            return plural.substring(0, plural.length() - 3) + y;
        }
        if (last.matches(".{2,}(ss|x|ch|sh)es") && !last.matches(".*(axes|aches)")) {
            return plural.substring(0, plural.length() - 2);
        }
        boolean regular = last.matches(".*[aeiouy].*[bcdfgklmnprtvw]e?s|.*[aeou]ys")
                && last.length() > 3
                && !last.matches(".*(dices|tices|rices|news|lens|means|always)");
        return regular ? plural.substring(0, plural.length() - 1) : plural + "-item";
    }

    private static boolean isIdentifier(String name) {
        return SourceVersion.isIdentifier(name)
                && !isKeyword(name)
                && name.length() <= MAX_LENGTH
                && name.codePoints().noneMatch(Character::isIdentifierIgnorable);
    }

    private static boolean isKeyword(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
    }

    /** Windows has no files of these names, whatever their extension. */
    private static boolean isDevice(String name) {
        return name.matches("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]");
    }

    private static String capitalized(String word) {
        int first = word.codePointAt(0);
        String rest = word.substring(Character.charCount(first));
        return Character.toString(Character.toUpperCase(first)) + rest.toLowerCase(Locale.ROOT);
    }

    /** What tells long names apart that begin alike. */
    private static String hash(String name) {
        return String.format("_%08x", name.hashCode());
    }

    private static String legal(String name) {
        String cut = name.codePointCount(0, name.length()) > MAX_LENGTH
                ? name.substring(0, name.offsetByCodePoints(0, MAX_LENGTH - HASH_LENGTH)) + hash(name)
                : name;
        return Character.isJavaIdentifierStart(cut.codePointAt(0)) ? cut : "_" + cut;
    }
}
