import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import com.example.RecordWorkflow;
import com.example.class_.Builder_;
import com.example.class_.Choice_;
import com.example.class_.Json_;
import com.example.class_.Object_;
import com.example.class_.Unknown;

/** Whatever things are called, they can be used. */
public final class Use {

    private Use() {}

    public static void run() throws Exception {
        RecordWorkflow.Inputs inputs = RecordWorkflow.Inputs.builder()
                .class_("c").plus1(1L).tildeId("i").hashCode_("h").toString_(true).build("b").value("v")
                .inputs(RecordWorkflow.Inputs2.builder().builder_("x").build())
                ._1st("1").名前("n").xAmzTarget("t").imageArn("a").url("u")
                .build();
        assertThat(inputs.dollar()).isEqualTo("\"\"\"*/ \\u0022 \u2028");
        assertThat(inputs.toJson().size()).isEqualTo(14);

        JsonNode json = new ObjectMapper().readTree("{\"json\":200,\"answer\":{\"CON\":{\"AUX\":\"a\"},\"string\":{\"length\":1},"
                + "\"Builder\":{\"build\":\"b\"},\"list\":[{\"of\":\"o\"}],\"optional\":\"text\",\"3d\":true,\"\":\"e\",\"a-b\":\"1\","
                + "\"a_b\":\"2\",\"aB\":\"3\",\"\\\"*/\":\"*/\",\"union\":{\"\\\"*/\":\"\\\"\",\"of\":\"u\"}}}");
        RecordWorkflow.Outputs outputs = new RecordWorkflow.Outputs(json);
        assertThat(outputs.json_()).isEqualTo(200);
        Object_ answer = outputs.answer();
        assertThat(answer.con().aux()).isEqualTo("a");
        assertThat(answer.string().length()).isEqualTo(1L);
        Builder_ builder = answer.builder_();
        assertThat(builder.build()).isEqualTo("b");
        assertThat(answer.list().get(0).of()).isEqualTo("o");
        assertThat(answer.optional().asString()).contains("text");
        assertThat(answer._3d()).isTrue();
        assertThat(answer.empty()).isEqualTo("e");
        assertThat(List.of(answer.aB(), answer.aB2(), answer.aB3())).containsExactlyInAnyOrder("1", "2", "3");
        Choice_ union = answer.union();
        assertThat(union).isInstanceOf(Unknown.class);
        assertThat(union.of()).isEqualTo("u");
        assertThat(Choice_.of(new ObjectMapper().readTree("{\"\\\"*/\":\"\\\\u0022\"}"))).isInstanceOf(Json_.class);
        assertThat(Choice_.of(new ObjectMapper().readTree("{}"))).isInstanceOf(Choice_.Unknown.class);
        assertThat(Map.of(1, answer)).containsValue(outputs.answer());
    }
}
