package dev.retour.returns;

import static dev.retour.returns.CaseStory.ALIPAY;
import static dev.retour.returns.CaseStory.CASE;
import static dev.retour.returns.CaseStory.GIFT_CARD;
import static dev.retour.returns.CaseStory.ORDER;
import static dev.retour.returns.CaseStory.SHIRTS;
import static dev.retour.returns.CaseStory.cny;
import static dev.retour.returns.CaseStory.shirts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Decision;
import dev.retour.order.Basis;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.TenderId;
import dev.retour.policy.Effect;
import dev.retour.policy.FreightPayer;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.disposition.Disposition;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import dev.retour.returns.receipt.LineGoods;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.returns.settlement.SettlementAct;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.joda.money.Money;

/** Whatever people want and the world tells, in whatever order: nothing breaks, and nothing is given twice. */
class AnyStoryTest {

    private static final List<SettlementAct> SAID =
            List.of(SettlementAct.TAKE, SettlementAct.LOSE_SIGHT, SettlementAct.FAIL, SettlementAct.SETTLE);

    private final Random random = new Random();
    private CaseStory story = CaseStory.reviewed();
    private int refunds;

    private static CaseStory begun(Random random) {
        RefundTiming timing = RefundTiming.values()[random.nextInt(RefundTiming.values().length)];
        FreightPayer payer = FreightPayer.values()[random.nextInt(FreightPayer.values().length)];
        CaseStory story =
                random.nextBoolean() ? CaseStory.refundedAt(timing, new Effect.Freight(payer)) : CaseStory.reviewed();
        return random.nextInt(4) == 0
                ? story.shipped().opens(open -> open.addLines(shirts(3)).basis(Basis.REFUSED))
                : story.shipped().delivered().opens(shirts(3));
    }

    private void steps(long seed, Runnable check) {
        random.setSeed(seed);
        story = begun(random);
        refunds = 0;
        for (int i = 0; i < 40; i++) {
            step();
            check.run();
        }
    }

    private void step() {
        int what = random.nextInt(16);
        if (what == 0) {
            story.days(random.nextInt(10));
        } else if (what == 1) {
            story.receives(some());
        } else if (what == 2) {
            story.ships();
        } else if (what == 3) {
            story.answers(refund(), tender(), 1 + random.nextInt(2), SAID.get(random.nextInt(SAID.size())));
        } else if (what == 14) {
            moves();
        } else if (what == 15) {
            story.hears("last-" + story.events().size(), lastReceipt());
        } else if (what == 12) {
            story.answers(refund(), tender(), 1, SettlementAct.SETTLE);
        } else if (what == 13) {
            story.does(authorize(AuthorizationAct.APPROVE));
        } else {
            story.does(command(what));
        }
    }

    /** A parcel goes on, some with all of the case inside. */
    private void moves() {
        String parcel = random.nextBoolean() ? "P-1" : "P-2";
        LineUnits[] inside = random.nextBoolean() ? new LineUnits[0] : new LineUnits[] {some()};
        story.follows(parcel, one(ParcelWay.values()), inside);
    }

    private CaseNews lastReceipt() {
        boolean isLast = random.nextInt(3) > 0;
        return random.nextInt(3) == 0 ? CaseStory.received(isLast) : CaseStory.received(isLast, some());
    }

    private CaseCommand authorize(AuthorizationAct act) {
        return new CaseCommand.Authorize(
                ORDER, CASE, act, random.nextBoolean() ? List.of() : List.of(some()), Optional.empty(), List.of());
    }

    private CaseCommand command(int what) {
        return switch (what) {
            case 4, 5 -> authorize(act());
            case 6 ->
                new CaseCommand.Inspect(
                        ORDER,
                        CASE,
                        List.of(new Inspection(
                                some(),
                                random.nextInt(3) > 0,
                                Grade.of(Grade.Kind.B),
                                List.of(),
                                List.of(),
                                List.of())));
            case 7 ->
                new CaseCommand.Dispose(
                        ORDER,
                        CASE,
                        List.of(new DispositionRequest(
                                some(),
                                one(Disposition.Origin.values()),
                                random.nextBoolean() ? Disposition.PENDING : one(Disposition.values()),
                                one(DispositionAct.values()),
                                "WH-1")));
            case 8, 9 -> refunding();
            default -> ending();
        };
    }

