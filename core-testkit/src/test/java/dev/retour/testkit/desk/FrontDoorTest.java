package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.CARD;
import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.cny;
import static dev.retour.testkit.desk.Fixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.Compensations;
import dev.retour.Refunds;
import dev.retour.Returns;
import dev.retour.Shop;
import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.host.Permission;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Observation;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.parcel.ParcelId;
import dev.retour.policy.Effect;
import dev.retour.policy.ReturnPolicy;
import dev.retour.policy.Rule;
import dev.retour.policy.Verdict;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseNews;
import dev.retour.returns.ReturnCase;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.compensation.CompensationId;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import dev.retour.returns.settlement.SettlementStatus;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever can be done about a case has a verb at the front door. */
class FrontDoorTest {

    private static final RefundId REFUND = RefundId.of("F-1");
    private static final CompensationId GIFT = CompensationId.of("G-1");

    private final Fixture at = new Fixture();
    private final Set<String> asked = new TreeSet<>();
    private final Shop shop = at.retour(each -> each.configuration(Configuration.builder()
                            .set(Settings.RETURN_POLICY, reviewing())
                            .build())
                    .authorizer((context, command, resource, amount) -> {
                        asked.add(command);
                        return Permission.allow();
                    }))
            .shop(Fixture.SCOPE)
            .as(Actor.of("clerk-7"));
    private final Returns returns = shop.returns();
    private final Refunds refunds = shop.refunds();
    private final Compensations compensations = shop.compensations();

    private static ReturnPolicy reviewing() {
        return ReturnPolicy.builder("house", ZoneOffset.UTC)
                .addRules(Rule.always("house", Effect.Judge.of(Verdict.REVIEW, "A person looks.", "人工审核。")))
                .build();
    }

    private static LineUnits shirts(long units) {
        return LineUnits.of(SHIRTS, units);
    }

    private void opens(long shirts) {
        at.capture(ORDER);
        returns.open(ORDER, CASE, id("open"), wish -> wish.line(SHIRTS, shirts)).orThrow();
    }

    private ReturnCase it() {
        return returns.find(CASE).orElseThrow();
    }

    private List<Long> in(AuthorizationStatus... statuses) {
        return Stream.of(statuses).map(it().authorization()::in).toList();
    }

    @Test
    void every_command_and_every_act_has_a_verb() {
        returns.open(ORDER, CASE, id("1"), wish -> wish.line(SHIRTS, 1));
        returns.approve(ORDER, CASE, id("2"));
        returns.reject(ORDER, CASE, id("3"), "WORN");
        returns.withdraw(ORDER, CASE, id("4"));
        returns.review(ORDER, CASE, id("5"));
        returns.requestInfo(ORDER, CASE, id("6"), "PHOTO");
        returns.supplyInfo(ORDER, CASE, id("7"), "photo-1");
        returns.appeal(ORDER, CASE, id("8"));
        returns.escalate(ORDER, CASE, id("9"));
        returns.stopWaiting(ORDER, CASE, id("10"));
        returns.resume(ORDER, CASE, id("11"));
        returns.expire(ORDER, CASE, id("12"));
        returns.remind(ORDER, CASE, id("13"));
        returns.handUp(ORDER, CASE, id("14"));
        returns.close(ORDER, CASE, id("15"));
        returns.reopen(ORDER, CASE, id("16"), "MISTAKE");
        returns.assign(ORDER, CASE, id("17"), "anna");
        returns.setDue(ORDER, CASE, id("29"), at.clock.instant(), "PROMISED");
        returns.inspect(ORDER, CASE, id("18"));
        returns.dispose(ORDER, CASE, id("19"));
        returns.refund(ORDER, CASE, id("20"), REFUND);
        refunds.calculate(ORDER, CASE, id("21"), REFUND);
        refunds.approve(ORDER, CASE, id("22"), REFUND);
        refunds.discard(ORDER, CASE, id("23"), REFUND);
        refunds.retry(ORDER, CASE, id("24"), REFUND, CARD);
        refunds.ask(ORDER, CASE, id("25"), REFUND, CARD);
        refunds.giveUp(ORDER, CASE, id("26"), REFUND, CARD);
        compensations.grant(
                ORDER, CASE, id("27"), GIFT, gift -> gift.tender(CARD).why("SORRY"));
        compensations.ask(ORDER, CASE, id("28"), GIFT);

        assertThat(asked).containsExactlyInAnyOrderElementsOf(everything());
    }

