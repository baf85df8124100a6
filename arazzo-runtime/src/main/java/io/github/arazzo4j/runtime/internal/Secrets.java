package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.support.Mask;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a run must not tell (S26): the values that it knows to be secret, and all that has the name of a secret. What it was
 * told before is hidden from then on. Thread-safe.
 */
final class Secrets {

    static final String HIDDEN = Mask.HIDDEN;

    /** Secrets shorter than this would be found everywhere; they are hidden where they are the whole value. */
    private static final int SHORTEST = 4;

    private static final String NAMES =
            "token|secret|password|passwd|authorization|credential|api.?key|private|signature|cookie";
    private static final Pattern NAME = Pattern.compile(NAMES, Pattern.CASE_INSENSITIVE);
    private static final String XML_NAME = "[\\w:.-]*(?:" + NAMES + ")[\\w:.-]*";
    private static final Pattern XML_ELEMENT = Pattern.compile(
            "(<" + XML_NAME + "(?:\\s[^<>]*)?>)[^<]*+(?:<!\\[CDATA\\[[\\s\\S]*?]]>[^<]*+)*", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML_ATTRIBUTE =
            Pattern.compile("(\\s" + XML_NAME + "\\s*=\\s*)(?:\"[^\"]*\"|'[^']*')", Pattern.CASE_INSENSITIVE);

    private final List<String> values = new CopyOnWriteArrayList<>();

    /** Whether a name says that its value is a secret. */
    static boolean isName(String name) {
        return NAME.matcher(name).find();
    }

    /** Whether a member is hidden: {@code null} and booleans are shown, whatever their name. */
    static boolean isHidden(String name, JsonNode value) {
        return !value.isNull() && !value.isBoolean() && !value.isMissingNode() && isName(name);
    }

    /** Adds a value. */
    void add(String value) {
        if (!value.isEmpty() && !values.contains(value)) {
            values.add(value);
            String encoded = PercentEncoder.VALUE.encode(value);
            if (!encoded.equals(value)) {
                values.add(encoded);
            }
        }
    }

    /**
     * Adds what is secret in a header that holds a credential: of {@code Bearer xyz} only the latter, of {@code Basic} what it
     * encodes as well, of {@code Cookie} each value.
     */
    void addHeader(String name, String value) {
        if (name.equalsIgnoreCase("Cookie")) {
            for (String pair : value.split(";", -1)) {
                addEncoded(pair.substring(pair.indexOf('=') + 1).trim());
            }
            return;
        }
        String credential = value.substring(value.lastIndexOf(' ') + 1);
        add(credential);
        if (value.regionMatches(true, 0, "Basic ", 0, 6)) {
            try {
                String pair = new String(Base64.getDecoder().decode(credential), StandardCharsets.UTF_8);
                add(pair.substring(pair.indexOf(':') + 1));
            } catch (IllegalArgumentException e) {
                // The document wrote something else there, which is hidden as it is.
                return;
            }
        }
    }

    /** Adds a value that stands in a URL or a cookie, where it may be percent-encoded; {@code null} is none. */
    void addEncoded(@Nullable String value) {
        if (value != null) {
            add(value);
            try {
                add(URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                // A percent sign that encodes nothing: it is what it is.
                return;
            }
        }
    }

    /** A text without the values. */
    String hide(String text) {
        String hidden = text;
        for (String value : values) {
            if (value.length() >= SHORTEST) {
                hidden = hidden.replace(value, HIDDEN);
            } else if (value.equals(hidden)) {
                hidden = HIDDEN;
            }
        }
        return hidden;
    }

    /** The beginning of what an expression gave, as JSON. */
    String shown(String expression, JsonNode value) {
        if (isHidden(expression, value)
                || (value.isTextual() && hide(value.textValue()).equals(HIDDEN))) {
            return HIDDEN;
        }
        return Preview.value(value, this);
    }

    /** A URL, of which user, secret parameters and values are hidden. */
    String url(String url, Predicate<String> isSecret) {
        int query = url.indexOf('?');
        String path = query < 0 ? url : url.substring(0, query);
        int user = path.indexOf('@');
        int host = path.indexOf("//") + 2;
        if (user > host && path.indexOf('/', host) > user) {
            path = path.substring(0, host) + HIDDEN + path.substring(user);
        }
        return hide(query < 0 ? path : path + "?" + pairs(url.substring(query + 1), isSecret));
    }

    /** Headers, of which secret ones and values are hidden. */
    Map<String, List<String>> headers(Map<String, List<String>> headers, Predicate<String> isSecret) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        headers.forEach((name, lines) -> shown.put(
                name,
                lines.stream()
                        .map(line -> isSecret.test(name) || isName(name) ? HIDDEN : locationOr(name, line))
                        .toList()));
        return java.util.Collections.unmodifiableMap(shown);
    }

    private String locationOr(String name, String line) {
        return name.equalsIgnoreCase("location") ? url(line, Secrets::isName) : hide(line);
    }

    /** The text of a body without its secrets, or {@code null} if it is of a kind in which they can't be found. */
    @Nullable
    String body(byte[] bytes, @Nullable String contentType) {
        MediaType type = MediaType.parse(contentType == null ? "" : contentType);
        Charset charset = type.charset() == null ? StandardCharsets.UTF_8 : type.charset();
        if (type.essence().equals("application/x-www-form-urlencoded")) {
            return hide(pairs(new String(bytes, charset), name -> false));
        }
        if (type.kind() == MediaType.Kind.JSON) {
            return json(bytes);
        }
        return type.kind() == MediaType.Kind.XML ? xml(new String(bytes, charset)) : null;
    }

    private String pairs(String text, Predicate<String> isSecret) {
        List<String> pairs = new ArrayList<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            pairs.add(equals >= 0 && (isSecret.test(name) || isName(name)) ? name + "=" + HIDDEN : pair);
        }
        return String.join("&", pairs);
    }

    private String xml(String text) {
        String elements = XML_ELEMENT.matcher(text).replaceAll("$1" + HIDDEN);
        return hide(XML_ATTRIBUTE.matcher(elements).replaceAll("$1\"" + HIDDEN + "\""));
    }

    private @Nullable String json(byte[] bytes) {
        JsonNode root;
        try {
            root = JsonCodec.read(bytes);
        } catch (IOException e) {
            return null;
        }
        if (!root.isContainerNode()) {
            return root.isMissingNode() ? "" : null;
        }
        Deque<JsonNode> todo = new ArrayDeque<>();
        todo.push(root);
        while (!todo.isEmpty()) {
            JsonNode node = todo.pop();
            if (node instanceof ObjectNode object) {
                object.properties().forEach(member -> member.setValue(clean(member.getKey(), member.getValue())));
            } else if (node instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, clean("", array.get(i)));
                }
            }
            node.forEach(todo::push);
        }
        return root.toString();
    }

    private JsonNode clean(String name, JsonNode value) {
        if (isHidden(name, value)) {
            return TextNode.valueOf(HIDDEN);
        }
        return value.isTextual() ? TextNode.valueOf(hide(value.textValue())) : value;
    }
}
