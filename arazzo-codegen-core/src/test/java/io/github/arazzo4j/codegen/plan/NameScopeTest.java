package io.github.arazzo4j.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameScopeTest {

    private static final List<String> MEMBERS = List.of(
            "imageARN", "imageArn", "image_arn", "imageArn2", "ImageArn", "class", "class_", "a", "A", "a1", "A1");

    @Test
    void whoIsAlreadyCalledSoKeepsTheName() {
        Map<String, String> names = NameScope.ofMembers().allocate(MEMBERS, Names::memberName);

        assertThat(names)
                .containsEntry("imageArn", "imageArn")
                .containsEntry("imageArn2", "imageArn2")
                .containsEntry("ImageArn", "imageArn3")
                .containsEntry("imageARN", "imageArn4")
                .containsEntry("image_arn", "imageArn5")
                .containsEntry("A1", "a1_2")
                .containsEntry("class_", "class_")
                .containsEntry("class", "class_2");
        assertThat(names.values()).doesNotHaveDuplicates().hasSize(MEMBERS.size());
    }

    @Test
    void theOrderDoesNotMatter() {
        Map<String, String> expected = NameScope.ofMembers().allocate(MEMBERS, Names::memberName);
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            List<String> shuffled = new ArrayList<>(MEMBERS);
            Collections.shuffle(shuffled, random);
            assertThat(NameScope.ofMembers().allocate(shuffled, Names::memberName))
                    .isEqualTo(expected);
        }
    }

    @Test
    void typesDifferInMoreThanCase() {
        Map<String, String> names = NameScope.ofTypes()
                .reserve(List.of("Taken"))
                .allocate(List.of("Foobar", "FooBar", "FOOBAR", "taken"), Names::typeName);

        assertThat(names.values())
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
        assertThat(names).containsEntry("FooBar", "FooBar").containsEntry("taken", "Taken2");
    }

    @Test
    void thingsOfOneNameAreToldApart() {
        assertThat(NameScope.ofTypes().allocate(Map.of(1, "Pet", 2, "Pet"), Names::typeName))
                .isEqualTo(Map.of(1, "Pet", 2, "Pet2"));
    }
}
