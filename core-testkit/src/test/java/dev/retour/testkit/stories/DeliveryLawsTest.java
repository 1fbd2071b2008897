package dev.retour.testkit.stories;

import dev.retour.policy.Effect;
import dev.retour.policy.ShippingRefund;
import dev.retour.testkit.stories.RefundsThatFail.Step;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Delivery that goes back in proportion with each refund of two cases of one order, while payments fail. */
class DeliveryLawsTest {

    @Provide
    Arbitrary<List<Step>> steps() {
        return RefundsThatFail.steps();
    }

    @Property(tries = 300)
    void once_all_came_back_all_that_was_paid_went_back_whatever_failed(@ForAll("steps") List<Step> steps) {
        RefundsThatFail play = new RefundsThatFail(
                new Effect.Shipping(ShippingRefund.IN_PROPORTION),
                Basket.in("CNY")
                        .line("1", RefundsThatFail.UNITS, "80.00", "9.20")
                        .line("2", RefundsThatFail.UNITS, "50.01", "5.75")
                        .shipping("10.00", "0.57")
                        .paid("card", "85.00")
                        .paid("gift", "25.00")
                        .paid("cash", "30.01"));
        steps.forEach(play::plays);
        play.ends();
        play.sends("140.01");
    }
}
