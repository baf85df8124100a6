package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.InvalidInputException;
import io.github.arazzo4j.runtime.InvalidInputException.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What the {@code inputs} schema of a workflow asks of its inputs (Arazzo 1.1.0, Workflow Object; S5). */
public final class InputRules {

    private final Map<String, ValueRule> inputs = new LinkedHashMap<>();
    private final Map<String, JsonNode> defaults = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();
    private final List<String> secretive = new ArrayList<>();

    private InputRules() {}

    /**
     * Starts rules that ask for nothing.
     *
     * @return the rules
     */
    public static InputRules create() {
        return new InputRules();
    }

    /**
     * Adds an input that may be left out.
     *
     * @param name its name
     * @param rule what its value must be
     * @return these rules
     */
    public InputRules optional(String name, ValueRule rule) {
        inputs.put(name, rule);
        if (rule.hasSecrets()) {
            secretive.add(name);
        }
        return this;
    }

    /**
     * Adds an input that must be there.
     *
     * @param name its name
     * @param rule what its value must be
     * @return these rules
     */
    public InputRules required(String name, ValueRule rule) {
        required.add(name);
        return optional(name, rule);
    }

    /**
     * Adds an input that takes a value if it is left out.
     *
     * @param name its name
     * @param rule what its value must be
     * @param value the value that it takes
     * @return these rules
     */
    public InputRules withDefault(String name, ValueRule rule, JsonNode value) {
        defaults.put(name, value);
        return optional(name, rule);
    }

    /**
     * The names of the inputs that the schema knows.
     *
     * @return the names in the order of the schema, immutable
     */
    public List<String> names() {
        return List.copyOf(inputs.keySet());
    }

    /**
     * Fills in defaults and checks the inputs.
     *
     * @param workflowId the workflow, for the message
     * @param given the inputs as given; not changed
     * @param hide takes what is known to be secret out of messages (S26)
     * @return the inputs with defaults
     * @throws InvalidInputException if anything about them is wrong
     */
    public ObjectNode apply(String workflowId, ObjectNode given, UnaryOperator<String> hide) {
        ObjectNode filled = withDefaults(given);
        List<Violation> violations = new ArrayList<>();
        for (String name : required) {
            if (!filled.has(name)) {
                violations.add(new Violation("/" + ValueRule.escape(name), "is required"));
            }
        }
        for (Map.Entry<String, ValueRule> entry : inputs.entrySet()) {
            JsonNode value = filled.get(entry.getKey());
            if (value != null) {
                entry.getValue().check("/" + ValueRule.escape(entry.getKey()), value, violations);
            }
        }
        if (!violations.isEmpty()) {
            violations.replaceAll(each -> new Violation(each.pointer(), hide.apply(each.message())));
            throw new InvalidInputException(workflowId, violations);
        }
        return filled;
    }

    /**
     * Finds what must not be shown anywhere ({@code format: password}).
     *
     * @param given the inputs
     * @param sink takes each secret
     */
    public void forEachSecret(ObjectNode given, Consumer<String> sink) {
        for (String name : secretive) {
            ValueRule rule = inputs.get(name);
            if (rule != null) {
                rule.forEachSecret(given.path(name), sink);
            }
        }
    }

    private ObjectNode withDefaults(ObjectNode given) {
        if (defaults.keySet().stream().allMatch(given::has)) {
            return given;
        }
        ObjectNode filled = given.objectNode();
        filled.setAll(given);
        defaults.forEach((name, value) -> {
            if (!filled.has(name)) {
                filled.set(name, value);
            }
        });
        return filled;
    }
}
