package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static io.github.arazzo4j.codegen.ScriptedApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.secrets.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What services say back of the credentials that they were sent is not told on (S26), in whatever form it comes. */
class EchoesTest extends BehaviourTest {

    private final Teller teller = new Teller();
    private CompiledDocument document;

    @BeforeEach
    void compile() {
        document = documents().file("api.yaml", """
                        openapi: 3.1.0
                        info: {title: Api, version: '1'}
                        servers: [{url: API_URL}]
                        security: [{bearer: []}, {basic: []}, {key: []}]
                        components:
                          securitySchemes:
                            bearer: {type: http, scheme: bearer}
                            basic: {type: http, scheme: basic}
                            key: {type: apiKey, in: query, name: k}
                        paths:
                          /a: {get: {operationId: get, responses: {default: {description: any}}}}
                          /b: {get: {operationId: other, responses: {default: {description: any}}}}
                        """).workflows("""
                        - workflowId: w
                          steps:
                          - stepId: s
                            operationId: get
                            successCriteria: [{condition: $response.body#/you == 'somebody'}]
                        - workflowId: plain
                          steps: [{stepId: s, operationId: get}]
                        - workflowId: endless
                          steps:
                          - stepId: s
                            operationId: get
                            onSuccess: [{name: again, type: goto, stepId: s}]
                        - workflowId: handsOver
                          steps:
                          - stepId: s
                            operationId: get
                            onSuccess:
                            - {name: on, type: goto, workflowId: choosy, parameters: [{name: who, value: $response.body#/you}]}
                        - workflowId: choosy
                          inputs: {type: object, properties: {who: {type: string, enum: [me]}}}
                          steps: [{stepId: s, operationId: other}]
                        - workflowId: typed
                          inputs: {type: object, properties: {pass: {type: string, format: password}}}
                          steps: [{stepId: s, operationId: get, parameters: [{name: X-Pass, in: header, value: $inputs.pass}]}]
                        """).compile();
    }

    /** Everything that somebody may read of a run. */
    private String run(String workflow, String inputs, Auth auth) {
        Consumer<ArazzoClient.Builder> client =
                builder -> builder.clock(clock).source("api", options -> options.auth(auth));
        WorkflowResult<?> result = document.run(
                workflow,
                inputs,
                RunOptions.builder().listener(teller).stepLimit(12).build(),
                client);
        teller.tell(result);
        return teller.told();
    }

    @Test
    @DisplayName("S26 a password that comes back decoded")
    void password() {
        String password = Secrets.password("mé");
        api.always(
                "GET /a",
                ok("{\"message\": \"no such password: " + password + "\"}").status(401));

        assertThat(run("plain", "{}", Auth.basic("mé", password))).contains("no such password: ***");
        assertThat(api.only("GET /a").header("Authorization"))
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString(("mé:" + password).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("S26 a token that is longer than what is shown of a value")
    void longToken() {
        String token = Secrets.next() + ".claims".repeat(100);
        api.always("GET /a", ok("{\"you\": \"Bearer " + token + "\"}"));

        assertThat(run("w", "{}", Auth.bearer(token))).doesNotContain(".claims.claims");
    }

    @Test
    @DisplayName("S26 a token at the end of what is shown of a value")
    void cutToken() {
        String token = Secrets.next() + Secrets.next();
        for (int before = 150; before < 200; before += 10) {
            api.always("GET /a", ok("{\"you\": \"" + "x".repeat(before) + token + "\"}"));

            assertThat(run("w", "{}", Auth.bearer(token))).doesNotContain(token.substring(0, 8));
        }
    }

    @Test
    @DisplayName("S26 a token that JSON writes otherwise")
    void quotedToken() {
        String token = Secrets.next() + "\"\\" + Secrets.next();
        api.always("GET /a", ok("{\"you\": " + TextNode.valueOf(token) + "}"));

        assertThat(run("w", "{}", Auth.bearer(token))).doesNotContain(token.substring(0, 8));
    }

    @Test
    @DisplayName("S26 the last answer of a run that reached its limit")
    void atTheLimit() {
        String token = Secrets.next();
        api.always("GET /a", ok("{\"you\": \"" + token + "\"}"));

        assertThat(run("endless", "{}", Auth.bearer(token))).contains("its last answer was HTTP 200 {\"you\":\"***\"}");
    }

    @Test
    @DisplayName("S26 what a workflow that is gone to does not take")
    void refusedInput() {
        String token = Secrets.next();
        api.always("GET /a", ok("{\"you\": \"" + token + "\"}"));

        assertThat(run("handsOver", "{}", Auth.bearer(token))).contains("must be one of [\"me\"], not \"***\"");
    }

    @Test
    @DisplayName("S26 errors in XML, and in headers")
    void xml() {
        String key = Secrets.next();
        api.always(
                "GET /a",
                text("application/xml", "<Error><Code>Bad" + key + "</Code><Message>no " + key + "</Message></Error>")
                        .status(403)
                        .with("x-request-id", "r-" + key)
                        .with("Location", "https://me:" + key + "@example.com/?k=" + key));

        assertThat(run("plain", "{}", Auth.apiKey(key))).contains("HTTP 403 Bad***: no *** (request id r-***)");
    }

    @Test
    @DisplayName("S26 a redirect to where the key is part of the path")
    void redirect() {
        String key = Secrets.next();
        api.always("GET /a", ScriptedApi.status(302).with("Location", "https://127.0.0.1:1/" + key + "?k=" + key));

        assertThat(run("plain", "{}", Auth.apiKey(key))).contains("could not connect to 127.0.0.1:1");
    }

    @Test
    @DisplayName("S26 a secret input in an error that is longer than what is shown of it")
    void cutInput() {
        String password = Secrets.next() + Secrets.next();
        api.always(
                "GET /a",
                ok("{\"message\": \"" + "x".repeat(290) + password + "\"}").status(400));

        assertThat(run("typed", "{\"pass\": \"" + password + "\"}", Auth.bearer(Secrets.next())))
                .doesNotContain(password.substring(0, 8));
    }
}
