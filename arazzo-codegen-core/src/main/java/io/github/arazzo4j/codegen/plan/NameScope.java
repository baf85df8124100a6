package io.github.arazzo4j.codegen.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/**
 * Gives things that share a scope names that differ. The outcome depends on what they are, not on the order in which they
 * come: whoever is already called by the name that Java would give it keeps it, then whoever is but for a capital at the
 * start; of the others that would come out alike the first in alphabetical order gets the name, the rest get numbers. So a
 * workflow more or less never renames a class.
 */
public final class NameScope {

    private final boolean ignoreCase;
    private final Set<String> taken = new HashSet<>();

    private NameScope(boolean ignoreCase) {
        this.ignoreCase = ignoreCase;
    }

    /**
     * A scope of classes. Classes are files, which some file systems can't tell apart by case alone.
     *
     * @return an empty scope
     */
    public static NameScope ofTypes() {
        return new NameScope(true);
    }

    /**
     * A scope of members or constants.
     *
     * @return an empty scope
     */
    public static NameScope ofMembers() {
        return new NameScope(false);
    }

    /**
     * Takes names away.
     *
     * @param names names that none of the things may have
     * @return this scope
     */
    public NameScope reserve(Collection<String> names) {
        names.forEach(name -> taken.add(key(name)));
        return this;
    }

    /**
     * Names what the document gives different names.
     *
     * @param names all the names
     * @param idiom Java's name for one of the document
     * @return Java's names, by those of the document
     */
    public Map<String, String> allocate(Collection<String> names, UnaryOperator<String> idiom) {
        Map<String, String> things = new HashMap<>();
        names.forEach(name -> things.put(name, name));
        return allocate(things, idiom);
    }

    /**
     * Names things of which several may be called the same in the document.
     *
     * @param things for each thing its name in the document; all things at once, since a later call only gets what is left
     * @param idiom Java's name for one of the document
     * @param <K> what things are told apart by; its order decides between things of the same name
     * @return a name for each thing
     */
    public <K extends Comparable<? super K>> Map<K, String> allocate(
            Map<K, String> things, UnaryOperator<String> idiom) {
        List<K> sorted = things.keySet().stream()
                .sorted(Comparator.<K, String>comparing(things::get).thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<K, String> wanted = new HashMap<>();
        things.forEach((thing, name) -> wanted.put(thing, idiom.apply(name)));
        Map<K, String> given = new HashMap<>();
        List<BiPredicate<String, String>> claims = List.of(
                String::equals,
                (name, idiomatic) -> decapitalized(name).equals(decapitalized(idiomatic)),
                (name, idiomatic) -> true);
        for (BiPredicate<String, String> claim : claims) {
            for (K thing : sorted) {
                String idiomatic = wanted.get(thing);
                if (!given.containsKey(thing)
                        && claim.test(things.get(thing), idiomatic)
                        && taken.add(key(idiomatic))) {
                    given.put(thing, idiomatic);
                }
            }
        }
        for (K thing : sorted) {
            given.computeIfAbsent(thing, unnamed -> numbered(wanted.get(unnamed)));
        }
        return Collections.unmodifiableMap(given);
    }

    /**
     * Names one thing more.
     *
     * @param wanted the legal name that it should have
     * @return the name, with a number if it is taken
     */
    public String allocate(String wanted) {
        return taken.add(key(wanted)) ? wanted : numbered(wanted);
    }

    private static String decapitalized(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private String numbered(String name) {
        String base = Character.isDigit(name.charAt(name.length() - 1)) ? name + "_" : name;
        int number = 2;
        while (!taken.add(key(base + number))) {
            number++;
        }
        return base + number;
    }

    private String key(String name) {
        return ignoreCase ? name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT) : name;
    }
}
