package dev.retour.courier.rating;

import dev.retour.courier.rating.WeightPricing.Boundary;
import dev.retour.courier.rating.WeightPricing.Segment;
import dev.retour.freight.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Small cards and parcels for the tests of this package; zone, where none is asked for, is {@code z}. */
final class Cards {

    static final String ZONE = "z";

    private Cards() {}

    static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    static Weight weight(String text) {
        return Weight.parse(text);
    }

    /** A card without prices. */
    static RateCardBuilder card() {
        return RateCard.builder()
                .id("card")
                .version("1")
                .courier("ACME")
                .currency(CurrencyUnit.of("CNY"))
                .validFrom(LocalDate.of(2026, 1, 1));
    }

    static RateCardBuilder flat(String price) {
        return card().addRates(RateEntry.forward(ZONE, WeightPricing.of(new SegmentRate.Fixed(amount(price)))));
    }

    static RateCard priced(WeightPricing pricing) {
        return card().addRates(RateEntry.forward(ZONE, pricing)).build();
    }

    static Segment upTo(String end, SegmentRate rate) {
        return new Segment(Optional.of(weight(end)), rate);
    }

    static Segment beyond(SegmentRate rate) {
        return new Segment(Optional.empty(), rate);
    }

    static SegmentRate fixed(String price) {
        return new SegmentRate.Fixed(amount(price));
    }

    static SegmentRate perKilogram(String price) {
        return new SegmentRate.PerUnit(weight("1 kg"), amount(price));
    }

    static WeightPricing pricing(Boundary boundary, Segment... segments) {
        return new WeightPricing(Optional.of(boundary), List.of(segments), Optional.empty(), Optional.empty());
    }

    static RateRequestBuilder parcel(String weight) {
        return RateRequest.builder(weight(weight)).zone(ZONE);
    }

    static String total(RateCard card, RateRequest request) {
        return Rater.of(card).quote(request).total().toString();
    }

    static String price(WeightPricing pricing, String weight) {
        return total(priced(pricing), parcel(weight).build()).substring("CNY ".length());
    }
}
