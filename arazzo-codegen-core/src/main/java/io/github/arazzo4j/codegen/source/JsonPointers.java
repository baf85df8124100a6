package io.github.arazzo4j.codegen.source;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON Pointers (RFC 6901) over nodes. */
public final class JsonPointers {

    /** Without leading zeros, and short enough for an int. */
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    private static final Pattern BAD_ESCAPE = Pattern.compile("~(?![01])");

    private JsonPointers() {}

    /**
     * The pointer to something, from what is around it.
     *
     * @param names the names of the members on the way, not escaped
     * @return the pointer; empty without names
     */
    public static String of(String... names) {
        return Stream.of(names).map(name -> "/" + escape(name)).collect(Collectors.joining());
    }

    static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }

    static Optional<Node> resolve(Node root, String pointer) {
        if (pointer.isEmpty()) {
            return Optional.of(root);
        }
        if (!pointer.startsWith("/") || BAD_ESCAPE.matcher(pointer).find()) {
            return Optional.empty();
        }
        Optional<Node> node = Optional.of(root);
        for (String token : pointer.substring(1).split("/", -1)) {
            String name = token.replace("~1", "/").replace("~0", "~");
            node = node.flatMap(current -> child(current, name));
        }
        return node;
    }

    private static Optional<Node> child(Node node, String token) {
        Optional<Node> element = node.asSequence()
                .filter(list -> INDEX.matcher(token).matches())
                .map(SequenceNode::elements)
                .filter(elements -> Integer.parseInt(token) < elements.size())
                .map(elements -> elements.get(Integer.parseInt(token)));
        return element.or(() -> node.asMapping().flatMap(mapping -> mapping.get(token)));
    }
}
