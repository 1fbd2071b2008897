package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.rating.Condition;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateCardBuilder;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.freight.ChargeKind;
import dev.retour.money.Percent;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value that is not known is on one side of each limit of a card. */
class ValueLimitsTest extends AuditCase {

    private static final Condition DEAR = new Condition.WorthMore(new BigDecimal("1000"));

    private static SurchargeRate share(String percent) {
        return SurchargeRate.PercentOfValue.of(Percent.parse(percent));
    }

    /** A dear parcel pays 5, and any other 2. */
    private static RateCardBuilder steps(String limit) {
        Condition dear = new Condition.WorthMore(new BigDecimal(limit));
        return card().addSurcharges(
                        Surcharge.of("cheap", ChargeKind.INSURANCE, new Condition.Not(dear), fixed("2")),
                        Surcharge.of("dear", ChargeKind.INSURANCE, dear, fixed("5")));
    }

    @Test
    void a_limit_of_many_digits_is_tried_as_any_other_one() {
        RateCard card = steps("1000000000").build();

        assertThat(audit(card, parcel, "12").underAmount()).isEqualTo(Money.parse("CNY 2.00"));
        audit(card, parcel, "12", charge(ChargeKind.INSURANCE, "5"));
        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "3.00"));
    }

    @Test
    void a_limit_of_which_a_share_cannot_be_held_is_left_out_alone() {
        RateCard card = steps("100")
                .addSurcharges(
                        Surcharge.of(
                                "dearest",
                                ChargeKind.STORAGE,
                                new Condition.WorthMore(new BigDecimal("900000000")),
                                fixed("1")),
                        Surcharge.always("share", ChargeKind.FUEL, share("999999%")))
                .build();

        assertThat(audit(card, parcel, "12").underAmount()).isEqualTo(Money.parse("CNY 2.00"));
        audit(card, parcel, "12", charge(ChargeKind.INSURANCE, "5"));
        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "3.00"));
    }

    /** Insurance is 1 % of no more than 1000, and something else above it. */
    private static RateCardBuilder upTo1000() {
        return card().addSurcharges(
                        Surcharge.of("insurance", ChargeKind.INSURANCE, new Condition.Not(DEAR), share("1%")));
    }

    @ParameterizedTest
    @CsvSource({"50, 40.00", "15, 5.00", "10.01, 0.01"})
    void a_share_up_to_a_limit_is_of_no_more_than_that(String billed, String claimed) {
        RateCard alone = upTo1000().build();
        RateCard beyond = upTo1000()
                .addSurcharges(Surcharge.of("dear", ChargeKind.INSURANCE, DEAR, fixed("3")))
                .build();
        for (RateCard card : new RateCard[] {alone, beyond}) {
            audit(card, parcel, "12", charge(ChargeKind.INSURANCE, billed));

            assertFound(
                    found(DiscrepancyClass.CHARGE_NOT_JUDGED, "10.00"),
                    found(DiscrepancyClass.SURCHARGE_RATE_WRONG, claimed));
        }
    }

    @Test
    void a_share_beyond_a_limit_is_of_any_value_beyond_it() {
        RateCard card = upTo1000()
                .addSurcharges(Surcharge.of("dear", ChargeKind.INSURANCE, DEAR, share("0.1%")))
                .build();

        audit(card, parcel, "12", charge(ChargeKind.INSURANCE, "15"));

        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "15.00"));
    }

    @Test
    void limits_may_stand_on_a_card_in_any_order() {
        Condition dearer = new Condition.WorthMore(new BigDecimal("5000"));
        RateCard card = card().addSurcharges(Surcharge.of("dearer", ChargeKind.SIGNED_SLIP, dearer, fixed("1")))
                .addAllSurcharges(upTo1000().build().surcharges())
                .build();

        audit(card, parcel, "12", charge(ChargeKind.INSURANCE, "15"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "10.00"),
                found(DiscrepancyClass.SURCHARGE_RATE_WRONG, "5.00"));
    }

    @Test
    void whether_a_limit_is_passed_of_which_a_share_cannot_be_held_is_open() {
        Condition beyond = new Condition.WorthMore(new BigDecimal("100000000000"));
        RateCard card = card().addSurcharges(
                        Surcharge.of("slip", ChargeKind.SIGNED_SLIP, beyond, fixed("50")),
                        Surcharge.always("insurance", ChargeKind.INSURANCE, share("1%")))
                .build();

        audit(card, parcel, "12", charge(ChargeKind.SIGNED_SLIP, "50"));

        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "50.00"));
    }
}
