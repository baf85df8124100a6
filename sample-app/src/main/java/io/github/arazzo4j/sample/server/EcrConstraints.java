package io.github.arazzo4j.sample.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of ECR's parameters, with ECR's words when one fails. */
final class EcrConstraints {

    private static final String REPOSITORY_NAME = "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*";
    private static final int MAX_NAME = 256;

    private EcrConstraints() {}

    static String checkName(String parameter, String name) {
        if (name.length() < 2 || name.length() > MAX_NAME || !name.matches(REPOSITORY_NAME)) {
            throw invalid(parameter, "must satisfy regular expression '" + REPOSITORY_NAME + "'");
        }
        return name;
    }

    static void checkSize(String parameter, int size, int max) {
        if (size < 1) {
            throw invalid(parameter, "Member must have length greater than or equal to 1");
        }
        if (size > max) {
            throw invalid(parameter, "Member must have length less than or equal to " + max);
        }
    }

    static String oneOf(RequestBody body, String parameter, String absent, List<String> allowed) {
        String value = body.string(parameter);
        if (value != null && !allowed.contains(value)) {
            throw invalid(parameter, "Member must satisfy enum value set: [" + String.join(", ", allowed) + "]");
        }
        return value == null ? absent : value;
    }

    static String required(RequestBody body, String parameter) {
        return required(parameter, body.string(parameter));
    }

    static <T> T required(String parameter, @Nullable T value) {
        if (value == null) {
            throw AwsException.badRequest(
                    "ValidationException",
                    "1 validation error detected: Value null at '" + parameter
                            + "' failed to satisfy constraint: Member must not be null");
        }
        return value;
    }

    /** ECR's error for a parameter that breaks one of its constraints. */
    static AwsException invalid(String parameter, String constraint) {
        return AwsException.badRequest(
                "InvalidParameterException",
                "Invalid parameter at '" + parameter + "' failed to satisfy constraint: '" + constraint + "'");
    }
}
