package dev.retour.courier.rating;

import dev.retour.kernel.Problem;
import java.util.List;

/**
 * Checks a rate card and tells every fault at once, each with its place in the document.
 *
 * <p>Errors make the card unusable. Warnings are legal but seldom meant, such as more weight that costs less. Made for
 * one card; see {@link #check}.
 */
public final class RateCardCheck {

    private final RateCard card;
    private final CardFaults faults = new CardFaults();
    private final NumberCheck numbers;
    private final PricingCheck pricing;

    private RateCardCheck(RateCard card) {
        this.card = card;
        this.numbers = new NumberCheck(card.currency(), faults);
        this.pricing = new PricingCheck(numbers, faults);
    }

    /**
     * Checks a card.
     *
     * @param card the card
     * @return every fault, in the order of the document; empty for a sound card
     */
    public static List<Problem> check(RateCard card) {
        return new RateCardCheck(card).run();
    }

    private List<Problem> run() {
        new SizeCheck(card, faults).run();
        if (faults.isEmpty()) {
            checkParts();
        }
        return faults.all();
    }

    private void checkParts() {
        checkHead();
        new ZoneCheck(card, faults).run();
        CardFaults.each("$.billableWeights", card.billableWeights(), new BillableWeightCheck(numbers, faults)::check);
        new RateCheck(pricing, faults).check(card.rates());
        new ZoneUseCheck(card, faults).run();
        CardFaults.each("$.surcharges", card.surcharges(), new SurchargeCheck(numbers, faults)::check);
        CardFaults.each("$.reverse", card.reverse(), (path, rule) -> pricing.check(path + ".rate", rule.rate()));
        if (faults.areHarmless()) {
            new MonotoneCheck(card, faults).run();
        }
    }

    private void checkHead() {
        if (card.validTo().filter(last -> last.isBefore(card.validFrom())).isPresent()) {
            faults.error("$.validTo", RatingReason.VALIDITY_REVERSED);
        }
        card.rounding().ifPresent(rounding -> numbers.rounding("$.rounding", rounding));
        card.tax().ifPresent(tax -> numbers.percent("$.tax.percent", tax.percent()));
    }
}
