package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static io.github.arazzo4j.codegen.ScriptedApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.ConfigurationException;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.SourceOptions;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.secrets.SecretGuard;
import io.github.arazzo4j.secrets.Secrets;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** What requests carry: what the description asks for, of what the client has, unless the document sets it (S26). */
class CredentialsTest extends BehaviourTest {

    private static final String DESCRIPTION = """
            openapi: 3.1.0
            info: {title: Api, version: '1'}
            servers: [{url: API_URL}]
            security: [{bearer: []}]
            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
                queryKey: {type: apiKey, in: query, name: api key}
                cookieKey: {type: apiKey, in: cookie, name: session}
                bearer: {type: http, scheme: bearer}
                basic: {type: http, scheme: Basic}
                digest: {type: http, scheme: digest}
                oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: /token, scopes: {}}}}
                oidc: {type: openIdConnect, openIdConnectUrl: https://id.example.com}
                tls: {type: mutualTLS}
                aws: {type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4}
            paths:
            """;

    /** An operation {@code get} and some name, with a security requirement. */
    private static String operation(String name, String security) {
        return "  /" + name + ":\n    get: {operationId: " + name + ", "
                + (security.isEmpty() ? "" : "security: " + security + ", ")
                + "responses: {'200': {description: ok}}}\n";
    }

    private static final String OPERATIONS = operation("inherited", "")
            + operation("open", "[]")
            + operation("optional", "[{}, {key: []}]")
            + operation("byKey", "[{key: []}]")
            + operation("byQuery", "[{queryKey: []}]")
            + operation("byCookie", "[{cookieKey: []}]")
            + operation("byBasic", "[{basic: []}]")
            + operation("byDigest", "[{digest: []}]")
            + operation("byOauth", "[{oauth: []}]")
            + operation("byOidc", "[{oidc: []}]")
            + operation("byCertificate", "[{tls: []}]")
            + operation("both", "[{key: [], bearer: []}]")
            + operation("either", "[{key: []}, {bearer: []}]")
            + operation("signedWithKey", "[{aws: [], key: []}]")
            + operation("unknown", "[{nowhere: []}]");

    /** A workflow that calls operations one after the other, with parameters for the first. */
    private CompiledDocument calling(String parameters, String... operations) {
        StringBuilder steps = new StringBuilder();
        for (String operation : operations) {
            steps.append("  - {stepId: ")
                    .append(operation)
                    .append(", operationId: ")
                    .append(operation);
            steps.append(steps.indexOf("stepId", 10) < 0 && !parameters.isEmpty() ? ", parameters: " + parameters : "");
            steps.append("}\n");
        }
        return documents()
                .file("api.yaml", DESCRIPTION + OPERATIONS)
                .workflows("- workflowId: w\n  inputs: {type: object, properties: {token: {type: string}}}\n  steps:\n"
                        + steps)
                .compile();
    }

    private static Consumer<ArazzoClient.Builder> source(Consumer<SourceOptions.Builder> options) {
        return client -> client.source("api", options);
    }

    @BeforeEach
    void allAreThere() {
        OPERATIONS
                .lines()
                .filter(line -> line.startsWith("  /"))
                .forEach(line -> api.always("GET " + line.substring(2, line.length() - 1), ok("{}")));
    }

    /** Runs the workflow on a client, and lets the guard see all that somebody may read of it. */
    private WorkflowResult<?> run(CompiledDocument document, Consumer<ArazzoClient.Builder> client) {
        Teller teller = new Teller();
        WorkflowResult<?> result =
                document.run("w", "{}", RunOptions.builder().listener(teller).build(), client);
        teller.tell(result);
        return result;
    }

    private String header(String operation, String name) {
        return api.only("GET /" + operation).header(name);
    }

    @Nested
    class Requirements {

        @Test
        void eachSchemeHasItsPlace() {
            String key = Secrets.next();
            String token = Secrets.next();
            String password = Secrets.password("me");
            String ticket = Secrets.next();
            CompiledDocument document = calling(
                    "", "inherited", "byKey", "byQuery", "byCookie", "byBasic", "byOidc", "byCertificate", "open");

            succeeded(run(
                    document,
                    source(options -> options.auth(Auth.apiKey(key))
                            .auth("bearer", Auth.bearer(() -> token))
                            .auth("basic", Auth.basic("me", password))
                            .auth("oidc", Auth.bearer(ticket)))));

            assertThat(header("inherited", "Authorization")).isEqualTo("Bearer " + token);
            assertThat(header("byKey", "X-Key")).isEqualTo(key);
            assertThat(api.only("GET /byQuery").query()).isEqualTo("api%20key=" + key);
            assertThat(header("byCookie", "Cookie")).isEqualTo("session=" + key);
            assertThat(header("byBasic", "Authorization")).startsWith("Basic ");
            assertThat(header("byOidc", "Authorization")).isEqualTo("Bearer " + ticket);
            assertThat(api.only("GET /open").headers()).doesNotContainKeys("authorization", "x-key", "cookie");
            assertThat(api.only("GET /byCertificate").headers()).doesNotContainKeys("authorization", "x-key");
        }

