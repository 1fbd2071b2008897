package dev.retour.courier.rating;

import static dev.retour.courier.rating.Cards.flat;
import static dev.retour.courier.rating.Cards.parcel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Language;
import dev.retour.kernel.Reason;
import dev.retour.kernel.RetourException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Versions of a contract: each parcel is priced by the one that holds on its day. */
class ContractTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final RateCard EARLY =
            flat("10").validTo(LocalDate.of(2026, 3, 15)).build();
    private static final RateCard LATE =
            flat("12").version("2").validFrom(LocalDate.of(2026, 3, 16)).build();

    private static Contract contract(RateCard... cards) {
        return Contract.of(Arrays.stream(cards).map(Rater::of).toList());
    }

    private static RateRequest on(LocalDate day) {
        return parcel("1 kg").day(day).build();
    }

    private static List<RatingReason> refusal(Contract contract, RateRequest request) {
        return ((Rating.NoQuote) contract.rate(request))
                .reasons().stream().map(reason -> (RatingReason) reason.code()).toList();
    }

    private static List<String> faults(RateCard... cards) {
        return Contract.check(List.of(cards)).stream()
                .map(problem -> problem.reason().code() + " " + problem.path())
                .toList();
    }

    @Test
    void a_parcel_is_priced_by_the_version_of_its_day_whatever_the_order_of_the_versions() {
        Contract contract = contract(LATE, EARLY);

        assertThat(contract.cards()).containsExactly(EARLY, LATE);
        for (int day = 0; day < 30; day++) {
            Quote quote = (Quote) contract.rate(on(FIRST.plusDays(day)));
            assertThat(quote.card()).isEqualTo(day < 15 ? EARLY : LATE);
            assertThat(quote.total()).isEqualTo(Money.of(CurrencyUnit.of("CNY"), day < 15 ? 10 : 12));
        }
    }

    @Test
    void the_courier_is_compared_with_the_version_of_the_day_too() {
        Contract contract = contract(EARLY, LATE);
        RateRequest own = on(FIRST.plusDays(20));

        Repricing repricing = contract.reprice(
                own,
                (Quote) contract.rate(own),
                CourierInputs.builder().build(),
                BilledCharges.allIn(Money.parse("CNY 13")));

        assertThat(repricing.difference()).isEqualTo(Money.parse("CNY 1.00"));
    }

    @Test
    void a_parcel_of_a_day_on_which_no_version_holds_cannot_be_compared_and_the_reason_is_carried() {
        Contract contract = contract(EARLY, LATE);
        Quote quote = (Quote) contract.rate(on(FIRST));
        CourierInputs silent = CourierInputs.builder().build();
        BilledCharges billed = BilledCharges.allIn(Money.parse("CNY 13"));

        assertThatThrownBy(() -> contract.reprice(parcel("1 kg").build(), quote, silent, billed))
                .isInstanceOfSatisfying(
                        RetourException.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(Reason::code)
                                .containsExactly(RatingReason.DAY_UNKNOWN));
        assertThatThrownBy(() -> contract.reprice(on(LocalDate.of(2025, 12, 31)), quote, silent, billed))
                .isInstanceOfSatisfying(
                        RetourException.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(Reason::code)
                                .containsExactly(RatingReason.CARD_NOT_VALID));
    }

    @Test
    void of_several_versions_none_is_guessed_and_one_alone_holds_for_a_day_that_is_not_known() {
        RateRequest someDay = parcel("1 kg").build();

        assertThat(refusal(contract(EARLY, LATE), someDay)).containsExactly(RatingReason.DAY_UNKNOWN);
        assertThat(Contract.of(Rater.of(EARLY)).rate(someDay)).isInstanceOf(Quote.class);
    }

    @Test
    void a_day_on_which_no_version_holds_has_no_price() {
        assertThat(refusal(contract(EARLY, LATE), on(LocalDate.of(2025, 12, 31))))
                .containsExactly(RatingReason.CARD_NOT_VALID);
        assertThat(refusal(contract(EARLY), on(LocalDate.of(2026, 3, 16))))
                .containsExactly(RatingReason.CARD_NOT_VALID);
    }

    @Test
    void a_day_without_a_version_is_told_with_the_days_of_every_version() {
        Rating one = contract(EARLY).rate(on(LocalDate.of(2026, 3, 16)));
        Rating several = contract(EARLY, LATE).rate(on(LocalDate.of(2025, 12, 31)));

        assertThat(((Rating.NoQuote) one).reasons().get(0).text(Language.EN))
                .startsWith("The card does not hold on 2026-03-16, only on " + EARLY.days() + ".");
        assertThat(((Rating.NoQuote) several).reasons().get(0).text(Language.ZH))
                .contains("2025-12-31", EARLY.days() + ", " + LATE.days());
        assertThat(EARLY.days()).endsWith(" .. 2026-03-15");
        assertThat(new RateCardBuilder()
                        .from(EARLY)
                        .validTo(Optional.empty())
                        .build()
                        .days())
                .endsWith(" ..");
    }

    @Test
    void versions_that_hold_on_one_day_are_refused_with_the_day() {
        RateCard open = flat("10").build();
        RateCard inside = flat("9")
                .version("3")
                .validFrom(LocalDate.of(2026, 2, 1))
                .validTo(LocalDate.of(2026, 2, 28))
                .build();

        assertThat(faults(EARLY, LATE)).isEmpty();
        assertThat(faults(LATE, open)).containsExactly("VERSIONS_OVERLAP $[0]");
        assertThat(faults(EARLY, inside, LATE)).containsExactly("VERSIONS_OVERLAP $[1]");
        assertThat(faults(open, inside, LATE)).containsExactly("VERSIONS_OVERLAP $[1]", "VERSIONS_OVERLAP $[2]");
        assertThat(faults(EARLY, EARLY)).containsExactly("VERSIONS_OVERLAP $[1]");
        assertThatThrownBy(() -> contract(LATE, open))
                .isInstanceOf(RetourException.class)
                .hasMessageContaining("2026-03-16");
    }

    @Test
    void cards_of_other_couriers_or_currencies_are_no_versions_and_no_card_is_no_contract() {
        RateCard other = flat("1")
                .courier("OTHER")
                .currency(CurrencyUnit.of("USD"))
                .validFrom(LocalDate.of(2027, 1, 1))
                .validTo(Optional.empty())
                .build();

        assertThat(faults(EARLY, other)).containsExactly("CONTRACT_MIXED $[1]");
        assertThat(faults()).containsExactly("LIST_EMPTY $");
    }
}
