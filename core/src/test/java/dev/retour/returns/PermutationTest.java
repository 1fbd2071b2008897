package dev.retour.returns;

import static dev.retour.returns.CaseStory.ALIPAY;
import static dev.retour.returns.CaseStory.GIFT_CARD;
import static dev.retour.returns.CaseStory.START;
import static dev.retour.returns.CaseStory.shirts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Observation;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.TenderId;
import dev.retour.parcel.ParcelId;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.returns.settlement.SettlementStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whatever the world tells, in whatever order, ends in the same case and in the same deadline. */
class PermutationTest {

    record Seen(Observation observation, CaseNews news) {}

    private static CaseStory base() {
        return CaseStory.refundedAt(RefundTiming.REQUEST)
                .shipped()
                .delivered()
                .opens(shirts(3))
                .refunded("R-1");
    }

    private static CaseStory hearing(CaseStory story, List<Seen> all) {
        all.forEach(each -> story.hears(each.observation(), each.news()));
        return story;
    }

    private static Observation at(String id, int version, int hours) {
        return new Observation("world", id, version, START.plus(Duration.ofHours(hours)));
    }

    private static CaseNews answer(TenderId tender, int attempt, SettlementAct said) {
        return new CaseNews.RefundAnswered(RefundId.of("R-1"), tender, attempt, said, Optional.empty());
    }

    private static Arbitrary<CaseNews> news() {
        Arbitrary<CaseNews> receipt = Combinators.combine(
                        Arbitraries.longs().between(1, 2), Arbitraries.of(false, false, true))
                .as((units, last) -> CaseStory.received(last, shirts(units)));
        Arbitrary<CaseNews> shipped =
                Arbitraries.of("B-1", "B-2").map(id -> new CaseNews.GoodsShipped(ParcelId.of(id)));
        Arbitrary<CaseNews> answer = Combinators.combine(
                        Arbitraries.of(GIFT_CARD, ALIPAY),
                        Arbitraries.of(
                                SettlementAct.TAKE,
                                SettlementAct.LOSE_SIGHT,
                                SettlementAct.FAIL,
                                SettlementAct.SETTLE,
                                SettlementAct.REVERSE))
                .as((tender, said) -> answer(tender, 1, said));
        return Arbitraries.oneOf(receipt, shipped, answer);
    }

    @Provide
    static Arbitrary<List<Seen>> each() {
        return Combinators.combine(news(), Arbitraries.integers().between(0, 400))
                .as((news, hours) -> new Seen(at("x", 1, hours), news))
                .list()
                .ofMaxSize(7)
                .map(PermutationTest::numbered);
    }

    private static List<Seen> numbered(List<Seen> all) {
        List<Seen> numbered = new ArrayList<>();
        for (Seen each : all) {
            Observation one = each.observation();
            numbered.add(new Seen(new Observation("world", "n" + numbered.size(), 1, one.effectiveAt()), each.news()));
        }
        return numbered;
    }

    /** Two things that are seen, some of them corrected, and some told differently as the same version. */
    @Provide
    static Arbitrary<List<Seen>> corrected() {
        return Combinators.combine(
                        news(), Arbitraries.of("a", "b"), Arbitraries.integers().between(1, 2))
                .as((news, id, version) -> new Seen(at(id + news.kind(), version, 5), news))
                .list()
                .ofMaxSize(6);
    }

    private static void checkSame(CaseStory one, CaseStory two) {
        assertThat(two.it()).isEqualTo(one.it());
        assertThat(two.status()).isEqualTo(one.status());
        assertThat(two.it().deadline()).isEqualTo(one.it().deadline());
        assertThat(two.order()).isEqualTo(one.order());
        assertThat(two.it().goods().lines()).isEqualTo(one.it().goods().lines());
    }

