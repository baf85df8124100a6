package io.github.arazzo4j.codegen.mutation;

import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import io.github.arazzo4j.codegen.source.ScalarNode;
import io.github.arazzo4j.codegen.source.SequenceNode;
import io.github.arazzo4j.codegen.source.SourceFile;
import io.github.arazzo4j.codegen.source.Workspace;
import io.github.arazzo4j.codegen.source.WorkspaceSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A document that is to be broken: its text, and what stands where. */
final class Subject {

    /** Text for people, of which the compiler has no opinion. */
    private static final Set<String> PROSE = Set.of("description", "summary", "title");

    private static final Pattern INPUT = Pattern.compile("\\$inputs\\.([A-Za-z0-9_-]+)");

    private final Path path;
    private final List<String> lines;
    private final MappingNode root;
    private final List<Span> scalars = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();

    /**
     * A scalar on one line.
     *
     * @param line the line, from 1
     * @param start the column of its text in the line, from 0
     * @param text its text, which the line has as it is
     * @param key the key that it is the value of; empty in a list
     * @param owner the mapping or list around it
     * @param pointer where it is
     */
    record Span(int line, int start, String text, String key, Node owner, String pointer, boolean isString) {}

    /** An entry of a mapping, with the line and the column of its key. */
    record Field(MappingNode owner, MappingNode.Entry entry, int line, int start, String pointer) {
        String key() {
            return entry.key();
        }
    }

    /** An element of a list that is a mapping, with the line on which it begins. */
    record Item(SequenceNode owner, MappingNode node, int line, String pointer) {}

    private Subject(SourceFile file, MappingNode root) {
        this.path = file.path();
        this.lines = List.of(file.text().split("\n", -1));
        this.root = root;
        visit(root);
    }

    /** Reads a document; empty if it is no mapping, or is not written with plain line feeds. */
    static Optional<Subject> read(Path path) {
        Workspace workspace = new Workspace(WorkspaceSettings.of(path.getParent()), new Diagnostics());
        return workspace
                .open(path)
                .filter(file -> !file.text().contains("\r"))
                .flatMap(file -> file.root().asMapping().map(root -> new Subject(file, root)));
    }

    private void visit(MappingNode node) {
        for (MappingNode.Entry entry : node.entries()) {
            Location key = entry.keyLocation();
            int quote = line(key.line()).startsWith("\"", key.column() - 1) ? 1 : 0;
            fields.add(
                    new Field(node, entry, key.line(), key.column() - 1 + quote, node.pointer() + "/" + entry.key()));
            visit(entry.value(), entry.key(), node);
        }
    }

    private void visit(Node node, String key, Node owner) {
        node.asMapping().ifPresent(this::visit);
        node.asSequence().ifPresent(sequence -> {
            for (Node element : sequence.elements()) {
                element.asMapping()
                        .ifPresent(mapping -> items.add(
                                new Item(sequence, mapping, mapping.location().line(), mapping.pointer())));
                visit(element, "", sequence);
            }
        });
        node.asScalar().filter(scalar -> !PROSE.contains(key)).ifPresent(scalar -> add(scalar, key, owner));
    }

    private void add(ScalarNode scalar, String key, Node owner) {
        Location at = scalar.location();
        int start = line(at.line()).indexOf(scalar.text(), at.column() - 1);
        if (!scalar.text().isEmpty() && start >= 0 && start < at.endColumn()) {
            scalars.add(new Span(at.line(), start, scalar.text(), key, owner, scalar.pointer(), scalar.isString()));
        }
    }

    Path path() {
        return path;
    }

    MappingNode root() {
        return root;
    }

    boolean isJson() {
        return lines.get(0).strip().startsWith("{");
    }

    String text() {
        return String.join("\n", lines);
    }

    private String line(int number) {
        return lines.get(number - 1);
    }

    /** The scalars whose pointer matches. */
    Stream<Span> scalars(String pointer) {
        Pattern pattern = Pattern.compile(pointer);
        return scalars.stream().filter(span -> pattern.matcher(span.pointer()).matches());
    }

    /** The entries of mappings whose pointer matches. */
    Stream<Field> fields(String pointer) {
        Pattern pattern = Pattern.compile(pointer);
        return fields.stream().filter(field -> pattern.matcher(field.pointer()).matches());
    }

    /** The elements of lists whose pointer matches. */
    Stream<Item> items(String pointer) {
        Pattern pattern = Pattern.compile(pointer);
        return items.stream().filter(item -> pattern.matcher(item.pointer()).matches());
    }

    /** Whether something in the document refers to a name, in an expression or as a target. */
    boolean mentions(String expression) {
        return scalars.stream().anyMatch(span -> span.text().contains(expression));
    }

    /** The document with other text in place of some. */
    Mutant replace(String kind, int line, int start, String old, String replacement, Collection<String> names) {
        String changed =
                line(line).substring(0, start) + replacement + line(line).substring(start + old.length());
        Set<Integer> reported = new TreeSet<>(mentioning(names));
        reported.addAll(declaring(List.of(line(line))));
        reported.add(line);
        return mutant(kind, line + ": " + old + " → " + replacement, line, 1, List.of(changed), reported);
    }

    /** The document with a line of another form; also the neighbours of the line may show that it is wrong. */
    Mutant replaceLine(String kind, int line, String replacement) {
        return mutant(
                kind,
                line + ": " + line(line).strip() + " → " + replacement.strip(),
                line,
                1,
                List.of(replacement),
                Set.of(line - 1, line, line + 1));
    }

