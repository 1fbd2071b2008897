package dev.retour.testkit.stories;

import dev.retour.policy.Clawback;
import dev.retour.policy.Effect;
import dev.retour.testkit.stories.RefundsThatFail.Step;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Promotions with a threshold, reckoned anew by each refund of two cases of one order while payments fail. */
class ThresholdLawsTest {

    @Provide
    Arbitrary<List<Step>> steps() {
        return RefundsThatFail.steps();
    }

    @Property(tries = 300)
    void once_all_came_back_all_that_was_paid_went_back_whatever_failed(@ForAll("steps") List<Step> steps) {
        RefundsThatFail play = new RefundsThatFail(
                new Effect.Promotions(Clawback.RE_EVALUATE),
                Basket.in("CNY")
                        .line("1", RefundsThatFail.UNITS, "80.00", "9.20")
                        .line("2", RefundsThatFail.UNITS, "50.01", "5.75")
                        .off("20.00", "100.00")
                        .paid("card", "55.00")
                        .paid("gift", "25.00")
                        .paid("cash", "30.01"));
        steps.forEach(play::plays);
        play.ends();
        play.sends("110.01");
    }
}
