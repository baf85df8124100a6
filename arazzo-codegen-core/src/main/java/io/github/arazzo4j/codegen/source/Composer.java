package io.github.arazzo4j.codegen.source;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Builds nodes from the events of one document. What leaves a tree that is still worth checking (a duplicate key, a
 * foreign tag) is reported; what does not ends in a {@link Refusal}.
 */
final class Composer {

    private static final String MERGE_KEY = "<<";
    /** How many faults of one file are reported; more would tell nobody anything, and a hostile file can have millions. */
    private static final int MAX_FAULTS = 100;

    private final YamlEvents events;
    private final SourceText text;
    private final ReaderLimits limits;
    private final Diagnostics diagnostics;
    private final Map<String, Anchored> anchors = new LinkedHashMap<>();
    /** How many nodes there are so far, aliases counted as what they stand for; and how many of these are from aliases. */
    private int expandedNodes;

    private int aliasNodes;
    /** The greatest depth seen since it was last reset, aliases followed. */
    private int deepest;

    private int faults;

    /** An anchor's node and what an alias to it costs; without a node while it is being read. */
    private record Anchored(@Nullable Node node, int nodes, int height) {}

    /** The place in the tree where the next node goes. */
    private record Site(@Nullable Position parent, @Nullable String key, int index, int depth) {

        Site entry(Position mapping, @Nullable String name) {
            return new Site(mapping, name, 0, depth + 1);
        }

        Site element(Position sequence, int number) {
            return new Site(sequence, null, number, depth + 1);
        }
    }

    Composer(YamlEvents events, SourceText text, ReaderLimits limits, Diagnostics diagnostics) {
        this.events = events;
        this.text = text;
        this.limits = limits;
        this.diagnostics = diagnostics;
    }

    /** Reads the node that comes next, with all that is in it. */
    Node compose() throws Refusal {
        return node(new Site(null, null, 0, 0));
    }

    private Node node(Site site) throws Refusal {
        Event event = events.next();
        if (event instanceof AliasEvent alias) {
            return alias(alias, site);
        }
        Optional<String> anchor =
                event instanceof NodeEvent named ? named.getAnchor().map(Object::toString) : Optional.empty();
        int nodesBefore = expandedNodes++;
        int deepestBefore = deepest;
        deepest = site.depth();
        anchor.ifPresent(name -> anchors.put(name, new Anchored(null, 0, 0)));
        Node node = content(event, site);
        int nodes = expandedNodes - nodesBefore;
        int height = deepest - site.depth();
        anchor.ifPresent(name -> anchors.put(name, new Anchored(node, nodes, height)));
        deepest = Math.max(deepest, deepestBefore);
        return node;
    }

    private Node content(Event event, Site site) throws Refusal {
        return switch (event.getEventId()) {
            case MappingStart -> mapping((MappingStartEvent) event, site);
            case SequenceStart -> sequence((SequenceStartEvent) event, site);
            case Scalar -> scalar((ScalarEvent) event, site);
            default -> throw refusal(DiagnosticCode.YAML_SYNTAX, location(event, site), "a value is missing here");
        };
    }

    private Node alias(AliasEvent event, Site site) throws Refusal {
        String name = event.getAlias().toString();
        Anchored target = anchors.get(name);
        if (target == null) {
            Diagnostic unknown = Diagnostic.of(
                    DiagnosticCode.UNKNOWN_ALIAS,
                    location(event, site),
                    "there is no anchor &" + name + " before this");
            throw new Refusal(unknown.withProposal(name, anchors.keySet()));
        }
        Node node = target.node();
        if (node == null) {
            throw refusal(
                    DiagnosticCode.RECURSIVE_ALIAS,
                    location(event, site),
                    "the alias *" + name + " refers to a value that contains it");
        }
        if (target.nodes() > limits.maxAliasNodes() - aliasNodes) {
            throw refusal(
                    DiagnosticCode.ALIAS_BOMB,
                    location(event, site),
                    "the aliases of this file stand for more than " + limits.maxAliasNodes() + " nodes");
        }
        aliasNodes += target.nodes();
        expandedNodes += target.nodes();
        checkDepth(site.depth() + target.height(), event, site);
        return node;
    }

    private void checkDepth(int depth, Event event, Site site) throws Refusal {
        if (depth > limits.maxDepth()) {
            throw refusal(
                    DiagnosticCode.TOO_DEEP,
                    location(event, site),
                    "values are nested more than " + limits.maxDepth() + " levels deep");
        }
        deepest = Math.max(deepest, depth);
    }

    private SequenceNode sequence(SequenceStartEvent start, Site site) throws Refusal {
        checkDepth(site.depth() + 1, start, site);
        Position position = position(start, site);
        Tags.ofCollection(start.getTag(), "seq")
                .ifPresent(problem -> report(DiagnosticCode.BAD_TAG, position, problem));
        List<Node> elements = new ArrayList<>();
        while (!events.nextIs(Event.ID.SequenceEnd)) {
            elements.add(node(site.element(position, elements.size())));
        }
        events.next();
        return new SequenceNode(position, elements);
    }