    /** The document with a line written twice. */
    Mutant repeatLine(String kind, int line) {
        return mutant(
                kind,
                line + ": " + line(line).strip() + " twice",
                line,
                1,
                List.of(line(line), line(line)),
                Set.of(line, line + 1));
    }

    /** The document without an entry or an element that has lines of its own. */
    Optional<Mutant> drop(String kind, int line, Node around, Collection<String> names) {
        int end = isJson() ? endOfJson(line) : endOfBlock(line);
        String start = line(line).strip();
        if (end < 0 || (!isJson() && !start.startsWith("- ") && !start.matches("[\"'A-Za-z0-9_$.\\-]+:.*"))) {
            return Optional.empty();
        }
        Set<Integer> reported = new HashSet<>(mentioning(names));
        reported.addAll(declaring(lines.subList(line - 1, end)));
        enclosing(around.pointer()).forEach(reported::add);
        Set<Integer> moved = new TreeSet<>();
        reported.forEach(at -> moved.add(at <= end && at >= line ? line : at > end ? at - (end - line + 1) : at));
        moved.add(line);
        moved.add(line - 1);
        boolean lastInJson = isJson() && !line(end).strip().endsWith(",");
        if (lastInJson) {
            if (!line(line - 1).endsWith(",")) {
                return Optional.empty();
            }
            String before = line(line - 1).substring(0, line(line - 1).length() - 1);
            return Optional.of(
                    mutant(kind, line + ": without " + start, line - 1, end - line + 2, List.of(before), moved));
        }
        return Optional.of(mutant(kind, line + ": without " + start, line, end - line + 1, List.of(), moved));
    }

    /** The last line of a block that begins on a line: what is indented further, and lists at the same depth. */
    private int endOfBlock(int line) {
        int indent = indent(line(line));
        boolean element = line(line).strip().startsWith("- ");
        int end = line;
        for (int next = line + 1; next <= lines.size(); next++) {
            String text = line(next);
            boolean inside = indent(text) > indent
                    || (!element && indent(text) == indent && text.strip().startsWith("- "));
            if (!text.isBlank() && !inside) {
                return end;
            }
            if (!text.isBlank()) {
                end = next;
            }
        }
        return end;
    }

    private int endOfJson(int line) {
        int depth = 0;
        for (int at = line; at <= lines.size(); at++) {
            String bare = line(at).replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "");
            depth += (int) bare.chars().filter(c -> c == '{' || c == '[').count();
            depth -= (int) bare.chars().filter(c -> c == '}' || c == ']').count();
            if (depth <= 0) {
                return depth < 0 ? -1 : at;
            }
        }
        return -1;
    }

    static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** The lines on which names stand as words. */
    private Set<Integer> mentioning(Collection<String> names) {
        Set<Integer> found = new TreeSet<>();
        for (String name : names) {
            Pattern word = Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])");
            IntStream.rangeClosed(1, lines.size())
                    .filter(number -> word.matcher(line(number)).find())
                    .forEach(found::add);
        }
        return found;
    }

    /** Where inputs are declared that lines refer to: without the reference they are not used. */
    private Set<Integer> declaring(List<String> referring) {
        Set<Integer> found = new TreeSet<>();
        for (String line : referring) {
            Matcher input = INPUT.matcher(line);
            while (input.find()) {
                fields("/workflows/\\d+/inputs/properties/" + Pattern.quote(input.group(1)))
                        .forEach(field -> found.add(field.line()));
            }
        }
        return found;
    }

    /** Where the objects begin that a pointer leads through, and where their ids and names stand. */
    private Stream<Integer> enclosing(String pointer) {
        List<Integer> found = new ArrayList<>();
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            String place = at;
            fields.stream().filter(field -> field.pointer().equals(place)).forEach(field -> {
                found.add(field.line());
                found.add(field.entry().value().location().line());
            });
            items.stream().filter(item -> item.pointer().equals(place)).forEach(item -> found.add(item.line()));
            Stream.of("stepId", "workflowId", "operationId", "operationPath", "name", "url")
                    .map(id -> place + "/" + id)
                    .forEach(id -> fields.stream()
                            .filter(field -> field.pointer().equals(id))
                            .forEach(field -> found.add(field.line())));
        }
        found.add(1);
        return found.stream();
    }

    private Mutant mutant(
            String kind, String what, int line, int removed, List<String> inserted, Set<Integer> reported) {
        List<String> changed = new ArrayList<>(lines.subList(0, line - 1));
        changed.addAll(inserted);
        changed.addAll(lines.subList(line - 1 + removed, lines.size()));
        return new Mutant(kind, what, String.join("\n", changed), reported, line, inserted.size() - removed);
    }

    /** The matches of a pattern in a scalar, as columns of its line. */
    static Stream<Matcher> matches(Span span, Pattern pattern) {
        List<Matcher> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(span.text());
        int from = 0;
        while (matcher.find(from)) {
            Matcher here = pattern.matcher(span.text());
            if (here.find(from)) {
                found.add(here);
            }
            from = Math.max(matcher.end(), from + 1);
            if (from > span.text().length()) {
                break;
            }
        }
        return found.stream();
    }

    /** The line of the key that a mapping is the value of. */
    int lineOf(Node node) {
        return fields.stream()
                .filter(field -> field.entry().value() == node)
                .mapToInt(Field::line)
                .findFirst()
                .orElse(node.location().line());
    }

    String rawLine(int number) {
        return line(number);
    }
}
