package io.github.arazzo4j.codegen.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalsTest {

    private static final List<String> KNOWN =
            List.of("putImage", "putImages2", "getImage", "describeRepositories", "id", "PUT", "stepId");

    @ParameterizedTest
    @CsvSource({
        "putImages, putImage",
        "PutImage, putImage",
        "putIamge, putImage",
        "getImgae, getImage",
        "describeRepository, describeRepositories",
        "put, PUT",
        "ID, id",
        "stepid, stepId",
        "setpId, stepId",
    })
    void proposesTheClosest(String wrong, String expected) {
        assertThat(Proposals.closest(wrong, KNOWN)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"deleteRepository", "ab", "xy", "''", "workflowId"})
    void proposesNothingFarFetched(String wrong) {
        assertThat(Proposals.closest(wrong, KNOWN)).isEmpty();
    }

    @Test
    void caseOnlyBeatsOneLetter() {
        assertThat(Proposals.closest("getitem", List.of("getitems", "getItem"))).contains("getItem");
    }

    @Test
    void tiesGoToTheAlphabeticallyFirst() {
        assertThat(Proposals.closest("step0", List.of("step2", "step1", "step3")))
                .contains("step1");
        assertThat(Proposals.closest("step0", List.of())).isEmpty();
    }

    @Test
    void longNamesAreNotCompared() {
        String name = "n".repeat(100_000);
        assertThat(Proposals.closest(name, List.of(name + "x"))).isEmpty();
        assertThat(Proposals.closest(name, List.of(name.toUpperCase(Locale.ROOT))))
                .isPresent();
    }
}
