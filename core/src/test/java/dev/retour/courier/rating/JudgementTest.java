package dev.retour.courier.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgementTest {

    @ParameterizedTest
    @EnumSource(MissingFact.class)
    void what_one_fact_leaves_open_is_made_once_and_names_that_fact(MissingFact fact) {
        assertThat(Judgement.lacking(fact)).isSameAs(Judgement.lacking(fact));
        assertThat(Judgement.lacking(fact).missing()).containsExactly(fact);
        assertThat(Judgement.lacking(fact).holds()).isFalse();
    }
}