    private static Set<String> everything() {
        Stream<String> kinds = Stream.of(CaseCommand.Kind.values())
                .filter(kind -> kind != CaseCommand.Kind.AUTHORIZE)
                .map(kind -> "return." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Stream<String> acts = Stream.of(AuthorizationAct.values())
                .filter(AuthorizationAct::isCommanded)
                .map(AuthorizationAct::type);
        return Stream.concat(kinds, acts).collect(Collectors.toSet());
    }

    @Test
    void some_units_are_rejected_some_withdrawn_and_the_customer_appeals() {
        opens(3);
        returns.reject(ORDER, CASE, id("reject"), "WORN", shirts(1)).orThrow();
        returns.withdraw(ORDER, CASE, id("withdraw"), shirts(1)).orThrow();
        assertThat(in(AuthorizationStatus.REJECTED, AuthorizationStatus.WITHDRAWN, AuthorizationStatus.REQUESTED))
                .containsExactly(1L, 1L, 1L);

        returns.appeal(ORDER, CASE, id("appeal"), "photo-2").orThrow();
        assertThat(in(AuthorizationStatus.UNDER_REVIEW)).containsExactly(1L);
    }

    @Test
    void the_customer_is_asked_for_a_photo_shows_it_and_the_platform_is_called_in() {
        opens(2);
        returns.review(ORDER, CASE, id("review")).orThrow();
        returns.requestInfo(ORDER, CASE, id("ask"), "PHOTO").orThrow();
        assertThat(in(AuthorizationStatus.INFO_REQUIRED)).containsExactly(2L);

        returns.supplyInfo(ORDER, CASE, id("show"), "photo-1").orThrow();
        assertThat(in(AuthorizationStatus.UNDER_REVIEW)).containsExactly(2L);
        returns.escalate(ORDER, CASE, id("escalate"), "chat-1").orThrow();
        assertThat(in(AuthorizationStatus.ESCALATED)).containsExactly(2L);
    }

    @Test
    void what_is_not_waited_for_any_more_is_taken_up_again() {
        opens(2);
        returns.approve(ORDER, CASE, id("approve")).orThrow();
        returns.stopWaiting(ORDER, CASE, id("stop"), shirts(1)).orThrow();
        assertThat(in(AuthorizationStatus.APPROVED, AuthorizationStatus.EXPIRED))
                .containsExactly(1L, 1L);

        returns.resume(ORDER, CASE, id("resume"), shirts(1)).orThrow();
        assertThat(in(AuthorizationStatus.UNDER_REVIEW)).containsExactly(1L);
    }

    @Test
    void one_person_reckons_a_refund_and_another_sends_it() {
        opens(2);
        returns.approve(ORDER, CASE, id("approve")).orThrow();
        Receipt receipt = new Receipt(
                "WH-1", Optional.of(ParcelId.of("P-1")), List.of(ReceivedItem.of(shirts(2), "SHIRT")), true);
        returns.observe(
                Observation.of("wms", "receipt", at.clock.instant()), ORDER, CASE, new CaseNews.GoodsReceived(receipt));
        returns.inspect(ORDER, CASE, id("look"), Inspection.accepted(shirts(2), Grade.of(Grade.Kind.A)))
                .orThrow();

        refunds.calculate(ORDER, CASE, id("reckon"), REFUND, cny("12.00")).orThrow();
        refunds.discard(ORDER, CASE, id("discard"), REFUND).orThrow();
        RefundId second = RefundId.of("F-2");
        refunds.calculate(ORDER, CASE, id("again"), second).orThrow();
        refunds.approve(ORDER, CASE, id("send"), second).orThrow();
        assertThat(it().refund(second).orElseThrow().parts())
                .extracting(part -> part.status())
                .containsOnly(SettlementStatus.REQUESTED);
    }

    @Test
    void something_beyond_the_price_is_granted_and_pursued() {
        opens(1);
        compensations
                .grant(
                        ORDER,
                        CASE,
                        id("gift"),
                        GIFT,
                        gift -> gift.tender(CARD).why("SORRY").amount(cny("5.00")))
                .orThrow();
        compensations.ask(ORDER, CASE, id("ask"), GIFT).orThrow();
        assertThat(compensations.retry(ORDER, CASE, id("retry"), GIFT).isAccepted())
                .as("nobody knows yet what became of it")
                .isFalse();
        assertThat(compensations.giveUp(ORDER, CASE, id("give-up"), GIFT).isAccepted())
                .isFalse();
    }
}
