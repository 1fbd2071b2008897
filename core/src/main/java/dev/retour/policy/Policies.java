package dev.retour.policy;

import dev.retour.order.Basis;
import dev.retour.policy.Condition.OneOf;
import dev.retour.policy.Effect.AutoApprove;
import dev.retour.policy.Effect.Compensate;
import dev.retour.policy.Effect.Freight;
import dev.retour.policy.Effect.Judge;
import dev.retour.policy.Effect.Needs;
import dev.retour.policy.Effect.Offers;
import dev.retour.policy.Effect.RefundAt;
import dev.retour.policy.Effect.Shipping;
import dev.retour.policy.Effect.Within;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Policies to start from. They put the law's usual cases into rules; have a lawyer look at yours. The host marks its lines with the
 * flags that they name. They offer money for goods, which is what a return case carries out; a host that exchanges goods by itself
 * offers it by a rule of its own.
 */
public final class Policies {

    /** Goods made for one customer 定作. */
    public static final String CUSTOM_MADE = "custom-made";

    /** Goods that spoil 鲜活易腐. */
    public static final String PERISHABLE = "perishable";

    /** Downloads, and sound, films or software whose seal was broken 在线下载或已拆封的音像制品、软件. */
    public static final String DIGITAL = "digital";

    /** Newspapers and magazines 报纸、期刊. */
    public static final String PRESS = "press";

    /** Goods that the customer agreed not to return when buying 经消费者确认不宜退货. */
    public static final String AGREED_FINAL = "agreed-final";

    /** Goods that cannot be sold again for reasons of health once their seal is broken. */
    public static final String HYGIENE_UNSEALED = "hygiene-unsealed";

    private Policies() {}

    /**
     * Seven days without reason, as the consumer law of China has it (消费者权益保护法, article 25): the days count from the day after
     * the receipt, the customer bears the freight, and delivery is not paid back. Complaints go to a person, with evidence, at the
     * shop's cost; for goods that are no genuine ones three times the price is due beyond it, and 500 yuan at least (article 55).
     * Cancelled, refused and undelivered goods are approved at once.
     *
     * @return the policy, in the zone of Shanghai
     */
    public static ReturnPolicy chinaSevenDays() {
        return new ReturnPolicy(
                "cn-seven-days",
                ZoneId.of("Asia/Shanghai"),
                rules(
                        excluded(
                                new Wording("These goods are exempt from the return without reason.", "该商品不适用七天无理由退货。"),
                                CUSTOM_MADE,
                                PERISHABLE,
                                DIGITAL,
                                PRESS,
                                AGREED_FINAL),
                        freely(
                                Within.days(7),
                                new Freight(FreightPayer.CUSTOMER),
                                new RefundAt(RefundTiming.INSPECTION),
                                new Shipping(ShippingRefund.NEVER),
                                AutoApprove.always()),
                        counterfeit()));
    }

    /**
     * The fourteen days of withdrawal of the European Union (directive 2011/83, articles 9 to 16): they end with the fourteenth day
     * after the delivery, on the next working day if that is a day off; standard delivery is paid back with the last of the goods;
     * the money goes back when the goods are on their way.
     *
     * @param zone where the days of the shop's customers begin
     * @return the policy
     */
    public static ReturnPolicy europeanFourteenDays(ZoneId zone) {
        return new ReturnPolicy(
                "eu-fourteen-days",
                zone,
                rules(
                        excluded(
                                new Wording("These goods are exempt from the right of withdrawal.", "该商品不适用撤回权。"),
                                CUSTOM_MADE,
                                PERISHABLE,
                                DIGITAL,
                                PRESS,
                                HYGIENE_UNSEALED),
                        freely(
                                Within.from(14, Milestone.ORDER_DELIVERED).extendedToWorkingDay(),
                                new Freight(FreightPayer.CUSTOMER),
                                new RefundAt(RefundTiming.FIRST_SCAN),
                                new Shipping(ShippingRefund.WITH_ALL),
                                AutoApprove.always())));
    }

    /**
     * A shop's own thirty days from the delivery, for all goods, at the customer's freight.
     *
     * @param zone where its days begin
     * @return the policy
     */
    public static ReturnPolicy sellersThirtyDays(ZoneId zone) {
        return new ReturnPolicy(
                "seller-thirty-days",
                zone,
                rules(freely(Within.days(30), new Freight(FreightPayer.CUSTOMER), AutoApprove.always())));
    }

    /** What never reached the customer comes first: no exemption and no freight of a return is for that. */
    private static List<Rule> rules(Rule... own) {
        return Stream.of(Stream.of(cancelled(), undelivered()), Stream.of(own), Stream.of(complaint()))
                .flatMap(Function.identity())
                .toList();
    }

    private static Rule excluded(Wording because, String... flags) {
        return Rule.when(
                "exempt",
                returnedFor(List.of(ReasonKind.CHANGED_MIND), OneOf.of(Subject.FLAG, flags)),
                new Judge(Verdict.DENY, because));
    }

    private static Rule freely(Effect... then) {
        List<Effect> all = new ArrayList<>(List.of(then));
        all.add(Offers.of(Resolution.RETURN_AND_REFUND));
        return new Rule("without-reason", Optional.of(returnedFor(List.of(ReasonKind.CHANGED_MIND))), all);
    }

    private static Condition returnedFor(List<ReasonKind> reasons, Condition... more) {
        List<Condition> all = new ArrayList<>();
        all.add(OneOf.of(Subject.BASIS, Basis.RETURN.name()));
        all.add(new OneOf(Subject.REASON, reasons.stream().map(Enum::name).toList()));
        all.addAll(List.of(more));
        return new Condition.All(all);
    }

    private static Rule complaint() {
        List<ReasonKind> faults = List.of(
                ReasonKind.QUALITY_DEFECT,
                ReasonKind.DAMAGED_IN_TRANSIT,
                ReasonKind.WRONG_ITEM,
                ReasonKind.MISSING_PARTS,
                ReasonKind.NOT_AS_DESCRIBED,
                ReasonKind.COUNTERFEIT);
        return Rule.when(
                "complaint",
                returnedFor(faults),
                Judge.of(Verdict.REVIEW, "We look into every complaint about goods.", "商品问题投诉须由人工审核。"),
                Needs.of("PHOTO"),
                new Freight(FreightPayer.SELLER),
                new Shipping(ShippingRefund.WITH_ALL));
    }

    private static Rule counterfeit() {
        return Rule.when(
                "counterfeit",
                returnedFor(List.of(ReasonKind.COUNTERFEIT)),
                Compensate.times(3, Money.of(CurrencyUnit.of("CNY"), 500)));
    }

    private static Rule cancelled() {
        return atOnce(
                "cancelled",
                Basis.CANCELLATION,
                RefundTiming.REQUEST,
                new Wording("Goods that have not left can be called off.", "未发货商品可取消。"));
    }

    private static Rule undelivered() {
        return atOnce(
                "undelivered",
                Basis.REFUSED,
                RefundTiming.RECEIPT,
                new Wording("Goods that never arrived are refunded when they are back.", "拒收或未送达的商品退回后退款。"));
    }

    private static Rule atOnce(String code, Basis basis, RefundTiming timing, Wording because) {
        return Rule.when(
                code,
                OneOf.of(Subject.BASIS, basis.name()),
                new Judge(Verdict.ALLOW, because),
                new RefundAt(timing),
                new Shipping(ShippingRefund.WITH_ALL),
                AutoApprove.always());
    }
}
