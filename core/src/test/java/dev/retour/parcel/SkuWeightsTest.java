package dev.retour.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.freight.Weight;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Language;
import dev.retour.kernel.Severity;
import dev.retour.kernel.SourceRef;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SkuWeightsTest {

    private final SkuWeights weights = new SkuWeights();

    private Optional<Finding> add(String sku, String weight, long line) {
        return weights.add(sku, Weight.parse(weight), SourceRef.of("skus.csv", line));
    }

    @Test
    void an_article_weighs_what_its_line_says_and_an_unlisted_one_is_unknown() {
        assertThat(add("A", "100 g", 2)).isEmpty();

        assertThat(weights.of("A")).contains(Weight.parse("0.1 kg"));
        assertThat(weights.of("a")).isEmpty();
    }

    @Test
    void an_article_listed_twice_with_one_weight_is_harmless() {
        add("A", "100 g", 2);

        Finding finding = add("A", "0.1 kg", 3).orElseThrow();

        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.reason().code()).isEqualTo(ParcelReason.SKU_LISTED_TWICE);
        assertThat(finding.source()).hasToString("skus.csv:3");
        assertThat(weights.of("A")).contains(Weight.parse("100 g"));
    }

    @Test
    void an_article_listed_with_two_weights_has_none_and_which_one_is_right_is_not_guessed() {
        add("A", "100 g", 2);

        Finding finding = add("A", "120 g", 3).orElseThrow();

        assertThat(finding.text(Language.EN))
                .isEqualTo("skus.csv:3: parcel.SKU_WEIGHTS_DIFFER: Article A is listed again with another weight,"
                        + " 0.12 kg. Its weight is unknown until one is removed.");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(weights.of("A")).isEmpty();
    }

    @Test
    void an_article_that_weighs_nothing_was_not_weighed_and_another_line_may_tell() {
        Finding finding = add("A", "0 g", 2).orElseThrow();
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.reason().code()).isEqualTo(ParcelReason.SKU_WEIGHT_ZERO);
        assertThat(weights.of("A")).isEmpty();

        assertThat(add("A", "100 g", 3)).isEmpty();
        assertThat(weights.of("A")).contains(Weight.parse("100 g"));
    }

    @Test
    void a_third_line_does_not_outvote_a_conflict() {
        add("A", "100 g", 2);
        add("A", "120 g", 3);

        assertThat(add("A", "100 g", 4).orElseThrow().reason().code()).isEqualTo(ParcelReason.SKU_WEIGHTS_DIFFER);
        assertThat(weights.of("A")).isEmpty();
    }
}