    private static List<Seen> shuffled(List<Seen> seen, Random random) {
        List<Seen> shuffled = new ArrayList<>(seen);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Property
    void any_order_of_the_same_observations_ends_in_the_same_case_and_deadline(
            @ForAll("each") List<Seen> seen, @ForAll Random random) {
        checkSame(hearing(base(), seen), hearing(base(), shuffled(seen, random)));
    }

    @Property
    void what_is_told_twice_changes_nothing(@ForAll("each") List<Seen> seen, @ForAll Random random) {
        List<Seen> twice = new ArrayList<>(seen);
        twice.addAll(seen);

        checkSame(hearing(base(), seen), hearing(base(), shuffled(twice, random)));
    }

    @Property
    void goods_that_are_seen_before_the_case_is_opened_count_as_after(@ForAll("each") List<Seen> seen) {
        List<Seen> goods = seen.stream()
                .filter(each -> each.news().kind() != CaseNews.Kind.REFUND_ANSWERED)
                .toList();
        CaseStory before = hearing(
                        CaseStory.refundedAt(RefundTiming.REQUEST).shipped().delivered(), goods)
                .opens(shirts(3))
                .refunded("R-1");

        checkSame(hearing(base(), goods), before);
    }

    @Property
    void corrections_of_goods_in_any_order_end_in_the_same_case(
            @ForAll("corrected") List<Seen> seen, @ForAll Random random) {
        List<Seen> goods = seen.stream()
                .filter(each -> each.news().kind() != CaseNews.Kind.REFUND_ANSWERED)
                .toList();

        checkSame(hearing(base(), goods), hearing(base(), shuffled(goods, random)));
    }

    /** What we do about a refund once it may be done; each ends in another number of attempts, or in a part that is given up. */
    private static final List<BiConsumer<CaseStory, TenderId>> ACTS = List.of(
            (story, tender) -> {},
            (story, tender) -> story.retries("R-1", tender),
            (story, tender) -> story.givesUp("R-1", tender));

    private static CaseStory acted(int act) {
        CaseStory story = base();
        if (act > 0) {
            story.hears(at("no", 1, 1), answer(GIFT_CARD, 1, SettlementAct.FAIL));
            ACTS.get(act).accept(story, GIFT_CARD);
        }
        return story;
    }

    /** Answers of a few ids in a few versions, so that most of them correct or contradict each other, and the first no too. */
    @Provide
    static Arbitrary<List<Seen>> answers() {
        Arbitrary<CaseNews> answer = Combinators.combine(
                        Arbitraries.of(GIFT_CARD, ALIPAY),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(SettlementAct.values()).filter(SettlementAct::isSaid))
                .as(PermutationTest::answer);
        return Combinators.combine(
                        answer,
                        Arbitraries.of("no", "a", "b"),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 400))
                .as((news, id, version, hours) ->
                        new Seen(at(id, id.equals("no") ? version + 1 : version, hours), news))
                .list()
                .ofMaxSize(6);
    }

    /** What is told twice has one time. */
    private static List<Seen> oneTimeEach(List<Seen> seen) {
        Map<String, Seen> first = new LinkedHashMap<>();
        seen.forEach(each -> first.putIfAbsent(
                each.observation().externalId() + each.observation().version() + each.news(), each));
        return List.copyOf(first.values());
    }

    @Property
    void corrected_answers_in_any_order_end_in_the_same_case_deadline_and_order(
            @ForAll("answers") List<Seen> seen, @ForAll @IntRange(max = 2) int act, @ForAll Random random) {
        List<Seen> each = oneTimeEach(seen);

        checkSame(hearing(acted(act), each), hearing(acted(act), shuffled(each, random)));
    }

    @Property
    void what_is_told_before_we_act_ends_as_what_is_told_after(
            @ForAll("answers") List<Seen> seen, @ForAll @IntRange(min = 1, max = 2) int act, @ForAll Random random) {
        List<Seen> others = oneTimeEach(seen);
        int cut = random.nextInt(others.size() + 1);
        CaseStory between = hearing(base(), others.subList(0, cut));
        between.hears(at("no", 1, 1), answer(GIFT_CARD, 1, SettlementAct.FAIL));
        RefundPart part = between.it().refunds().get(0).part(GIFT_CARD).orElseThrow();
        Assume.that(part.status() == SettlementStatus.FAILED);
        ACTS.get(act).accept(between, GIFT_CARD);

        checkSame(hearing(acted(act), others), hearing(between, others.subList(cut, others.size())));
    }

    @Test
    void a_version_that_does_not_hold_does_not_move_the_deadline() {
        Seen early = new Seen(at("scan", 1, 300), new CaseNews.GoodsShipped(ParcelId.of("B-1")));
        Seen late = new Seen(at("scan", 2, 2), new CaseNews.GoodsShipped(ParcelId.of("B-1")));

        checkSame(hearing(base(), List.of(late, early)), hearing(base(), List.of(early, late)));
    }
}