        @Test
        void whatGoesTogetherIsSentTogether() {
            String key = Secrets.next();
            String token = Secrets.next();

            succeeded(run(
                    calling("", "both"),
                    source(options -> options.auth("key", Auth.apiKey(key)).auth(Auth.bearer(token)))));

            assertThat(header("both", "X-Key")).isEqualTo(key);
            assertThat(header("both", "Authorization")).isEqualTo("Bearer " + token);
        }

        @Test
        void theFirstAlternativeForWhichThereAreCredentialsIsTaken() {
            String token = Secrets.next();

            succeeded(run(calling("", "either"), source(options -> options.auth(Auth.bearer(token)))));

            assertThat(header("either", "Authorization")).isEqualTo("Bearer " + token);
            assertThat(header("either", "X-Key")).isNull();
        }

        @Test
        void whereNothingIsNeededWhatThereIsGoesAlong() {
            String key = Secrets.next();
            CompiledDocument document = calling("", "optional");

            succeeded(run(document, client -> {}));
            succeeded(run(document, source(options -> options.auth("key", Auth.apiKey(key)))));

            assertThat(api.received().get(0).header("X-Key")).isNull();
            assertThat(api.received().get(1).header("X-Key")).isEqualTo(key);
        }

        @Test
        void s23_aSignatureCoversAnApiKey() {
            String key = Secrets.next();
            String secret = Secrets.next();
            String session = Secrets.next();

            succeeded(run(
                    calling("", "signedWithKey"),
                    client -> client.region(Region.EU_WEST_1)
                            .credentialsProvider(StaticCredentialsProvider.create(
                                    AwsSessionCredentials.create("AKIAIOSFODNN7EXAMPLE", secret, session)))
                            .source("api", options -> options.auth(Auth.apiKey(key)))));

            assertThat(header("signedWithKey", "X-Key")).isEqualTo(key);
            assertThat(header("signedWithKey", "X-Amz-Security-Token")).isEqualTo(session);
            assertThat(header("signedWithKey", "Authorization"))
                    .startsWith("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/")
                    .contains("/eu-west-1/execute-api/aws4_request, SignedHeaders=", ";x-key,");
        }

        @Test
        void s23_regionAndCredentialsAreThoseOfTheDefaultChains() {
            Map<String, String> settings = Map.of(
                    "aws.region", "eu-central-1",
                    "aws.accessKeyId", "AKIAI44QH8DHBEXAMPLE",
                    "aws.secretAccessKey", Secrets.next());
            settings.forEach(System::setProperty);
            try {
                succeeded(run(
                        calling("", "signedWithKey"), source(options -> options.auth(Auth.apiKey(Secrets.next())))));
            } finally {
                settings.keySet().forEach(System::clearProperty);
            }

            assertThat(header("signedWithKey", "Authorization"))
                    .contains(" Credential=AKIAI44QH8DHBEXAMPLE/", "/eu-central-1/execute-api/aws4_request,");
        }

        @Test
        void noCredentialsAtAllIsAChoiceToo() {
            succeeded(run(calling("", "byKey", "both"), source(options -> options.auth(Auth.none()))));

            assertThat(header("both", "Authorization")).isNull();
        }
    }

    @Nested
    class AtStartUp {

        private void refused(CompiledDocument document, Consumer<ArazzoClient.Builder> settings, String message) {
            ArazzoClient.Builder builder = ArazzoClient.builder();
            settings.accept(builder);
            try (ArazzoClient client = builder.build()) {
                assertThatThrownBy(() -> document.workflow("w", client))
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessage(message);
            }
            assertThat(api.received()).isEmpty();
        }

        @Test
        void aMissingCredentialIsNamedWithTheCallThatSetsIt() {
            refused(
                    calling("", "open", "byKey"),
                    client -> {},
                    "source \"api\" has no credentials for operation byKey, which asks for its security scheme \"key\" "
                            + "(an API key in header X-Key); set ArazzoClient.builder().source(\"api\", "
                            + "s -> s.auth(\"key\", Auth.apiKey(key)))");
            refused(
                    calling("", "both"),
                    source(options -> options.auth(Auth.basic("me", Secrets.password("me")))),
                    "source \"api\" has no credentials for operation both, which asks for its security scheme \"key\" "
                            + "(an API key in header X-Key) and \"bearer\" (HTTP bearer); set "
                            + "ArazzoClient.builder().source(\"api\", s -> { s.auth(\"key\", Auth.apiKey(key)); "
                            + "s.auth(\"bearer\", Auth.bearer(token)); })");
            refused(
                    calling("", "either"),
                    client -> {},
                    "source \"api\" has no credentials for operation either, which asks for its security scheme \"key\" "
                            + "(an API key in header X-Key), or \"bearer\" (HTTP bearer); set "
                            + "ArazzoClient.builder().source(\"api\", s -> s.auth(\"key\", Auth.apiKey(key)))");
            refused(
                    calling("", "unknown"),
                    client -> {},
                    "source \"api\" has no credentials for operation unknown, which asks for its security scheme "
                            + "\"nowhere\" (which its description does not explain); set "
                            + "ArazzoClient.builder().source(\"api\", s -> s.auth(\"nowhere\", Auth.header(name, value)))");
        }

