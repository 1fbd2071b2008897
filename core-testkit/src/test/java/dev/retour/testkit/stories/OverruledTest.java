package dev.retour.testkit.stories;

import static dev.retour.testkit.stories.CaseAtHand.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.order.terms.OrderLineId;
import dev.retour.returns.authorization.AuthorizationAct;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The platform decides after we thought that it was over. */
class OverruledTest {

    @Test
    void a_closed_case_that_the_platform_overrules_has_a_deadline_again() {
        ShopDay day = ShopDay.reviewing()
                .sells(Basket.in("CNY").line("shirts", 3, "300.00", "34.51").paid("alipay", "300.00"))
                .deliversAll();
        CaseAtHand rejected = day.opens("R-1", wish -> wish.line(OrderLineId.of("shirts"), 1))
                .all(AuthorizationAct.REJECT)
                .closes();
        rejected.platformRules("ruling", List.of(units("shirts", 1)));

        assertThat(rejected.it().deadline()).as("somebody has to open it again").isPresent();
    }
}
