package dev.retour.courier.rating;

import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import dev.retour.kernel.RetourException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/**
 * The contract with a courier: a rate card, or its versions one after the other. A parcel is priced by the version that holds
 * on its day.
 *
 * <p>A contract of one card prices a parcel of which the day is not known; of several versions none is guessed. Days on which
 * no version holds are legal, and have no price. Immutable and thread-safe.
 */
public final class Contract {

    private final List<Rater> versions;

    private Contract(List<Rater> versions) {
        this.versions = versions;
    }

    /**
     * A contract of one card.
     *
     * @param only prices by the card
     * @return the contract
     */
    public static Contract of(Rater only) {
        return new Contract(List.of(only));
    }

    /**
     * A contract of several versions.
     *
     * @param versions prices by each version, in any order
     * @return the contract
     * @throws RetourException if {@link #check} finds an error; it carries the reasons of all
     */
    public static Contract of(List<Rater> versions) {
        List<Problem> problems = check(versions.stream().map(Rater::card).toList());
        if (!problems.isEmpty()) {
            throw RetourException.ofProblems(problems);
        }
        Comparator<Rater> byFirstDay =
                Comparator.comparing(version -> version.card().validFrom());
        return new Contract(versions.stream().sorted(byFirstDay).toList());
    }

    /**
     * Checks whether cards are versions of one contract: of one courier, in one currency, and no two hold on one day. The
     * cards themselves are not checked; see {@link RateCardCheck}.
     *
     * @param cards the cards, in any order
     * @return every fault, with the place of its card in the list, such as {@code $[1]}; empty if they go together
     */
    public static List<Problem> check(List<RateCard> cards) {
        return new ContractCheck(cards).run();
    }

    /**
     * The versions.
     *
     * @return the cards in the order of their days, one or more
     */
    public List<RateCard> cards() {
        return versions.stream().map(Rater::card).toList();
    }

    /**
     * The currency of all versions.
     *
     * @return the currency
     */
    public CurrencyUnit currency() {
        return versions.get(0).card().currency();
    }

    /**
     * Prices a parcel by the version of its day.
     *
     * @param request the parcel
     * @return the quote, or why there is none
     */
    public Rating rate(RateRequest request) {
        Optional<Rater> version = version(request.day());
        return version.isPresent()
                ? version.get().rate(request)
                : new Rating.NoQuote(List.of(noVersion(request.day())));
    }

    /**
     * Prices a parcel by our facts and by the courier's, by the version of its day, and splits what the bill differs.
     *
     * @param own the parcel by our facts
     * @param expected what {@link #rate} said of it
     * @param courier what the courier says it priced
     * @param billed what it charged
     * @return the two quotes and the effects, which sum to billed minus expected exactly
     * @throws ArithmeticException if an amount cannot be held in the smallest unit
     * @throws IllegalArgumentException if the bill is in another currency than the contract
     * @throws RetourException if no version holds on the day; it carries the reason
     */
    public Repricing reprice(RateRequest own, Quote expected, CourierInputs courier, BilledCharges billed) {
        return versionOf(own).reprice(own, expected, courier, billed);
    }

    /**
     * Tells what a quote does not hold because a fact is not known.
     *
     * @param own the parcel by our facts
     * @param expected what {@link #rate} said of it
     * @return one reason for each kind of surcharge that may be due beyond the quote, or one that this cannot be held
     * @throws RetourException if no version holds on the day; it carries the reason
     */
    public List<Reason> leftOut(RateRequest own, Quote expected) {
        return versionOf(own).leftOut(own, expected);
    }

    private Rater versionOf(RateRequest own) {
        return version(own.day()).orElseThrow(() -> new RetourException(List.of(noVersion(own.day()))));
    }

    private Optional<Rater> version(Optional<LocalDate> day) {
        return versions.size() == 1
                ? Optional.of(versions.get(0))
                : day.flatMap(known -> versions.stream()
                        .filter(version -> version.card().isValidOn(known))
                        .findFirst());
    }

    private Reason noVersion(Optional<LocalDate> day) {
        String days = cards().stream().map(RateCard::days).collect(Collectors.joining(", "));
        return day.map(known -> Reason.of(RatingReason.CARD_NOT_VALID)
                        .with("day", known)
                        .with("days", days))
                .orElseGet(() -> Reason.of(RatingReason.DAY_UNKNOWN));
    }
}