        @Test
        void credentialsOfAnotherKindAreNone() {
            refused(
                    calling("", "byKey"),
                    source(options -> options.auth("key", Auth.bearer(Secrets.next()))),
                    "source \"api\": Auth.bearer(***) does not fit its security scheme \"key\" (an API key in header "
                            + "X-Key); set ArazzoClient.builder().source(\"api\", s -> s.auth(\"key\", "
                            + "Auth.apiKey(key)))");
            refused(
                    calling("", "byDigest"),
                    source(options -> options.auth(Auth.bearer(Secrets.next()))),
                    "source \"api\" has no credentials for operation byDigest, which asks for its security scheme "
                            + "\"digest\" (HTTP digest); set ArazzoClient.builder().source(\"api\", "
                            + "s -> s.auth(\"digest\", Auth.header(\"Authorization\", value)))");
        }

        @Test
        void theStepsOfCalledWorkflowsCountHoweverFarAway() {
            CompiledDocument document = documents()
                    .file("api.yaml", DESCRIPTION + OPERATIONS)
                    .document("other.arazzo.yaml", """
                            arazzo: 1.1.0
                            info: {title: Other, version: '1'}
                            sourceDescriptions: [{name: shop, url: api.yaml, type: openapi}]
                            workflows:
                            - workflowId: far
                              steps: [{stepId: a, operationId: byKey}]
                            """)
                    .document(CompiledDocument.MAIN, """
                            arazzo: 1.1.0
                            info: {title: Test, version: '1'}
                            sourceDescriptions:
                            - {name: api, url: api.yaml, type: openapi}
                            - {name: other, url: other.arazzo.yaml, type: arazzo}
                            workflows:
                            - workflowId: w
                              steps:
                              - {stepId: a, operationId: open}
                              - {stepId: b, workflowId: near}
                            - workflowId: near
                              steps:
                              - stepId: a
                                operationId: open
                                onFailure: [{name: back, type: goto, workflowId: w}]
                              - {stepId: b, workflowId: $sourceDescriptions.other.far}
                            """)
                    .compile();

            refused(
                    document,
                    client -> {},
                    "source \"shop\" has no credentials for operation byKey, which asks for its security scheme \"key\" "
                            + "(an API key in header X-Key); set ArazzoClient.builder().source(\"shop\", "
                            + "s -> s.auth(\"key\", Auth.apiKey(key)))");
            succeeded(run(document, client -> client.source("shop", s -> s.auth(Auth.apiKey(Secrets.next())))));
        }

        @Test
        void s23_awsCredentialsAreLookedForToo() {
            refused(
                    calling("", "signedWithKey"),
                    client -> client.region(Region.EU_WEST_1)
                            .credentialsProvider((AwsCredentialsProvider) () -> {
                                throw new IllegalStateException("there are none");
                            })
                            .source("api", options -> options.auth(Auth.apiKey(Secrets.next()))),
                    "source \"api\" has no AWS credentials; set ArazzoClient.builder().credentialsProvider(provider), or "
                            + "what AWS's default chain looks for (IllegalStateException)");
        }

        @Test
        void s23_sigV4aNeedsItsLibrary() {
            refused(
                    calling("", "signedWithKey"),
                    client -> client.region(Region.EU_WEST_1)
                            .source(
                                    "api",
                                    options -> options.auth("aws", Auth.sigV4().multiRegion("*"))
                                            .auth(Auth.apiKey(Secrets.next()))),
                    "source \"api\" is to be signed with SigV4a, which needs "
                            + "software.amazon.awssdk:http-auth-aws-crt on the class path");
        }
    }

    @Nested
    class SetByTheDocument {

        @Test
        void anAuthorizationOfTheDocumentWinsForThatStep() {
            String own = Secrets.next();
            CompiledDocument document =
                    calling("[{name: authorization, in: header, value: 'Token " + own + "'}]", "inherited", "byOidc");

            succeeded(run(document, source(options -> options.auth(Auth.bearer(Secrets.next())))));

            assertThat(header("inherited", "Authorization")).isEqualTo("Token " + own);
            assertThat(header("byOidc", "Authorization")).startsWith("Bearer ");
        }