    private MappingNode mapping(MappingStartEvent start, Site site) throws Refusal {
        checkDepth(site.depth() + 1, start, site);
        Position position = start.isFlow() ? position(start, site) : blockPosition(start, site);
        Tags.ofCollection(start.getTag(), "map")
                .ifPresent(problem -> report(DiagnosticCode.BAD_TAG, position, problem));
        Map<String, MappingNode.Entry> entries = new LinkedHashMap<>();
        List<MappingNode> merged = new ArrayList<>();
        while (!events.nextIs(Event.ID.MappingEnd)) {
            boolean merge = isMergeKey(events.peek());
            Optional<Key> key = key(site.entry(position, null));
            Node value = node(site.entry(position, key.map(Key::name).orElse(null)));
            if (merge) {
                key.ifPresent(mergeKey -> addMerged(value, mergeKey, merged));
            } else {
                key.ifPresent(known -> put(entries, new MappingNode.Entry(known.position(), known.name(), value)));
            }
        }
        events.next();
        for (MappingNode mapping : merged) {
            mapping.entries().forEach(entry -> entries.putIfAbsent(entry.key(), entry));
        }
        return new MappingNode(position, entries);
    }

    private record Key(String name, Position position) {}

    private static boolean isMergeKey(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getTag().isEmpty()
                && scalar.getValue().equals(MERGE_KEY);
    }

    /** The next key as text, or empty, and reported, if it is none. */
    private Optional<Key> key(Site site) throws Refusal {
        Event event = events.peek();
        if (event instanceof ScalarEvent scalar) {
            events.next();
            Position position = position(event, new Site(site.parent(), scalar.getValue(), 0, site.depth()));
            ScalarNode key = new ScalarNode(position, ScalarNode.Kind.STRING, scalar.getValue());
            scalar.getAnchor().ifPresent(name -> anchors.put(name.toString(), new Anchored(key, 1, 0)));
            if (scalar.isPlain() && scalar.getValue().isEmpty()) {
                report(DiagnosticCode.BAD_KEY, position, "a key is missing before the \":\"");
                return Optional.empty();
            }
            Tags.ofKey(scalar.getTag()).ifPresent(problem -> report(DiagnosticCode.BAD_TAG, position, problem));
            return Optional.of(new Key(scalar.getValue(), position));
        }
        Node node = node(site);
        Position position = position(event, site);
        Optional<Key> key = node.asScalar()
                .map(scalar -> new Key(scalar.text(), position(event, new Site(site.parent(), scalar.text(), 0, 0))));
        if (key.isEmpty()) {
            report(DiagnosticCode.BAD_KEY, position, "a key must be plain text, not " + node.description());
        }
        return key;
    }

    private void put(Map<String, MappingNode.Entry> entries, MappingNode.Entry entry) {
        MappingNode.Entry first = entries.putIfAbsent(entry.key(), entry);
        if (first != null && faults++ < MAX_FAULTS) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.DUPLICATE_KEY,
                            entry.keyLocation(),
                            "the key \"" + entry.key() + "\" is already there")
                    .withRelated(first.keyLocation(), "first here"));
        }
    }

    /** Collects what a merge key merges: a mapping, or a list of mappings of which the earlier ones win. */
    private void addMerged(Node value, Key mergeKey, List<MappingNode> merged) {
        List<Node> sources = value.asSequence().map(SequenceNode::elements).orElse(List.of(value));
        for (Node source : sources) {
            source.asMapping()
                    .ifPresentOrElse(
                            merged::add,
                            () -> report(
                                    DiagnosticCode.BAD_MERGE,
                                    mergeKey.position(),
                                    "\"<<\" merges mappings, not " + source.description()));
        }
    }

    private ScalarNode scalar(ScalarEvent event, Site site) {
        Position position = position(event, site);
        Tags.Reading reading = Tags.ofScalar(event);
        reading.problem().ifPresent(problem -> report(reading.code(), position, problem));
        return new ScalarNode(position, reading.kind(), event.getValue());
    }

    private void report(DiagnosticCode code, Position position, String message) {
        if (faults++ < MAX_FAULTS) {
            diagnostics.report(Diagnostic.of(code, position.location(), message));
        }
    }

    private static Refusal refusal(DiagnosticCode code, Location location, String message) {
        return new Refusal(Diagnostic.of(code, location, message));
    }

    private Location location(Event event, Site site) {
        return position(event, site).location();
    }

    /** A mapping in block style begins with its first key, so that is what is marked. */
    private Position blockPosition(MappingStartEvent start, Site site) throws Refusal {
        Event first = events.peek();
        boolean sameLine = YamlEvents.startLine(first) == YamlEvents.startLine(start);
        return position(first instanceof ScalarEvent && sameLine ? first : start, site);
    }

    private Position position(Event event, Site site) {
        Mark start = YamlEvents.start(event);
        Mark end = event.getEndMark().orElse(start);
        int line = Math.min(start.getLine() + 1, text.lineCount());
        int column = start.getColumn() + 1;
        int endColumn = column + 1;
        boolean block = event instanceof ScalarEvent scalar && (scalar.isLiteral() || scalar.isFolded());
        if (end.getLine() == start.getLine() && end.getColumn() > start.getColumn()) {
            endColumn = end.getColumn() + 1;
        } else if (event instanceof ScalarEvent && !block && end.getLine() > start.getLine()) {
            String lineText = text.line(line).stripTrailing();
            endColumn = Math.max(endColumn, 1 + lineText.codePointCount(0, lineText.length()));
        }
        return new Position(text, site.parent(), site.key(), site.index(), line, column, endColumn);
    }
}
