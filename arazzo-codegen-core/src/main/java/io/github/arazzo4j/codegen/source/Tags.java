package io.github.arazzo4j.codegen.source;

import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** What tags mean: those of the JSON schema (YAML 1.2.2, section 10.2) what they say, all others nothing. */
final class Tags {

    private static final String PREFIX = "tag:yaml.org,2002:";
    /** The tag of {@code ! text}, which says: do not guess what this is. */
    private static final String NON_SPECIFIC = "!";

    private static final Map<String, ScalarNode.Kind> SCALARS = Map.of(
            "str", ScalarNode.Kind.STRING,
            "int", ScalarNode.Kind.NUMBER,
            "float", ScalarNode.Kind.NUMBER,
            "bool", ScalarNode.Kind.BOOLEAN,
            "null", ScalarNode.Kind.NULL);

    private Tags() {}

    /** What a scalar is, and what is wrong with it, with the code under which to report that. */
    record Reading(ScalarNode.Kind kind, DiagnosticCode code, Optional<String> problem) {

        private static Reading of(ScalarNode.Kind kind) {
            return new Reading(kind, DiagnosticCode.BAD_TAG, Optional.empty());
        }

        private static Reading string(DiagnosticCode code, String problem) {
            return new Reading(ScalarNode.Kind.STRING, code, Optional.of(problem));
        }
    }

    static Reading ofScalar(ScalarEvent event) {
        String tag = event.getTag().orElse("");
        if (tag.equals(NON_SPECIFIC) || (tag.isEmpty() && !event.isPlain())) {
            return Reading.of(ScalarNode.Kind.STRING);
        }
        String value = event.getValue();
        ScalarNode.Kind kind = CoreSchema.kindOf(value);
        if (!tag.isEmpty()) {
            ScalarNode.Kind wanted = tag.startsWith(PREFIX) ? SCALARS.get(tag.substring(PREFIX.length())) : null;
            if (wanted == null) {
                return Reading.string(DiagnosticCode.BAD_TAG, meaningless(tag));
            }
            if (wanted == ScalarNode.Kind.STRING) {
                return Reading.of(wanted);
            }
            if (wanted != kind || (tag.endsWith("int") && !CoreSchema.isInteger(value))) {
                return Reading.string(DiagnosticCode.BAD_TAG, "the value is not what its tag " + shown(tag) + " says");
            }
        }
        if (kind == ScalarNode.Kind.NUMBER && !CoreSchema.isRepresentable(value)) {
            return Reading.string(DiagnosticCode.NOT_A_JSON_NUMBER, "this number cannot be written in JSON");
        }
        return Reading.of(kind);
    }

    /** What is wrong with the tag of a mapping ({@code map}) or list ({@code seq}), if anything. */
    static Optional<String> ofCollection(Optional<String> tag, String own) {
        return tag.filter(name -> !name.equals(NON_SPECIFIC) && !name.equals(PREFIX + own))
                .map(Tags::meaningless);
    }

    /** What is wrong with the tag of a key, if anything. Keys are text, whatever scalar they are. */
    static Optional<String> ofKey(Optional<String> tag) {
        return tag.filter(name -> !name.equals(NON_SPECIFIC))
                .filter(name -> !name.startsWith(PREFIX) || !SCALARS.containsKey(name.substring(PREFIX.length())))
                .map(Tags::meaningless);
    }

    private static String meaningless(String tag) {
        return "the tag " + shown(tag) + " has no meaning here";
    }

    private static String shown(String tag) {
        return tag.startsWith(PREFIX) ? "!!" + tag.substring(PREFIX.length()) : tag;
    }
}
