package dev.retour.courier.rating;

import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Checks that cards are versions of one contract. Made for one list. */
final class ContractCheck {

    private final List<RateCard> cards;
    private final CardFaults faults = new CardFaults();

    ContractCheck(List<RateCard> cards) {
        this.cards = cards;
    }

    List<Problem> run() {
        if (cards.isEmpty()) {
            faults.error("$", RatingReason.LIST_EMPTY);
        }
        CardFaults.each("$", cards, this::checkKin);
        checkDays();
        return faults.all();
    }

    private void checkKin(String path, RateCard card) {
        RateCard first = cards.get(0);
        if (!card.courier().equals(first.courier()) || !card.currency().equals(first.currency())) {
            faults.error(
                    path,
                    Reason.of(RatingReason.CONTRACT_MIXED)
                            .with("card", name(card))
                            .with("courier", card.courier())
                            .with("currency", card.currency())
                            .with("other", first.courier() + " / " + first.currency()));
        }
    }

    /** Each version against that of the ones before it which ends last. */
    private void checkDays() {
        List<Integer> byFirstDay = IntStream.range(0, cards.size())
                .boxed()
                .sorted(Comparator.comparing(index -> cards.get(index).validFrom()))
                .toList();
        int longest = -1;
        for (int index : byFirstDay) {
            if (longest >= 0 && cards.get(longest).isValidOn(cards.get(index).validFrom())) {
                faults.error("$[" + index + "]", overlap(cards.get(longest), cards.get(index)));
            }
            longest = longest < 0 || lastDay(index).isAfter(lastDay(longest)) ? index : longest;
        }
    }

    private LocalDate lastDay(int index) {
        return cards.get(index).validTo().orElse(LocalDate.MAX);
    }

    private static Reason overlap(RateCard before, RateCard card) {
        return Reason.of(RatingReason.VERSIONS_OVERLAP)
                .with("card", name(card))
                .with("other", name(before))
                .with("day", card.validFrom());
    }

    private static String name(RateCard card) {
        return card.id() + " " + card.version();
    }
}
