package dev.retour.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.OrderId;
import dev.retour.order.Basis;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.Resolution;
import dev.retour.policy.ReturnReason;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CaseKindTest {

    private static final String NOT_YET = "EXCHANGE|RESEND|REPAIR";

    private static CaseFact.Opened opened(Resolution resolution) {
        return new CaseFact.Opened(
                OrderId.of("O-1"),
                Basis.RETURN,
                resolution,
                Authority.SELF,
                ReturnReason.of(ReasonKind.CHANGED_MIND),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_NONE, names = NOT_YET)
    void every_case_that_is_read_is_about_something(Resolution resolution) {
        assertThat(opened(resolution).about()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ANY, names = NOT_YET)
    void what_no_case_carries_out_is_refused_when_it_is_read_and_not_at_each_look(Resolution resolution) {
        assertThatThrownBy(() -> opened(resolution))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(resolution.name());
    }
}
