package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.LineKind;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.freight.ChargeKind;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.ClearanceReason;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A parcel whose freight may be among what was put aside is not called billed too little. */
class HiddenFreightTest extends AuditCase {

    private static final RateCard FUELLED = card().addSurcharges(
                    Surcharge.always("fuel", ChargeKind.FUEL, new SurchargeRate.Fixed(new BigDecimal("2"))))
            .build();

    private final BillLine fuel = line("2").charge(ChargeKind.FUEL).build();

    private BillLine dollars(ChargeKind kind, String amount) {
        return line("0").amount(Money.parse("USD " + amount)).charge(kind).build();
    }

    private void assertNotCompared(AuditSummary summary) {
        assertThat(summary.count(Verdict.NOT_COMPARED)).isEqualTo(1);
        assertThat(summary.underAmount()).isEqualTo(Money.zero(CNY));
        assertThat(summary.outside()).isEqualTo(summary.billed());
        assertThat(audits.get(0).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.code()).isEqualTo(ClearanceReason.FREIGHT_UNKNOWN));
    }

    @Test
    void freight_that_was_taken_back_is_no_freight_that_is_left_beside_an_unknown_charge() {
        BillLine unknown = line("12").charge(ChargeKind.UNKNOWN).code("ZX").build();
        BillLine back = line("-12").kind(LineKind.CREDIT).build();

        AuditSummary summary = audit(List.of(parcel), line("12").build(), back, unknown);

        assertNotCompared(summary);
        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.UNKNOWN_CHARGE_CODE);
    }

    @Test
    void freight_in_another_currency_is_held_against_the_courier_once_and_not_as_missing_too() {
        AuditSummary summary = audit(FUELLED, parcel, dollars(ChargeKind.FREIGHT, "12.00"), fuel);

        assertNotCompared(summary);
        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.CURRENCY_WRONG);
    }

    @Test
    void an_unknown_charge_in_another_currency_may_be_the_freight_where_none_is_left() {
        assertNotCompared(audit(FUELLED, parcel, dollars(ChargeKind.UNKNOWN, "12.00"), fuel));
    }

    @Test
    void freight_in_another_currency_or_unknown_that_was_taken_back_hides_none() {
        BillLine unknown = line("12").charge(ChargeKind.UNKNOWN).code("ZX").build();
        BillLine unknownBack = line("-12")
                .charge(ChargeKind.UNKNOWN)
                .code("ZX")
                .kind(LineKind.CREDIT)
                .build();
        List<List<BillLine>> takenBack = List.of(
                List.of(dollars(ChargeKind.FREIGHT, "12.00"), dollars(ChargeKind.FREIGHT, "-12.00"), fuel),
                List.of(unknown, unknownBack, fuel));

        takenBack.forEach(lines -> assertThat(
                        audit(FUELLED, parcel, lines.toArray(BillLine[]::new)).underAmount())
                .isEqualTo(Money.parse("CNY 12.00")));
    }

    @Test
    void an_unknown_credit_takes_no_unknown_charge_of_another_code_back() {
        BillLine unknown = line("12").charge(ChargeKind.UNKNOWN).code("FRT").build();
        BillLine rebate = line("-12").charge(ChargeKind.UNKNOWN).code("REBATE").build();

        assertNotCompared(audit(FUELLED, parcel, unknown, rebate, fuel));
    }

    @Test
    void what_is_no_freight_in_another_currency_hides_none() {
        AuditSummary summary = audit(
                FUELLED, parcel, dollars(ChargeKind.FUEL, "12.00"), line("5").build(), fuel);

        assertThat(summary.underAmount()).isEqualTo(Money.parse("CNY 7.00"));
    }

    @Test
    void a_correction_of_an_earlier_bill_in_another_currency_hides_none_either() {
        BillLine correction = line("0")
                .amount(Money.parse("USD 12.00"))
                .kind(LineKind.ADJUSTMENT)
                .build();

        assertThat(audit(FUELLED, parcel, correction, line("5").build(), fuel).underAmount())
                .isEqualTo(Money.parse("CNY 7.00"));
    }
}
