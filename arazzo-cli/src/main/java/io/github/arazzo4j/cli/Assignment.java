package io.github.arazzo4j.cli;

import java.util.List;

/**
 * An option's value of the form {@code SOURCE=VALUE}. We take it apart ourselves, since picocli would repeat a malformed
 * one, credentials and all.
 *
 * @param name what stands before the first equals sign; not empty
 * @param value what stands behind it
 */
record Assignment(String name, String value) {

    static Assignment parse(String option, String form, String text) throws Refusal {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new Refusal(option + " needs " + form);
        }
        return new Assignment(text.substring(0, equals), text.substring(equals + 1));
    }

    static List<String> names(List<Assignment> assignments) {
        return assignments.stream().map(Assignment::name).toList();
    }
}