    private CaseCommand refunding() {
        RefundId next = RefundId.of("R-" + (refunds + 1));
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                refunds++;
                yield new CaseCommand.Refund(
                        ORDER, CASE, next, Optional.of(cny("70.00")).filter(all -> random.nextBoolean()));
            }
            case 3 -> {
                refunds++;
                yield new CaseCommand.CalculateRefund(ORDER, CASE, next, Optional.empty());
            }
            case 4 -> new CaseCommand.ApproveRefund(ORDER, CASE, RefundId.of(refund()));
            case 5 -> new CaseCommand.DiscardRefund(ORDER, CASE, RefundId.of(refund()));
            case 6 -> new CaseCommand.RetryRefund(ORDER, CASE, RefundId.of(refund()), tender());
            default -> new CaseCommand.GiveUpRefund(ORDER, CASE, RefundId.of(refund()), tender());
        };
    }

    private CaseCommand ending() {
        return switch (random.nextInt(5)) {
            case 0 -> new CaseCommand.Expire(ORDER, CASE);
            case 1 -> new CaseCommand.Remind(ORDER, CASE);
            case 2 -> new CaseCommand.HandUp(ORDER, CASE);
            case 3 -> new CaseCommand.Close(ORDER, CASE);
            default -> new CaseCommand.Reopen(ORDER, CASE, "MISTAKE");
        };
    }

    private AuthorizationAct act() {
        List<AuthorizationAct> acts = List.of(
                AuthorizationAct.REVIEW,
                AuthorizationAct.REQUEST_INFO,
                AuthorizationAct.SUPPLY_INFO,
                AuthorizationAct.APPROVE,
                AuthorizationAct.APPROVE,
                AuthorizationAct.REJECT,
                AuthorizationAct.WITHDRAW,
                AuthorizationAct.APPEAL,
                AuthorizationAct.STOP_WAITING,
                AuthorizationAct.RESUME,
                AuthorizationAct.ESCALATE);
        return acts.get(random.nextInt(acts.size()));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private LineUnits some() {
        return shirts(1 + random.nextInt(3));
    }

    private String refund() {
        return "R-" + (1 + random.nextInt(Math.max(1, refunds)));
    }

    private TenderId tender() {
        return random.nextBoolean() ? GIFT_CARD : ALIPAY;
    }

    @Property(tries = 200)
    void the_case_never_sends_more_than_its_units_were_paid_with_but_for_what_arrived_though_it_was_given_up(
            @ForAll long seed) {
        steps(seed, () -> {
            long approved = story.it().authorization().in(AuthorizationStatus.APPROVED);
            Money surprise = sum(parts().filter(RefundPart::isGivenUp).filter(RefundPart::counts));
            assertThat(story.sent())
                    .isLessThanOrEqualTo(cny("100.00").multipliedBy(approved).plus(surprise));
        });
    }

    @Property(tries = 200)
    void what_the_case_counts_as_sent_is_what_the_order_has_of_it(@ForAll long seed) {
        steps(
                seed,
                () -> assertThat(sum(parts().filter(RefundPart::counts).filter(part -> part.attempt() > 0)))
                        .isEqualTo(story.sent()));
    }

    private static Money sum(Stream<RefundPart> parts) {
        return parts.map(RefundPart::amount).reduce(cny("0.00"), Money::plus);
    }

    private Stream<RefundPart> parts() {
        return story.it().refunds().stream().map(Refund::parts).flatMap(List::stream);
    }

    @Property(tries = 200)
    void every_case_that_is_worked_on_has_a_deadline_and_a_closed_one_has_none(@ForAll long seed) {
        steps(
                seed,
                () -> assertThat(story.it().deadline().isPresent())
                        .as("%s", story.status())
                        .isEqualTo(story.it().stage() == CaseStage.OPEN));
    }

    @Property(tries = 200)
    void what_the_order_keeps_for_the_case_is_what_is_neither_rejected_withdrawn_expired_nor_sent_back(
            @ForAll long seed) {
        steps(seed, () -> {
            long ended = Stream.of(
                            AuthorizationStatus.REJECTED,
                            AuthorizationStatus.WITHDRAWN,
                            AuthorizationStatus.EXPIRED,
                            AuthorizationStatus.SENT_BACK)
                    .mapToLong(story.it().authorization()::in)
                    .sum();
            assertThat(reserved()).isEqualTo(3 - ended);
        });
    }

    @Property(tries = 300)
    void a_closed_case_has_of_the_order_only_what_was_refunded_or_kept(@ForAll long seed) {
        steps(seed, this::checkLeftover);
        assertThat(new Clerk(story).ends()).isTrue();
        checkLeftover();
    }

    private void checkLeftover() {
        if (story.it().stage() == CaseStage.CLOSED) {
            assertThat(reserved()).isLessThanOrEqualTo(keptOrPaid()).isGreaterThanOrEqualTo(kept());
        }
    }

    /** What came, but for what went back unpaid, and what was paid though it did not come. */
    private long keptOrPaid() {
        Dues dues = new Dues(
                story.it(), story.it().opened().orElseThrow(), story.it().goods());
        long unpaid = Math.min(sentBack(), goods().received() - dues.paidOfCome(goods()));
        return goods().received() - unpaid + dues.paidOfAbsent(goods());
    }

    private long sentBack() {
        return story.it().dispositions().in(SHIRTS, Disposition.Origin.REFUSED, Disposition.SEND_BACK);
    }

    private long reserved() {
        return story.order()
                .reservation(CASE)
                .map(each -> each.lines().stream()
                        .mapToLong(line -> line.units().count())
                        .sum())
                .orElse(0L);
    }

    /** What came and did not go back to the customer. */
    private long kept() {
        return goods().received()
                - sentBack()
                - story.it().dispositions().in(SHIRTS, Disposition.Origin.ACCEPTED, Disposition.SEND_BACK);
    }

    private LineGoods goods() {
        return story.it().goods().line(SHIRTS).orElseThrow();
    }

    @Property(tries = 300)
    void every_story_has_a_way_to_its_end(@ForAll long seed) {
        steps(seed, () -> {});
        assertThat(new Clerk(story).ends()).as("still %s", story.status()).isTrue();
    }

    @Tag("soak")
    @Property(tries = 20_000)
    void money_units_and_the_way_to_the_end_hold_in_a_long_run(@ForAll long seed) {
        the_case_never_sends_more_than_its_units_were_paid_with_but_for_what_arrived_though_it_was_given_up(seed);
        what_the_case_counts_as_sent_is_what_the_order_has_of_it(seed);
        a_closed_case_has_of_the_order_only_what_was_refunded_or_kept(seed);
    }

    @Property(tries = 200)
    void a_case_that_is_done_may_be_closed_and_one_that_is_not_may_not(@ForAll long seed) {
        steps(seed, () -> {});
        if (story.it().stage() == CaseStage.OPEN) {
            boolean isOver = switch (story.status()) {
                case DONE, REJECTED, CANCELLED, EXPIRED -> true;
                default -> false;
            };
            assertThat(story.closes().kind() == Decision.Kind.ACCEPTED).isEqualTo(isOver);
        }
    }
}
