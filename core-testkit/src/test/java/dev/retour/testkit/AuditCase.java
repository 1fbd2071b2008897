package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillLineBuilder;
import dev.retour.courier.rating.PlacePattern;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateCardBuilder;
import dev.retour.courier.rating.RateEntry;
import dev.retour.courier.rating.Rater;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.courier.rating.WeightPricing;
import dev.retour.courier.rating.ZoneRule;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Weight;
import dev.retour.kernel.Language;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.Waybill;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.AuditSummary.BillCleared;
import dev.retour.reconciliation.billing.BillAudit;
import dev.retour.reconciliation.billing.BillAuditRun;
import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.ParcelAudit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One parcel, one card and the lines that a test gives them. */
abstract class AuditCase {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    /** 12 for the first kg and 6.50 for each further half, wherever it goes. */
    static RateCardBuilder card() {
        return RateCard.builder()
                .id("cases")
                .version("1")
                .courier("C")
                .currency(CNY)
                .validFrom(LocalDate.of(2026, 1, 1))
                .addRates(RateEntry.forward(
                        "far",
                        WeightPricing.firstPlusStep(
                                Weight.parse("1 kg"),
                                new BigDecimal("12"),
                                Weight.parse("0.5 kg"),
                                new BigDecimal("6.5"))))
                .addZones(ZoneRule.to("far", PlacePattern.builder().build()));
    }

    final List<ParcelAudit> audits = new ArrayList<>();
    final Parcel parcel = Parcel.builder(ParcelId.of("P"))
            .waybill(Waybill.of("W"))
            .order(OrderId.of("O"))
            .weight(Weight.parse("0.9 kg"))
            .build();
    private int row = 1;

    /** A line of the parcel's waybill. */
    BillLineBuilder line(String amount) {
        return bare(amount).waybill(Waybill.of("W"));
    }

    BillLine charge(ChargeKind kind, String amount) {
        return line(amount).charge(kind).build();
    }

    /** A line that names no parcel. */
    BillLineBuilder bare(String amount) {
        row++;
        return BillLine.builder(SourceRef.of("bill.csv", row), Money.of(CNY, new BigDecimal(amount)))
                .charge(ChargeKind.FREIGHT);
    }

    AuditSummary audit(RateCard card, AuditPolicy policy, List<Parcel> parcels, List<BillLine> lines) {
        audits.clear();
        BillAuditRun run = BillAudit.of(Rater.of(card)).with(policy).begin(Bill.CONTEXT);
        parcels.forEach(run::expect);
        lines.forEach(run::line);
        return run.finish(audits::add);
    }

    AuditSummary audit(List<Parcel> parcels, BillLine... lines) {
        return audit(card().build(), AuditPolicy.standard(), parcels, List.of(lines));
    }

    AuditSummary audit(RateCard card, Parcel one, String freight, BillLine... others) {
        Stream<BillLine> lines = Stream.concat(Stream.of(line(freight).build()), Arrays.stream(others));
        return audit(card, one, lines.toArray(BillLine[]::new));
    }

    AuditSummary audit(RateCard card, Parcel one, BillLine... lines) {
        return audit(card, AuditPolicy.builder().addAccounts("ME").build(), List.of(one), List.of(lines));
    }

    /** The first parcel has one note, which names all of that. */
    void assertOneNoteWith(String... parts) {
        assertThat(audits.get(0).notes())
                .extracting(note -> note.text(Language.EN))
                .singleElement()
                .asString()
                .contains(parts);
    }

    Parcel parcel(String id) {
        return new ParcelBuilder()
                .from(parcel)
                .id(ParcelId.of(id))
                .waybill(Waybill.of("W-" + id))
                .build();
    }

    static SurchargeRate fixed(String amount) {
        return new SurchargeRate.Fixed(new BigDecimal(amount));
    }

    static Tuple found(DiscrepancyClass type, String amount) {
        return tuple(type, Money.parse("CNY " + amount));
    }

    /** The first parcel has these discrepancies and no other. */
    void assertFound(Tuple... expected) {
        assertThat(audits.get(0).discrepancies())
                .extracting(Discrepancy::type, Discrepancy::atStake)
                .containsExactlyInAnyOrder(expected);
    }

    static BillCleared cleared(String payable, String disputed) {
        return new BillCleared(Money.of(CNY, new BigDecimal(payable)), Money.of(CNY, new BigDecimal(disputed)));
    }
}
