package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.LineKind;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.freight.ChargeKind;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.Verdict;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Charges without a name of their own: everything where no charge has one, and unknown beside charges that have. */
class NamelessChargesTest extends AuditCase {

    private static RateCard fuelled() {
        return card().addSurcharges(
                        Surcharge.always("fuel", ChargeKind.FUEL, new SurchargeRate.Fixed(new BigDecimal("2"))))
                .build();
    }

    private BillLine nameless(String amount) {
        return line(amount).charge(ChargeKind.ALL_IN).build();
    }

    private BillLine named(String amount, ChargeKind kind) {
        return line(amount).charge(kind).code(kind.name()).build();
    }

    @Test
    void a_charge_without_a_name_beside_charges_with_one_is_unknown_and_drags_nothing_into_the_rate() {
        AuditSummary summary =
                audit(fuelled(), parcel, named("12", ChargeKind.FREIGHT), named("2", ChargeKind.FUEL), nameless("3"));

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.UNKNOWN_CHARGE_CODE);
        assertThat(audits.get(0).outside()).isEqualTo(Money.parse("CNY 3.00"));
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("14", "3"));
    }

    @Test
    void charges_without_a_name_where_none_has_one_are_for_everything() {
        assertThat(audit(fuelled(), parcel, nameless("14")).classes()).isEmpty();
    }

    @Test
    void a_charge_for_everything_that_is_named_so_stays_one_beside_others() {
        assertThat(audit(fuelled(), parcel, named("12", ChargeKind.ALL_IN), named("2", ChargeKind.FUEL))
                        .classes())
                .isEmpty();
    }

    @Test
    void names_of_what_no_card_prices_and_of_corrections_make_no_charge_unknown() {
        BillLine correction = line("-1")
                .kind(LineKind.ADJUSTMENT)
                .charge(ChargeKind.FREIGHT)
                .code("F")
                .build();

        assertThat(audit(fuelled(), parcel, nameless("14"), named("30", ChargeKind.DUTY), correction)
                        .classes())
                .isEmpty();
    }

    @Test
    void names_of_lines_that_are_not_ours_to_compare_make_no_charge_of_ours_unknown() {
        BillLine foreign =
                line("20").charge(ChargeKind.FREIGHT).code("F").account("OTHER").build();
        BillLine dollars = line("3")
                .amount(Money.parse("USD 3.00"))
                .charge(ChargeKind.FUEL)
                .code("F")
                .build();

        AuditSummary beside = audit(card().build(), parcel, nameless("12"), foreign);
        assertThat(beside.classes()).containsOnlyKeys(DiscrepancyClass.NOT_OUR_ACCOUNT);
        assertThat(beside.clearance().orThrow()).containsExactly(cleared("12", "20"));
        assertThat(audit(card().build(), parcel, nameless("12"), dollars).classes())
                .containsOnlyKeys(DiscrepancyClass.CURRENCY_WRONG);
        assertThat(audits.get(0).verdict()).isEqualTo(Verdict.CORRECT);
    }
}
