package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Weight;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parcels whose sides are known, and those whose are not. */
class MeasuredParcelsTest {

    private static final int PARCELS = 60;
    private static final int WRONG = 7;

    private static BiFunction<Integer, Parcel, Mistake> first(int count, Mistake mistake) {
        return (number, parcel) -> number < count ? mistake : Mistake.NONE;
    }

    private static Map<DiscrepancyClass, Long> counts(AuditSummary summary) {
        Map<DiscrepancyClass, Long> counts = new java.util.EnumMap<>(DiscrepancyClass.class);
        summary.classes().forEach((type, total) -> counts.put(type, total.count()));
        return counts;
    }

    @Test
    void an_honest_bill_of_measured_parcels_is_correct_with_volume_and_length_charged() {
        Bill bill = Bill.of(SampleShop.seeded(14).measuring(), PARCELS, (number, parcel) -> Mistake.NONE);

        AuditSummary summary = bill.audit();

        assertThat(summary.count(Verdict.CORRECT)).isEqualTo(PARCELS);
        assertThat(summary.classes()).isEmpty();
        assertThat(bill.lines).anyMatch(line -> line.charge() == ChargeKind.OVERSIZE);
        assertThat(bill.audits)
                .flatExtracting(audit -> audit.quote().stream().toList())
                .anyMatch(quote -> quote.billableWeight().compareTo(Weight.parse("8 kg")) > 0);
    }

    @ParameterizedTest
    @CsvSource({"HEAVIER,WEIGHT_OVER", "LIGHTER,WEIGHT_UNDER", "ZONE,ZONE_WRONG", "SURCHARGE_RATE,SURCHARGE_RATE_WRONG"
    })
    void each_mistake_about_a_measured_parcel_is_found_as_its_class(Mistake mistake, DiscrepancyClass type) {
        Bill bill = Bill.of(SampleShop.seeded(15).measuring(), PARCELS, first(WRONG, mistake));

        assertThat(counts(bill.audit())).isEqualTo(Map.of(type, (long) WRONG));
    }

    @Test
    void a_charge_for_length_of_a_parcel_without_sides_is_looked_into_and_not_claimed() {
        Bill bill = Bill.of(SampleShop.seeded(14).measuring(), PARCELS, (number, parcel) -> Mistake.NONE);
        long oversize = bill.lines.stream()
                .filter(line -> line.charge() == ChargeKind.OVERSIZE)
                .map(BillLine::waybill)
                .distinct()
                .count();
        bill.parcels.replaceAll(parcel ->
                new ParcelBuilder().from(parcel).dimensions(Optional.empty()).build());

        AuditSummary summary = bill.audit();

        assertThat(summary.count(DiscrepancyClass.CHARGE_NOT_JUDGED))
                .isEqualTo(oversize)
                .isPositive();
        assertThat(summary.count(DiscrepancyClass.SURCHARGE_NOT_DUE)).isZero();
    }
}
