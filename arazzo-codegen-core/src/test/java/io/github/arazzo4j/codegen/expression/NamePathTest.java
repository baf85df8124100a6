package io.github.arazzo4j.codegen.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NamePathTest {

    private static List<String> splits(String text) {
        return new NamePath(text)
                .splits().stream()
                        .map(split -> split.name() + " | " + Access.text(split.accesses()))
                        .toList();
    }

    @Test
    @DisplayName("D4 the longest name is tried first")
    void longestNameFirst() {
        assertThat(splits("x.data[0].id"))
                .containsExactly("x.data[0].id | ", "x.data[0] | .id", "x.data | [0].id", "x | .data[0].id");
        assertThat(splits("plain")).containsExactly("plain | ");
    }

    @Test
    @DisplayName("D4 brackets may belong to the name or lead to a member")
    void brackets() {
        assertThat(splits("filter[name]")).containsExactly("filter[name] | ", "filter | .name");
        assertThat(splits("a['x.y'][\"z\"]")).containsExactly("a['x.y'][\"z\"] | ", "a['x.y'] | .z", "a | ['x.y'].z");
        assertThat(splits("page[a.b]")).containsExactly("page[a.b] | ", "page | ['a.b']");
    }

    @Test
    @DisplayName("D11 what is no access can only be part of a name")
    void noAccess() {
        assertThat(splits("Service[]")).containsExactly("Service[] | ");
        assertThat(splits("issues[*].key")).containsExactly("issues[*].key | ", "issues[*] | .key");
        assertThat(splits("api.example.com/")).containsExactly("api.example.com/ | ");
        assertThat(splits("x.id (extract y)")).containsExactly("x.id (extract y) | ");
        assertThat(splits(".x")).containsExactly(".x | ");
        assertThat(splits("x[-1]")).containsExactly("x[-1] | ");
    }

    @Test
    @DisplayName("D4, D11 follow from the split that is declared")
    void dialects() {
        List<NamePath.Split> splits = new NamePath("page[size].x").splits();
        assertThat(splits.get(0).dialects()).containsExactly(Dialect.D11);
        assertThat(splits.get(1).dialects()).containsExactly(Dialect.D4, Dialect.D11);
        assertThat(splits.get(2).dialects()).containsExactly(Dialect.D4);
        assertThat(new NamePath("a.b-c_d").splits().get(0).dialects()).isEmpty();
        assertThat(new NamePath("a.b-c_d").isIdentifier()).isTrue();
        assertThat(new NamePath("a b").isIdentifier()).isFalse();
    }

    @Test
    void aSplitLeadsOnIntoThePointer() {
        NamePath.Split split = new NamePath("x.a[0]").splits().get(2);
        assertThat(split.fullPointer(Pointer.parse("/b~1c"))).hasToString("/a/0/b~1c");
        assertThat(split.fullPointer(null)).hasToString("/a/0");
    }

    @Test
    void aNameOfManyDotsIsSplitInShortTime() {
        assertThat(new NamePath("a" + ".a".repeat(100_000)).splits()).hasSize(101);
    }
}
