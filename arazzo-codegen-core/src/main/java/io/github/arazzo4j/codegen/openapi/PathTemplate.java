package io.github.arazzo4j.codegen.openapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path of a description, taken apart (S23).
 *
 * @param template what is sent as the path
 * @param constants the parameters that the path tells the value of
 * @param leftOut the parameters of a query in the path that have no constant value
 */
record PathTemplate(String template, List<ConstantParameter> constants, List<String> leftOut) {

    private static final String TARGET = "x-amz-target=";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]+)}");

    /** An expression of RFC 6570 that lists query parameters, which are declared besides. */
    private static final Pattern QUERY_EXPRESSION = Pattern.compile("\\{[?&#][^{}]*}");

    static PathTemplate parse(String path) {
        String plain = QUERY_EXPRESSION.matcher(path).replaceAll("");
        List<ConstantParameter> constants = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        int hash = plain.indexOf('#');
        if (hash >= 0) {
            String fragment = plain.substring(hash + 1);
            if (fragment.toLowerCase(Locale.ROOT).startsWith(TARGET)) {
                constants.add(new ConstantParameter(
                        ApiParameter.In.HEADER, "X-Amz-Target", fragment.substring(TARGET.length())));
            }
            plain = plain.substring(0, hash);
        }
        int question = plain.indexOf('?');
        if (question >= 0) {
            for (String pair : plain.substring(question + 1).split("&", -1)) {
                if (!pair.isEmpty()) {
                    addQuery(pair, constants, leftOut);
                }
            }
            plain = plain.substring(0, question);
        }
        return new PathTemplate(plain, List.copyOf(constants), List.copyOf(leftOut));
    }

    private static void addQuery(String pair, List<ConstantParameter> constants, List<String> leftOut) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        if (VARIABLE.matcher(value).find()) {
            leftOut.add(name);
        } else {
            constants.add(new ConstantParameter(ApiParameter.In.QUERY, name, decoded(value)));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a stray percent sign, so it stands for itself
        }
    }

    /** The names in braces, in order. */
    Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        for (Matcher variable = VARIABLE.matcher(template); variable.find(); ) {
            names.add(variable.group(1));
        }
        return names;
    }
}
