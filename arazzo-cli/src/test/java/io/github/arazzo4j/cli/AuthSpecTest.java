package io.github.arazzo4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.runtime.Auth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthSpecTest {

    private final AuthSpec spec = new AuthSpec(Map.of("SECRET", "s3cret", "EMPTY", "")::get);

    @Test
    void readsEachForm() throws Refusal {
        assertThat(((Auth.Bearer) spec.parse("a", "bearer:x:y=z")).token().get())
                .isEqualTo("x:y=z");
        assertThat(((Auth.ApiKey) spec.parse("a", "apikey:k")).key().get()).isEqualTo("k");
        Auth.Basic basic = (Auth.Basic) spec.parse("a", "basic:user:pass:word");
        assertThat(basic.user()).isEqualTo("user");
        assertThat(basic.password().get()).isEqualTo("pass:word");
        Auth.Header header = (Auth.Header) spec.parse("a", "header:X-Key:a:b");
        assertThat(header.name()).isEqualTo("X-Key");
        assertThat(header.value().get()).isEqualTo("a:b");
        Auth.ClientCredentials client = (Auth.ClientCredentials) spec.parse("a", "oauth2:me:env:SECRET");
        assertThat(client.clientId()).isEqualTo("me");
        assertThat(client.clientSecret().get()).isEqualTo("s3cret");
        assertThat(spec.parse("a", "none")).isEqualTo(Auth.none());
    }

    @Test
    void readsSecretsFromTheEnvironment() throws Refusal {
        assertThat(((Auth.Bearer) spec.parse("a", "bearer:env:SECRET")).token().get())
                .isEqualTo("s3cret");
        assertThat(((Auth.Basic) spec.parse("a", "basic:user:env:SECRET"))
                        .password()
                        .get())
                .isEqualTo("s3cret");
        assertThat(((Auth.Header) spec.parse("a", "header:X-Key:env:SECRET"))
                        .value()
                        .get())
                .isEqualTo("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bearer",
                "bearer:",
                "basic:user",
                "basic::p",
                "basic:u:",
                "header:X",
                "header::v",
                "token:x",
                "Bearer:x",
                "bearer:env:MISSING",
                "bearer:env:EMPTY",
                "oauth2:me",
                "oauth2::s",
                "none:"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> spec.parse("a", text)).isInstanceOf(Refusal.class);
    }
}
