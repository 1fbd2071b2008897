package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.courier.rating.Tax;
import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Language;
import dev.retour.money.Percent;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is open may be inside of one amount for everything; what no facts make due of it is claimed. */
class OneAmountTest extends AuditCase {

    /** Of a value of 500, insurance is 5.00 and tax on it 0.30. */
    private static final RateCard CARD = card().tax(new Tax(Tax.Mode.ON_TOP, Percent.parse("6%")))
            .addSurcharges(Surcharge.always(
                    "insurance", ChargeKind.INSURANCE, SurchargeRate.PercentOfValue.of(Percent.parse("1%"))))
            .build();

    private final Parcel worth500 = new ParcelBuilder()
            .from(parcel)
            .declaredValue(Money.parse("CNY 500"))
            .build();

    private BillLine all(String amount) {
        return line(amount).charge(ChargeKind.ALL_IN).code("FEE").build();
    }

    @Test
    void tax_on_an_open_charge_is_open_where_it_is_inside() {
        BillLine[] honest = {all("13.02"), charge(ChargeKind.INSURANCE, "5")};
        audit(CARD, worth500, honest);
        assertFound();

        audit(CARD, parcel, honest);
        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "5.00"), found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.30"));
        audit(CARD, parcel, all("14.02"), charge(ChargeKind.INSURANCE, "5"));
        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "5.00"),
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.30"),
                found(DiscrepancyClass.RATE_WRONG, "1.00"));
    }

    @Test
    void tax_on_an_open_charge_that_is_inside_is_open() {
        BillLine[] honest = {all("17"), charge(ChargeKind.TAX, "1.02")};
        audit(CARD, worth500, honest);
        assertFound();

        audit(CARD, parcel, honest);
        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "5.00"), found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.30"));
        audit(CARD, parcel, all("17"), charge(ChargeKind.TAX, "2.02"));
        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "5.00"),
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.30"),
                found(DiscrepancyClass.TAX_WRONG, "1.00"));
    }

    @Test
    void all_that_may_be_due_is_open_where_all_of_it_is_inside() {
        audit(CARD, worth500, all("18.02"));
        assertFound();

        audit(CARD, parcel, all("18.02"));
        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "5.30"));
        assertOneNoteWith("INSURANCE", "DECLARED_VALUE");
    }

    @Test
    void a_wrong_rate_names_what_the_amount_should_be_without_what_is_billed_beside_it() {
        audit(CARD, worth500, all("14"), charge(ChargeKind.INSURANCE, "5"), charge(ChargeKind.TAX, "1.02"));

        assertThat(audits.get(0).discrepancies())
                .singleElement()
                .extracting(found -> found.reason().text(Language.EN))
                .asString()
                .contains("asks CNY 12.00 for freight: CNY 2.00");

        audit(CARD, worth500, all("14.02"), charge(ChargeKind.INSURANCE, "5"));

        assertThat(audits.get(0).discrepancies())
                .singleElement()
                .extracting(found -> found.reason().text(Language.EN))
                .asString()
                .contains("asks CNY 13.02 for freight: CNY 1.00");
    }

    @Test
    void too_little_for_everything_is_missing_whatever_the_value() {
        assertThat(audit(CARD, parcel, all("12")).underAmount()).isEqualTo(Money.parse("CNY 0.72"));
        assertFound(found(DiscrepancyClass.RATE_WRONG, "-0.72"));
    }
}
