import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arazzo4j.runtime.TypeMismatchException;
import java.util.List;
import java.util.Map;
import com.example.ReadFormatsWorkflow;
import com.example.formats.Answer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Reads a value of each format, and what is none. */
public final class Use {

    private Use() {}

    public static void run() throws Exception {
        ObjectMapper mapper = new ObjectMapper()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        JsonNode json = mapper.readTree("{\"answer\":{\"time\":\"2026-01-02T03:04:05+01:00\",\"day\":\"2026-01-02\","
                + "\"id\":\"6f1b2a34-0000-4000-8000-000000000001\",\"link\":\"https://example.com/a\",\"bytes\":\"AQI=\","
                + "\"small\":7,\"large\":9007199254740993,\"huge\":123456789012345678901234567890,\"exact\":1.005,"
                + "\"real\":0.5,\"flag\":true,\"secret\":\"hunter2\",\"odd\":\"h\",\"times\":[1700000000.5,\"never\"]}}");
        Answer answer = new ReadFormatsWorkflow.Outputs(json).answer();

        assertThat(answer.time()).isEqualTo(Instant.parse("2026-01-02T02:04:05Z"));
        assertThat(answer.day()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(answer.id()).isEqualTo(UUID.fromString("6f1b2a34-0000-4000-8000-000000000001"));
        assertThat(answer.link()).isEqualTo(URI.create("https://example.com/a"));
        assertThat(answer.bytes()).containsExactly(1, 2);
        assertThat(answer.small()).isEqualTo(7);
        assertThat(answer.large()).isEqualTo(9007199254740993L);
        assertThat(answer.huge()).isEqualTo(new BigInteger("123456789012345678901234567890"));
        assertThat(answer.exact()).isEqualTo(new BigDecimal("1.005"));
        assertThat(answer.real()).isEqualTo(0.5);
        assertThat(answer.flag()).isTrue();
        assertThat(answer.secret()).isEqualTo("hunter2");
        assertThat(answer.toString()).contains("\"secret\":\"***\"").doesNotContain("hunter2");
        assertThat(new ReadFormatsWorkflow.Outputs(json).toString()).doesNotContain("hunter2");
        assertThat(answer.odd()).isEqualTo("h");
        assertThatExceptionOfType(TypeMismatchException.class)
                .isThrownBy(answer::times)
                .satisfies(mismatch -> assertThat(mismatch.pointer()).isEqualTo("/times/1"));

        Answer built = Answer.builder()
                .time(Instant.EPOCH)
                .day(LocalDate.EPOCH)
                .bytes(new byte[] {3})
                .times(List.of(Instant.ofEpochSecond(1)))
                .build();
        assertThat(built.json())
                .hasToString("{\"time\":\"1970-01-01T00:00:00Z\",\"day\":\"1970-01-01\",\"bytes\":\"Aw==\","
                        + "\"times\":[\"1970-01-01T00:00:01Z\"]}");
        assertThatExceptionOfType(TypeMismatchException.class)
                .isThrownBy(new Answer(mapper.readTree("{\"day\":20260102}"))::day)
                .satisfies(mismatch -> assertThat(mismatch.found()).isEqualTo("a number"));
    }
}
