import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import com.example.ReadArticle;
import com.example.shop.Article;

/** S27: x-java-name. */
public final class Use {

    private Use() {}

    public static void run() throws Exception {
        Article article = new ReadArticle.Outputs(new ObjectMapper().readTree("{\"answer\":{\"n\":\"1\",\"k\":\"a\"}}")).answer();

        assertThat(article.number()).isEqualTo("1");
        Article.Kind kind = article.k();
        assertThat(kind).isEqualTo(Article.Kind.A);
        assertThat(ReadArticle.Inputs.builder().question("?").build().toJson()).hasToString("{\"q\":\"?\"}");
    }
}
