package io.github.arazzo4j.codegen.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PointerTest {

    @Test
    void decodesAndEncodesTokens() {
        Pointer pointer = Pointer.parse("/a~1b/~0c//~01");
        assertThat(pointer.tokens()).containsExactly("a/b", "~c", "", "~1");
        assertThat(pointer).hasToString("/a~1b/~0c//~01");
        assertThat(Pointer.parse("").tokens()).isEmpty();
        assertThat(Pointer.parse("/").tokens()).containsExactly("");
    }

    @Test
    void refusesWhatIsNone() {
        assertThatThrownBy(() -> Pointer.parse("a")).hasMessageContaining("did you mean /a?");
        assertThatThrownBy(() -> Pointer.parse("/a~x")).hasMessageContaining("offset 2");
    }

    @Test
    void followsAccess() {
        List<Access> accesses = List.of(new Access.Property("a/b"), new Access.Index(3));
        assertThat(Pointer.of(accesses)).hasToString("/a~1b/3");
        assertThat(Access.text(accesses)).isEqualTo("['a/b'][3]");
        assertThat(new Access.Property("it's \\")).hasToString("['it\\'s \\\\']");
    }
}