        @Test
        void theClientNeedsNothingForIt() {
            succeeded(run(calling("[{name: Authorization, in: header, value: mine}]", "inherited"), client -> {}));
            succeeded(run(calling("[{name: x-key, in: header, value: mine}]", "byKey"), client -> {}));
            succeeded(run(calling("[{name: session, in: cookie, value: mine}]", "byCookie"), client -> {}));
            succeeded(run(calling("[{name: api key, in: query, value: mine}]", "byQuery"), client -> {}));
            succeeded(run(
                    calling("[{name: Authorization, in: header, value: mine}]", "signedWithKey"),
                    client -> client.source("api", options -> options.auth("key", Auth.apiKey(Secrets.next())))));

            assertThat(header("inherited", "Authorization")).isEqualTo("mine");
            assertThat(header("signedWithKey", "Authorization")).isEqualTo("mine");
            assertThat(header("signedWithKey", "X-Key")).isNotNull();
        }

        @Test
        void anAlternativeThatTheDocumentTakesIsTaken() {
            succeeded(run(
                    calling("[{name: Authorization, in: header, value: mine}]", "either"),
                    source(options -> options.auth("key", Auth.apiKey(Secrets.next())))));

            assertThat(header("either", "Authorization")).isEqualTo("mine");
            assertThat(header("either", "X-Key")).isNull();
        }

        @Test
        void s1_anAuthorizationThatIsAbsentLeavesTheClientItsOwn() {
            String token = Secrets.next();
            CompiledDocument document =
                    calling("[{name: Authorization, in: header, value: $inputs.token}]", "inherited");

            succeeded(run(document, source(options -> options.auth(Auth.bearer(token)))));
            succeeded(run(document, client -> {}));

            assertThat(api.received().get(0).header("Authorization")).isEqualTo("Bearer " + token);
            assertThat(api.received().get(1).header("Authorization")).isNull();
        }
    }

    @Nested
    class OAuth {

        @Test
        void aTokenIsFetchedOnceForAllRunsAndAgainWhenItIsRefused() {
            String first = Secrets.next();
            String second = Secrets.next();
            String secret = Secrets.next();
            api.on("POST /token", token(first), token(second));
            api.handle(
                    "GET /byOauth",
                    request -> request.header("Authorization").endsWith(second) ? ok("{}") : status(401));
            CompiledDocument document = calling("", "byOauth");

            try (ArazzoClient client = ArazzoClient.builder()
                    .source("api", options -> options.auth(Auth.clientCredentials("me", secret)))
                    .build()) {
                assertThat(document.runner("w", client)
                                .execute(Json.object().build(), RunOptions.defaults())
                                .succeeded())
                        .as("the token was refused")
                        .isFalse();
                succeeded(document.runner("w", client).execute(Json.object().build(), RunOptions.defaults()));
                succeeded(document.runner("w", client).execute(Json.object().build(), RunOptions.defaults()));
            }

            assertThat(api.lines())
                    .containsExactly("POST /token", "GET /byOauth", "POST /token", "GET /byOauth", "GET /byOauth");
        }

        private static ScriptedApi.Answer token(String token) {
            return ok("{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\",\"expires_in\":3600}");
        }

        @Test
        void s15_noTokenIsAFailedStep() {
            api.on("POST /token", ok("{\"error\":\"invalid_client\"}").status(401));

            WorkflowResult<?> result = run(
                    calling("", "byOauth"),
                    source(options -> options.auth(Auth.clientCredentials("me", Secrets.next()))));

            assertThat(failed(result))
                    .startsWith("workflow w, step byOauth: no access token for source \"api\" from 127.0.0.1:")
                    .endsWith(": HTTP 401 invalid_client");
            assertThat(api.lines()).containsExactly("POST /token");
        }
    }

    @Nested
    class S26 {

        @Test
        void s26_whatAServiceEchoesIsNotTold() {
            String key = Secrets.next();
            api.handle(
                    "GET /byQuery",
                    request -> ok("{\"message\": \"bad key " + key + " in " + request.query() + "\"}")
                            .status(403));

            WorkflowResult<?> result = run(calling("", "byQuery"), source(options -> options.auth(Auth.apiKey(key))));

            assertThat(failed(result)).contains("bad key *** in api%20key=***");
        }

        @Test
        void s26_settingsDoNotShowThem() {
            String key = Secrets.next();
            SourceOptions options = SourceOptions.builder()
                    .auth(Auth.clientCredentials("me", key))
                    .auth("key", Auth.apiKey(key))
                    .build();

            SecretGuard.said(options.toString());
            assertThat(options.toString()).contains("Auth.clientCredentials(me, ***)", "key=Auth.apiKey(***)");
        }
    }
}
