import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.PriceItemWorkflow;
import com.example.shop.Answer;
import com.example.shop.Article;
import com.example.shop.Price;
import com.example.shop.Question;
import com.example.shop.Refusal;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arazzo4j.runtime.TypeMismatchException;
import java.math.BigDecimal;
import java.util.List;

/** Asks values what they are. */
public final class Use {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Use() {}

    private static Answer answer(String json) throws Exception {
        return new PriceItemWorkflow.Outputs(MAPPER.readTree("{\"answer\":" + json + "}")).answer();
    }

    public static void run() throws Exception {
        Answer price = answer("{\"amount\":12.25,\"vat\":7,\"until\":1700000000}");
        assertThat(price.asPrice()).hasValueSatisfying(found -> {
            assertThat(found.amount().asBigDecimal()).contains(new BigDecimal("12.25"));
            assertThat(found.amount().asString()).isEmpty();
            assertThat(found.vat()).isEqualByComparingTo("7");
            assertThat(found.until()).hasToString("2023-11-14T22:13:20Z");
        });
        assertThat(price.asPriceList()).isEmpty();
        assertThat(price.asRefusal()).isEmpty();

        Answer offers = answer("[{\"amount\":\"on request\"},{\"amount\":1}]");
        assertThat(offers.asPrice()).isEmpty();
        assertThat(offers.asPriceList().orElseThrow().get(0).amount().asString()).contains("on request");
        assertThat(answer("[{}]").asPriceList()).isEmpty();

        Answer refused = answer("{\"status\":\"refused\",\"reason\":\"sold-out\"}");
        assertThat(refused.asRefusal().orElseThrow().reason().known()).isEqualTo(Refusal.Reason.Known.SOLD_OUT);
        assertThat(answer("{\"status\":\"late\",\"reason\":\"sold-out\"}").asRefusal()).isEmpty();
        Answer strange = answer("true");
        assertThat(strange.asPrice()).isEmpty();
        assertThat(strange.json().asBoolean()).isTrue();

        Article book = Article.builder().id(7L).build().toBuilder().build();
        assertThat(book.asBook()).isEmpty();
        Question question = Question.builder()
                .item(Question.Item.ofArticle(book))
                .build();
        assertThat(question.item().asArticle()).contains(book);
        assertThat(question.item().asStringList()).isEmpty();
        assertThat(Question.Item.ofStringList(List.of("a")).asStringList()).contains(List.of("a"));
        assertThat(Answer.ofPrice(new Price(MAPPER.readTree("{\"amount\":1}"))).asPrice()).isPresent();

        Price broken = new Price(MAPPER.readTree("{\"amount\":{},\"until\":\"yesterday\"}"));
        assertThat(broken.amount().asString()).isEmpty();
        assertThatExceptionOfType(TypeMismatchException.class)
                .isThrownBy(broken::until)
                .satisfies(e -> assertThat(e.expected()).isEqualTo("a date and time"));
    }
}
