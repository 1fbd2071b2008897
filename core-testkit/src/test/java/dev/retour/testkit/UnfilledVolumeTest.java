package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.StatedWeights;
import dev.retour.courier.rating.BillableWeight;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.Volumetric;
import dev.retour.freight.Dimensions;
import dev.retour.freight.Length;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.reconciliation.billing.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A courier prints 0 in a column of volumes that it never fills. */
class UnfilledVolumeTest extends AuditCase {

    private final RateCard byVolume = card().addBillableWeights(BillableWeight.builder()
                    .basis(BillableWeight.Basis.MAX)
                    .volumetric(Volumetric.of(6000, LengthUnit.CENTIMETER, WeightUnit.KILOGRAM))
                    .build())
            .build();
    private final Parcel bulky = new ParcelBuilder()
            .from(parcel)
            .dimensions(new Dimensions(Length.parse("30 cm"), Length.parse("30 cm"), Length.parse("20 cm")))
            .build();

    private BillLine weighed(String amount, Optional<Weight> volume) {
        StatedWeights weights = StatedWeights.builder()
                .actual(Weight.parse("0.9 kg"))
                .volumetric(volume)
                .build();
        return line(amount).weights(weights).build();
    }

    @Test
    void an_honest_charge_by_volume_is_right_though_the_bill_prints_a_volume_of_0() {
        audit(byVolume, bulky, weighed("38", Optional.of(Weight.ZERO)));

        assertThat(audits.get(0).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(audits.get(0).discrepancies()).isEmpty();
    }

    @Test
    void what_is_charged_too_much_is_a_wrong_rate_and_no_weight_of_the_courier() {
        audit(byVolume, bulky, weighed("40", Optional.of(Weight.ZERO)));

        assertThat(discrepancies()).containsExactly("RATE_WRONG CNY 2.00 DISPUTE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"38", "40", "12", "25"})
    void a_volume_of_0_says_the_same_as_none(String amount) {
        audit(byVolume, bulky, weighed(amount, Optional.empty()));
        List<String> found = discrepancies();

        audit(byVolume, bulky, weighed(amount, Optional.of(Weight.ZERO)));

        assertThat(discrepancies()).isEqualTo(found);
    }

    private List<String> discrepancies() {
        return audits.get(0).discrepancies().stream()
                .map(found -> found.type() + " " + found.atStake() + " " + found.action())
                .toList();
    }
}
