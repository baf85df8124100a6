package io.github.arazzo4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.Operation;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import io.github.arazzo4j.runtime.support.Request;
import io.github.arazzo4j.runtime.support.RequestBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRequestBuilderTest {

    private static RequestBuilder post() {
        return Clients.source("https://api.example.com/v1/").request(Operation.of("create", "POST"));
    }

    @ParameterizedTest(name = "S22 {0} joined with {1}")
    @CsvSource({
        "https://api.example.com,/pets,https://api.example.com/pets",
        "https://api.example.com/,/pets,https://api.example.com/pets",
        "https://api.example.com/v1//,/pets,https://api.example.com/v1/pets",
        "https://api.example.com/v1,pets,https://api.example.com/v1/pets",
        "https://api.example.com:8443/v1,'',https://api.example.com:8443/v1",
        "https://api.example.com/v1,/,https://api.example.com/v1/",
    })
    void basePath(String server, String path, String url) {
        assertThat(Clients.source(server)
                        .request(Operation.of("get", "GET"))
                        .path(path)
                        .build()
                        .url())
                .isEqualTo(url);
    }

    @Test
    @DisplayName("S24 a query without a path gets one")
    void queryWithoutPath() {
        Request request = Clients.source("https://api.example.com")
                .request(Operation.of("get", "GET"))
                .query("a", "1")
                .build();

        assertThat(request.url()).isEqualTo("https://api.example.com/?a=1");
    }

    @Test
    @DisplayName("S23 a constant query in the path goes on with an ampersand")
    void queryInPath() {
        assertThat(post().path("/?Action=List").query("a", "1").build().url())
                .isEqualTo("https://api.example.com/v1/?Action=List&a=1");
    }

    @Test
    @DisplayName("S1 what is absent is not sent")
    void absent() {
        Request request = post().path("/pets")
                .query("q", Json.absent(), ParameterStyle.FORM)
                .header("X-A", Json.absent(), ParameterStyle.SIMPLE)
                .cookie("c", Json.absent(), ParameterStyle.FORM)
                .querystring(Json.absent())
                .json("application/json", Json.absent())
                .build();

        assertThat(request.url()).isEqualTo("https://api.example.com/v1/pets");
        assertThat(request.headers()).isEmpty();
        assertThat(request.body()).isEmpty();
        assertThat(request.payload().isMissingNode()).isTrue();
        assertThat(request.parameters()).isEmpty();
    }

    @Test
    @DisplayName("S24 parameters are kept as the document gave them")
    void parameters() {
        Request request = post().path("/pets/")
                .pathParameter("id", Json.constant("[1,2]"), ParameterStyle.SIMPLE)
                .query("q", Json.constant("1.10"), ParameterStyle.FORM)
                .build();

        assertThat(request.parameters())
                .containsExactly(
                        new Request.Parameter("path", "id", Json.constant("[1,2]")),
                        new Request.Parameter("query", "q", Json.constant("1.10")));
        assertThat(request.url()).isEqualTo("https://api.example.com/v1/pets/1,2?q=1.10");
    }

    @Test
    @DisplayName("S24 querystring replaces the query and is taken as encoded")
    void querystring() {
        assertThat(post().path("/p")
                        .query("a", "1")
                        .querystring(Json.text("?b=x%20y&c[]=ü z"))
                        .build()
                        .url())
                .isEqualTo("https://api.example.com/v1/p?b=x%20y&c[]=%C3%BC%20z");
    }

    @Test
    @DisplayName("S24 cookies go into one header, after those that the document sets by hand")
    void cookies() {
        Request request = post().header("Cookie", "a=1")
                .cookie("b", Json.text("2"), ParameterStyle.FORM)
                .cookie("c", Json.text("3"), ParameterStyle.FORM)
                .build();

        assertThat(request.headers()).containsExactly(new Request.Header("Cookie", "a=1; b=2; c=3"));
    }

    @Test
    @DisplayName("S25 a string in a JSON body is a JSON string, a text is a text")
    void strings() {
        Request json = post().json("application/json", Json.text("a\"b")).build();
        Request text = post().text("application/json", Json.text("{\"a\": 1}")).build();

        assertThat(new String(json.body(), StandardCharsets.UTF_8)).isEqualTo("\"a\\\"b\"");
        assertThat(new String(text.body(), StandardCharsets.UTF_8)).isEqualTo("{\"a\": 1}");
        assertThat(json.headers()).containsExactly(new Request.Header("Content-Type", "application/json"));
    }

    @Test
    @DisplayName("S25 text is written in its charset")
    void charsets() {
        assertThat(post().text("text/plain; charset=ISO-8859-1", Json.text("ü"))
                        .build()
                        .body())
                .containsExactly(0xFC);
        assertThat(post().text("text/plain", Json.text("ü")).build().body()).containsExactly(0xC3, 0xBC);
        assertThat(post().json("application/json;charset=utf-16be", Json.constant("1"))
                        .build()
                        .body())
                .containsExactly(0, '1');
    }

    @Test
    @DisplayName("S25 a Content-Type that the document sets wins")
    void contentType() {
        Request request = post().header("content-type", "application/vnd.example+json")
                .json("application/json", Json.constant("{}"))
                .build();

        assertThat(request.headers())
                .containsExactly(new Request.Header("content-type", "application/vnd.example+json"));
    }

    @Test
    @DisplayName("S4 a header is set once, in any case, and keeps its place")
    void headers() {
        Request request =
                post().header("X-A", "1").header("X-B", "2").header("x-a", "3").build();

        assertThat(request.headers())
                .isEqualTo(List.of(new Request.Header("x-a", "3"), new Request.Header("X-B", "2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\0b", "ü", "\u2028"})
    @DisplayName("S24 headers with line breaks or beyond ASCII are refused, without showing them")
    void badHeaders(String value) {
        assertThatThrownBy(() -> post().header("X-A", Json.text(value), ParameterStyle.SIMPLE))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("header X-A has a character that can't be sent: U+")
                .hasMessageNotContaining("Evil");
        assertThatThrownBy(() -> post().header("X A\n", "1"))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("not a header name: \"X A?\"");
    }

    @Test
    @DisplayName("S24 headers that frame the message are ignored")
    void framing() {
        assertThat(post().header("Content-Length", "3")
                        .header("Host", "evil.example.com")
                        .header("Transfer-Encoding", "chunked")
                        .build()
                        .headers())
                .isEmpty();
    }

    @Test
    @DisplayName("S21 the same values make the same request, others do not")
    void sameRequest() {
        assertThat(page("1").sameAs(page("1"))).isTrue();
        assertThat(page("1").sameAs(page("2"))).isFalse();
    }

    private static Request page(String token) {
        return post().path("/list")
                .json("application/json", Json.object().put("token", token).build())
                .build();
    }
}
