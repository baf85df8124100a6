package io.github.arazzo4j.codegen;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** What tests of signed requests share. */
final class Aws {

    /** The keys of AWS's documentation. */
    static final AwsCredentialsProvider CREDENTIALS = StaticCredentialsProvider.create(
            AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));

    /** The description of a service whose one operation, {@code putImage}, is {@code POST /a}. */
    static final String ECR = """
            openapi: 3.1.0
            info: {title: Aws, version: '1', x-aws-signingName: ecr}
            servers: [{url: 'https://api.ecr.eu-west-1.amazonaws.com'}]
            security: [{aws: []}]
            components:
              securitySchemes:
                aws: {type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4}
            paths:
              /a:
                post:
                  operationId: putImage
                  responses: {'200': {description: ok, content: {application/json: {schema: {}}}}}
            """;

    private Aws() {}

    /** The SDK's standard strategy without its jitter, by which a wait may come to nothing, and then is none. */
    static RetryStrategy withoutJitter() {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .retryOnException(failure -> true)
                .backoffStrategy(
                        BackoffStrategy.exponentialDelayWithoutJitter(Duration.ofMillis(100), Duration.ofSeconds(20)))
                .build();
    }
}
