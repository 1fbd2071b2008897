package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.LineKind;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Language;
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
    void a_kind_names_its_charge_without_any_code() {
        AuditSummary summary = audit(
                fuelled(),
                parcel,
                line("12").charge(ChargeKind.FREIGHT).build(),
                line("2").charge(ChargeKind.FUEL).build(),
                nameless("3"));

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.UNKNOWN_CHARGE_CODE);
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

    @Test
    void a_charge_without_a_code_is_told_so_with_the_remedy_and_one_with_a_code_by_it() {
        BillLine unmapped = line("4").charge(ChargeKind.UNKNOWN).code("ZX9").build();

        audit(fuelled(), parcel, named("12", ChargeKind.FREIGHT), named("2", ChargeKind.FUEL), nameless("3"), unmapped);

        assertThat(audits.get(0).discrepancies())
                .extracting(found -> found.reason().text(Language.EN))
                .anyMatch(text -> text.contains("CNY 3.00") && text.contains("fallback") && !text.contains("''"))
                .anyMatch(text -> text.contains("CNY 4.00") && text.contains("'ZX9'"));
        assertThat(audits.get(0).discrepancies())
                .extracting(found -> found.reason().text(Language.ZH))
                .anyMatch(text -> text.contains("CNY 3.00") && text.contains("fallback") && !text.contains("“”"));
    }

    @Test
    void a_parcel_whose_freight_was_put_aside_is_not_called_billed_too_little() {
        AuditSummary summary = audit(fuelled(), parcel, nameless("12"), named("2", ChargeKind.FUEL));

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.UNKNOWN_CHARGE_CODE);
        assertThat(summary.count(Verdict.NOT_COMPARED)).isEqualTo(1);
        assertThat(summary.underAmount()).isEqualTo(Money.zero(CNY));
        assertThat(summary.outside()).isEqualTo(summary.billed()).isEqualTo(Money.parse("CNY 14.00"));
        assertThat(summary.disputed()).isEqualTo(Money.parse("CNY 12.00"));
        assertThat(summary.clearance().kind()).isEqualTo(Decision.Kind.REFUSED);
        assertOneNoteWith("CNY 2.00", "CNY 14.00");
    }

    @Test
    void what_is_given_back_beside_a_freight_that_was_put_aside_is_no_shortfall() {
        BillLine credit = line("-5").kind(LineKind.CREDIT).code("CN").build();

        AuditSummary summary = audit(card().build(), parcel, nameless("17"), credit);

        assertThat(summary.count(Verdict.NOT_COMPARED)).isEqualTo(1);
        assertThat(summary.underAmount()).isEqualTo(Money.zero(CNY));
    }

    @Test
    void freight_of_an_unknown_code_is_no_shortfall_either_but_a_small_fee_beside_too_little_freight_is() {
        BillLine unknown = line("12").charge(ChargeKind.UNKNOWN).code("ZX9").build();
        BillLine fee = line("1").charge(ChargeKind.UNKNOWN).code("ZX9").build();

        assertThat(audit(fuelled(), parcel, unknown, named("2", ChargeKind.FUEL))
                        .count(Verdict.NOT_COMPARED))
                .isEqualTo(1);
        assertThat(audit(fuelled(), parcel, fee, named("5", ChargeKind.FREIGHT), named("2", ChargeKind.FUEL))
                        .underAmount())
                .isEqualTo(Money.parse("CNY 7.00"));
    }

    @Test
    void what_is_too_much_without_the_charge_that_was_put_aside_is_claimed_beside_it() {
        AuditSummary summary =
                audit(fuelled(), parcel, named("12", ChargeKind.FREIGHT), named("5", ChargeKind.FUEL), nameless("3"));

        assertThat(summary.classes())
                .containsOnlyKeys(DiscrepancyClass.SURCHARGE_RATE_WRONG, DiscrepancyClass.UNKNOWN_CHARGE_CODE);
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("14", "6"));
    }

    @Test
    void a_charge_for_everything_with_a_code_makes_one_without_unknown() {
        AuditSummary summary = audit(card().build(), parcel, named("12", ChargeKind.ALL_IN), nameless("3"));

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.UNKNOWN_CHARGE_CODE);
        assertThat(audits.get(0).discrepancies())
                .singleElement()
                .satisfies(found -> assertThat(found.action()).isEqualTo(DiscrepancyClass.Action.INVESTIGATE));
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("12", "3"));
    }
}
