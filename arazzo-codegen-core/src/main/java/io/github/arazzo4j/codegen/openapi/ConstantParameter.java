package io.github.arazzo4j.codegen.openapi;

/**
 * A parameter that the path tells the value of (S23), as {@code /?Action=DescribeImages} does.
 *
 * @param in {@link ApiParameter.In#QUERY} or {@link ApiParameter.In#HEADER}
 * @param name the name
 * @param value the value, not percent-encoded
 */
public record ConstantParameter(ApiParameter.In in, String name, String value) {}
