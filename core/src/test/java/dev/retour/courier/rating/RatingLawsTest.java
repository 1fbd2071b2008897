package dev.retour.courier.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.rating.RateCard.RoundingLevel;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.ChargeKind.Family;
import dev.retour.freight.Weight;
import dev.retour.kernel.Language;
import dev.retour.kernel.Problem;
import dev.retour.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class RatingLawsTest {

    private static Optional<Quote> quote(Rater rater, RateRequest request) {
        return rater.rate(request) instanceof Quote quote ? Optional.of(quote) : Optional.empty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_sound_card_is_found_sound_and_no_request_of_up_to_a_ton_ever_throws(@ForAll long seed) {
        AnyCard any = new AnyCard(seed);
        RateCard card = any.card();
        assertThat(RateCardCheck.check(card)).noneMatch(Problem::isError);

        Rater rater = Rater.of(card);
        for (int i = 0; i < 10; i++) {
            Rating rating = rater.rate(any.request());
            assertThat(rating.kind() == Rating.Kind.NO_QUOTE)
                    .isEqualTo(rating instanceof Rating.NoQuote none
                            && !none.reasons().isEmpty());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void effects_sum_to_billed_minus_expected_whatever_courier_and_bill_say(@ForAll long seed) {
        assertEffectsSum(seed);
    }

    private static void assertEffectsSum(long seed) {
        AnyCard any = new AnyCard(seed);
        Rater rater = Rater.of(any.card());
        for (int i = 0; i < 10; i++) {
            RateRequest request = any.request();
            CourierInputs courier = any.courier();
            BilledCharges bill = any.bill();
            quote(rater, request).ifPresent(expected -> {
                Repricing repricing = rater.reprice(request, courier, bill);
                Money difference = bill.total().minus(expected.total());
                assertThat(repricing.expected()).isEqualTo(expected);
                assertThat(repricing.difference()).isEqualTo(difference);
                assertThat(repricing.effects().total())
                        .as("%s %s %s", request, courier, bill)
                        .isEqualTo(difference);
            });
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_bill_of_exactly_what_was_quoted_has_no_effects(@ForAll long seed) {
        AnyCard any = new AnyCard(seed);
        Rater rater = Rater.of(any.card());
        RateRequest request = any.request();
        CourierInputs silent = CourierInputs.builder().build();

        quote(rater, request)
                .ifPresent(quote -> assertThat(rater.reprice(request, silent, BilledCharges.allIn(quote.total()))
                                .effects())
                        .isEqualTo(EffectSplit.none(quote.card().currency())));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_quote_never_falls_when_weight_rises_unless_the_check_said_so(@ForAll long seed) {
        assertRises(seed);
    }

    /** Most cards fall somewhere, so the seeds from here on are tried until one gives a card that does not. */
    private static AnyCard monotone(long seed) {
        return LongStream.iterate(seed, each -> each + 1)
                .filter(each -> isMonotone(new AnyCard(each).card()))
                .mapToObj(AnyCard::new)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isMonotone(RateCard card) {
        return RateCardCheck.check(card).stream()
                .noneMatch(each -> each.reason().code() == RatingReason.NOT_MONOTONE);
    }

    private static void assertRises(long seed) {
        AnyCard any = monotone(seed);
        RateCard card = any.card();
        Rater rater = Rater.of(card);
        RateRequest request = any.request();
        List<Weight> weights = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            weights.add(any.weight());
        }
        Collections.sort(weights);
        Money before = Money.zero(card.currency());
        for (Weight weight : weights) {
            Money total = quote(
                            rater,
                            new RateRequestBuilder()
                                    .from(request)
                                    .weight(weight)
                                    .build())
                    .map(Quote::total)
                    .orElse(before);
            assertThat(total).as("%s at %s", card, weight).isGreaterThanOrEqualTo(before);
            before = total;
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_same_request_has_an_equal_quote_by_another_rater_too(@ForAll long seed) {
        RateCard card = new AnyCard(seed).card();
        AnyCard any = new AnyCard(seed);
        RateCard twin = any.card();
        assertThat(twin).isEqualTo(card).isNotSameAs(card);
        Rater one = Rater.of(card);
        Rater other = Rater.of(twin);
        RateRequest request = any.request();

        assertThat(one.rate(request)).isEqualTo(one.rate(request)).isEqualTo(other.rate(request));
        assertThat(one.rate(request)).hasSameHashCodeAs(other.rate(request));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_total_is_the_sum_of_the_lines_rounded_as_the_card_says(@ForAll long seed) {
        assertTotals(seed);
    }

    private static void assertTotals(long seed) {
        AnyCard any = new AnyCard(seed);
        RateCard card = any.card();
        Rater rater = Rater.of(card);
        Rounding rounding = card.effectiveRounding();
        for (int i = 0; i < 10; i++) {
            quote(rater, any.request()).ifPresent(quote -> {
                BigMoney sum = BigMoney.zero(card.currency())
                        .plus(quote.lines().stream().map(QuoteLine::amount).toList());
                assertThat(quote.total()).isEqualTo(rounding.round(sum));
                if (card.effectiveRoundingLevel() == RoundingLevel.LINE) {
                    assertThat(sum.isEqual(quote.total())).isTrue();
                    assertThat(quote.lines())
                            .allSatisfy(
                                    line -> assertThat(line.amount().getAmount().remainder(rounding.step()))
                                            .isEqualByComparingTo(BigDecimal.ZERO));
                }
            });
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void every_quote_explains_itself_in_both_languages_without_a_gap(@ForAll long seed) {
        AnyCard any = new AnyCard(seed);
        Rater rater = Rater.of(any.card());
        for (int i = 0; i < 5; i++) {
            quote(rater, any.request()).ifPresent(quote -> {
                for (Language language : Language.values()) {
                    String text = quote.explain().text(language);
                    assertThat(text).doesNotContain("?", "{", "}", "null");
                    assertThat(text.lines()).hasSize(1 + quote.lines().size());
                    assertThat(text).contains(quote.total().toString());
                }
            });
        }
    }

    @Example
    void four_threads_get_the_quotes_that_one_gets() throws Exception {
        AnyCard any = new AnyCard(7);
        Rater rater = Rater.of(any.card());
        List<RateRequest> requests = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            requests.add(any.request());
        }
        Callable<List<Rating>> all = () -> requests.stream().map(rater::rate).toList();
        List<Rating> alone = all.call();
        assertThat(alone).anyMatch(Quote.class::isInstance);

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<List<Rating>> result : threads.invokeAll(Collections.nCopies(4, all))) {
                assertThat(result.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Example
    void most_requests_of_these_laws_have_a_quote() {
        int[] quotes = {0};
        LongConsumer ask = seed -> {
            AnyCard any = new AnyCard(seed);
            quote(Rater.of(any.card()), any.request()).ifPresent(quote -> quotes[0]++);
        };
        for (long seed = 0; seed < 1_000; seed++) {
            ask.accept(seed);
        }

        assertThat(quotes[0]).isGreaterThan(400);
    }

    @Tag("soak")
    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE)
    void effects_totals_and_monotony_hold_in_a_long_run(@ForAll long seed) {
        assertEffectsSum(seed);
        assertTotals(seed);
        assertRises(seed);
    }

    /** Each kind as it was quoted; what rounding leaves of the surcharges goes to their last kind, of the total to freight. */
    private static BilledCharges itemized(Quote quote) {
        CurrencyUnit currency = quote.card().currency();
        Map<ChargeKind, Money> kinds = new EnumMap<>(ChargeKind.class);
        kinds.put(ChargeKind.FREIGHT, quote.total(Family.FREIGHT));
        kinds.put(ChargeKind.TAX, quote.total(Family.TAX));
        Money left = quote.total(Family.SURCHARGE);
        for (QuoteLine line : quote.lines()) {
            if (line.kind().family() == Family.SURCHARGE && !kinds.containsKey(line.kind())) {
                Money amount = Money.ofMinor(currency, quote.kindMinor(line.kind()));
                kinds.put(line.kind(), amount);
                left = left.minus(amount);
            }
        }
        if (!left.isZero()) {
            kinds.merge(
                    Collections.max(kinds.keySet().stream()
                            .filter(RatingLawsTest::isSurcharge)
                            .toList()),
                    left,
                    Money::plus);
        }
        return new BilledCharges(currency, kinds);
    }

    private static boolean isSurcharge(ChargeKind kind) {
        return kind.family() == Family.SURCHARGE;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_courier_that_states_our_own_facts_and_itemizes_our_own_quote_has_no_effects(@ForAll long seed) {
        AnyCard any = new AnyCard(seed);
        Rater rater = Rater.of(any.card());
        for (int i = 0; i < 10; i++) {
            RateRequest request = any.request();
            quote(rater, request).ifPresent(quote -> {
                CourierInputs same = new CourierInputs(
                        Optional.of(quote.zone()),
                        Optional.empty(),
                        Optional.of(request.weight()),
                        Optional.of(request.service()),
                        request.legs());

                Repricing repricing = rater.reprice(request, same, itemized(quote));

                assertThat(repricing.repriced()).isEqualTo(quote);
                assertThat(repricing.effects())
                        .isEqualTo(EffectSplit.none(quote.card().currency()));
                assertThat(repricing.surcharges()).isEmpty();
                assertThat(repricing.notes()).isEmpty();
            });
        }
    }
}
