package io.github.arazzo4j.runtime;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.arazzo4j.secrets.Secrets;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuthTest {

    private static final String NOT_SET = Map.<String, String>of().get("TOKEN");

    @Test
    @DisplayName("a credential that is not there, such as an environment variable's, is missed at start-up")
    void notSet() {
        assertThatNullPointerException().isThrownBy(() -> Auth.bearer(NOT_SET)).withMessage("token");
        assertThatNullPointerException().isThrownBy(() -> Auth.apiKey(NOT_SET)).withMessage("key");
        assertThatNullPointerException()
                .isThrownBy(() -> Auth.basic("me", NOT_SET))
                .withMessage("password");
        assertThatNullPointerException()
                .isThrownBy(() -> Auth.clientCredentials("me", NOT_SET))
                .withMessage("clientSecret");
    }

    @Test
    @DisplayName("RFC 7617: a user name has no colon, however its password is had")
    void colon() {
        String password = Secrets.next();
        assertThatIllegalArgumentException().isThrownBy(() -> Auth.basic("a:b", password));
        assertThatIllegalArgumentException().isThrownBy(() -> new Auth.Basic("a:b", () -> password));
    }

    @Test
    @DisplayName("S26 an endpoint with a password in it is refused without showing it")
    void endpoint() {
        for (String scheme : new String[] {"https", "ftp"}) {
            URI endpoint = URI.create(scheme + "://me:" + Secrets.next() + "@example.com/?x=1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SourceOptions.builder().endpoint(endpoint))
                    .withMessageContaining("no user information");
        }
    }
}
