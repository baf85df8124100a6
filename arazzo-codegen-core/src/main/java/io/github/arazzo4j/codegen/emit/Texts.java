package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.palantir.javapoet.AnnotationSpec;
import io.github.arazzo4j.codegen.plan.ComponentPlan;

/** What the emitters of types say alike. */
final class Texts {

    /** A longer default is not worth its place in a sentence. */
    private static final int MAX_DEFAULT = 200;

    private Texts() {}

    /** An untrusted text as javadoc, or another one if it is empty. */
    static String orElse(String text, String fallback) {
        String escaped = Javadocs.escape(text);
        return escaped.isEmpty() ? fallback : escaped;
    }

    /** A sentence on what a property is when it is missing; empty if nothing is said, or it must not be shown. */
    static String defaultValue(ComponentPlan component) {
        return component
                .defaultValue()
                .filter(value -> !component.secret() && !value.isNull())
                .map(value -> value.toString())
                .filter(text -> text.length() <= MAX_DEFAULT)
                .map(text -> "\n\n<p>Default: " + Javadocs.escape(text))
                .orElse("");
    }

    static AnnotationSpec delegating() {
        return AnnotationSpec.builder(JsonCreator.class)
                .addMember("mode", "$T.DELEGATING", JsonCreator.Mode.class)
                .build();
    }
}
