import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arazzo4j.runtime.TypeMismatchException;
import java.util.List;
import java.util.Map;
import com.example.WalkTreeWorkflow;
import com.example.tree.Node;

/** Walks a tree. */
public final class Use {

    private Use() {}

    private static int count(Node node) {
        List<Node> children = node.children();
        return 1 + (children == null ? 0 : children.stream().mapToInt(Use::count).sum());
    }

    public static void run() throws Exception {
        JsonNode json = new ObjectMapper().readTree("{\"answer\":{\"label\":\"a\",\"parent\":null,\"children\":["
                + "{\"label\":\"b\",\"children\":[{\"label\":\"c\"}]},{\"label\":7}],\"grid\":[[{\"label\":\"d\"}],[]]}}");
        Node root = new WalkTreeWorkflow.Outputs(json).answer();

        assertThat(count(root)).isEqualTo(4);
        assertThat(root.parent()).isNull();
        assertThat(root.grid().get(0).get(0).label()).isEqualTo("d");
        assertThatExceptionOfType(TypeMismatchException.class).isThrownBy(() -> root.children().get(1).label());
        Node copy = root.toBuilder().parent(Node.builder().label("up").build()).build();
        assertThat(copy.parent().label()).isEqualTo("up");
        assertThat(root.parent()).isNull();
    }
}
