package dev.retour.order.entitlement;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/** Why nothing more can be taken of an order, and what others have overdrawn. */
public enum EntitlementReason implements ReasonCode {
    /** The terms are not known yet. */
    ORDER_NOT_CAPTURED(
            "Order {order} is not captured yet, so nothing can be taken of it. Record its terms first.",
            "订单 {order} 尚未录入，无法办理。请先记录订单条款。"),
    /** The order has no such line. */
    LINE_UNKNOWN("Order {order} has no line {line}. Check the id.", "订单 {order} 没有明细行 {line}。请检查编号。"),
    /** A request names a line or charge twice. */
    ITEM_TWICE("The request names {item} twice. Put both together.", "请求中 {item} 重复出现。请合并。"),
    /** A request asks for nothing. */
    NOTHING_REQUESTED(
            "The request names neither units, amounts nor charges. Name one or more.", "请求中没有商品数量、金额或费用。请至少指定一项。"),
    /** More units than there are. */
    UNITS_EXCEEDED(
            "Of line {line}, {available} can be taken on the ground {basis}, not {wanted}. RETURN takes what was"
                    + " delivered, REFUSED what is on its way, CANCELLATION what was not shipped; record what happened first.",
            "明细行 {line} 申请 {wanted} 件，按 {basis} 可办理 {available} 件。RETURN 针对已签收的商品，REFUSED 针对在途商品，"
                    + "CANCELLATION 针对未发货的商品；请先记录实际发生的情况。"),
    /** Some serial numbers, but not one for each unit. */
    SERIALS_INCOMPLETE(
            "{wanted} units of line {line} are wanted, but {serials} serial numbers are named. Name one for each, or none.",
            "明细行 {line} 申请 {wanted} 件，但给出 {serials} 个序列号。请每件一个，或全部省略。"),
    /** The line has no such serial number. */
    SERIAL_UNKNOWN(
            "Line {line} was sold without the serial number {serial}. Compare it with what was shipped.",
            "明细行 {line} 售出时没有序列号 {serial}。请与发货记录核对。"),
    /** The unit of that serial number is taken already. */
    SERIAL_TAKEN(
            "The unit with the serial number {serial} of line {line} is taken by another case, or came back, was called off or"
                    + " was lost.",
            "明细行 {line} 中序列号为 {serial} 的商品已被其他退货单占用，或已退回、取消、丢失。"),
    /** The order has no such charge. */
    CHARGE_UNKNOWN("Order {order} has no charge {charge}. Check the id.", "订单 {order} 没有费用 {charge}。请检查编号。"),
    /** More of a charge than is left. */
    CHARGE_EXCEEDED(
            "{wanted} of charge {charge} is wanted, but {available} is left.",
            "费用 {charge} 申请 {wanted}，剩余 {available}。"),
    /** More of a line is wanted than is left of it. */
    AMOUNT_EXCEEDED(
            "{wanted} of line {line} is wanted without units, but {available} is left to give back.",
            "明细行 {line} 申请仅退款 {wanted}，剩余可退 {available}。"),
    /** An amount in another currency than the order. */
    CURRENCY_OTHER(
            "{amount} is in another currency than the order, which is in {currency}. Convert it first.",
            "{amount} 与订单币种 {currency} 不符。请先换算。"),
    /** The terms mix currencies, use an id twice, or are too large. */
    TERMS_UNUSABLE(
            "The terms of order {order} mix currencies, are in another one than what was decided before, use an id twice, or have"
                    + " amounts or quantities too large to reckon with, so nothing can be taken of it. Record a corrected version.",
            "订单 {order} 的条款混用币种、与此前已办理的币种不一致、编号重复，或金额、数量过大，无法办理。请记录更正后的版本。"),
    /** The case has taken something already. */
    CASE_HAS_RESERVED(
            "Case {case} has taken its units already. Let it take more, release them first, or open another case.",
            "退货单 {case} 已占用数量。请追加占用、先释放，或另开退货单。"),
    /** The case has taken nothing. */
    CASE_HAS_NOTHING("Case {case} has taken nothing of this order.", "退货单 {case} 未占用该订单的任何数量。"),
    /** Money or a document of the case is on its way. */
    CASE_HAS_STARTED(
            "Case {case} has refunds or credits on their way, so it cannot give its units back.",
            "退货单 {case} 已有退款或冲红在途，不能释放数量。"),
    /** A case is to take more on another ground. */
    BASIS_OTHER(
            "Case {case} has taken on the ground {basis}, so it cannot take more on the ground {wanted}. Open another case.",
            "退货单 {case} 按 {basis} 办理，不能按 {wanted} 追加。请另开退货单。"),
    /** A case is to give back more than it has. */
    GIVEN_BACK_EXCEEDED(
            "Case {case} is to give {wanted} of {item} back, but it has {available}.",
            "退货单 {case} 要退还 {item} 的 {wanted}，但仅占用 {available}。"),
    /** A case is to give back a unit that it does not have. */
    SERIAL_NOT_OF_CASE(
            "Case {case} has no unit of line {line} with the serial number {serial}. Compare it with what the case has taken.",
            "退货单 {case} 未占用明细行 {line} 中序列号为 {serial} 的商品。请核对。"),
    /** A case would keep less than what was sent for it. */
    KEPT_BELOW_SENT(
            "Case {case} would keep {kept}, but {sent} was sent for it or withheld. Give less back, or wait until the refund has failed.",
            "退货单 {case} 将仅保留 {kept}，但已退款或扣回 {sent}。请减少退还，或等待退款失败后再办理。"),
    /** A case would keep less than what was credited for it. */
    KEPT_BELOW_CREDITED(
            "Of {item}, case {case} would keep {kept}, but {credited} was credited for it. Give less back, or give the document up.",
            "退货单 {case} 将仅保留 {item} 的 {kept}，但已冲红 {credited}。请减少退还，或先作废冲红。"),
    /** The id of a refund is taken. */
    REFUND_EXISTS("Refund {refund} exists already. Give each refund an id of its own.", "退款 {refund} 已存在。请使用新的编号。"),
    /** There is no such refund. */
    REFUND_UNKNOWN("There is no refund {refund} on its way.", "没有在途退款 {refund}。"),
    /** No payment is named that failed. */
    TENDERS_MISSING(
            "No payment of refund {refund} is named. Name each one that failed.", "未指定退款 {refund} 的支付。请列出每一笔失败的支付。"),
    /** A refund has nothing on its way on a payment. */
    REFUND_NOT_ON_TENDER(
            "Refund {refund} has nothing on its way on payment {tender}. Check the id, and whether it has failed already.",
            "退款 {refund} 在支付 {tender} 上没有在途金额。请检查编号，以及是否已失败。"),
    /** More of a promotion is to be given again than was withheld. */
    REVOCATION_EXCEEDED(
            "{wanted} of promotion {promotion} on line {line} is to be given again, but {available} is withheld.",
            "促销 {promotion} 在明细行 {line} 上申请返还 {wanted}，但已扣回 {available}。"),
    /** More is to be withheld than the case has. */
    WITHHELD_EXCEEDED(
            "{wanted} is to be withheld from case {case}, but it has {available} left.",
            "退货单 {case} 申请扣回 {wanted}，剩余 {available}。"),
    /** A refund of nothing. */
    AMOUNT_NOT_POSITIVE("{amount} is no amount to give back. It must be above zero.", "{amount} 不能作为退款金额，必须大于零。"),
    /** The order has no such payment. */
    TENDER_UNKNOWN("Order {order} has no payment {tender}. Check the id.", "订单 {order} 没有支付 {tender}。请检查编号。"),
    /** More than was taken on a payment. */
    TENDER_EXCEEDED(
            "{wanted} is to go back on payment {tender}, but {available} of it is left.",
            "支付 {tender} 申请退回 {wanted}，剩余可退 {available}。"),
    /** More than the case may give back. */
    REFUND_EXCEEDED(
            "{wanted} is to be given back for case {case}, but it has {available} left.",
            "退货单 {case} 申请退款 {wanted}，剩余可退 {available}。"),
    /** The id of a credit is taken. */
    CREDIT_EXISTS("Credit {credit} exists already. Give each credit an id of its own.", "冲红 {credit} 已存在。请使用新的编号。"),
    /** There is no such credit. */
    CREDIT_UNKNOWN("There is no credit {credit} to give up.", "没有可作废的冲红 {credit}。"),
    /** More than was invoiced, or than the case has taken. */
    CREDIT_EXCEEDED(
            "{wanted} of {item} is to be credited, but {available} is left.", "{item} 申请冲红 {wanted}，剩余 {available}。"),

    /** What the ground allows at most. */
    LIMIT_PLACE(
            "{units} of {ordered} units are where {basis} can take them.", "{ordered} 件中有 {units} 件符合 {basis} 的条件。"),
    /** What a case has taken. */
    LIMIT_CASE("Case {case} has taken {units} units.", "退货单 {case} 已占用 {units} 件。"),
    /** What a case has taken without units. */
    LIMIT_AMOUNT("Case {case} has taken {amount} of the line without units.", "退货单 {case} 已申请仅退款 {amount}。"),
    /** What came back otherwise. */
    LIMIT_RETURNED_OUTSIDE("{units} units came back outside of our cases.", "有 {units} 件已在系统外退回。"),
    /** What was called off. */
    LIMIT_CANCELLED("{units} units were called off.", "有 {units} 件已取消。"),
    /** What others gave back. */
    LIMIT_REFUNDED_OUTSIDE("Others gave back {amount} for the line.", "系统外已为该行退款 {amount}。"),

    /** Facts claim more units than there are. */
    OVERDRAWN_UNITS(
            "Line {line} is overdrawn: {position} has {units} units. Compare the facts with the warehouse.",
            "明细行 {line} 数量超出：{position} 为 {units} 件。请与仓库核对。"),
    /** More was given back for a line than it was worth. */
    OVERDRAWN_LINE(
            "Line {line} is overdrawn by {amount}: more was given back than it was worth.",
            "明细行 {line} 多退 {amount}，超过其价值。"),
    /** More left a payment than it brought. */
    OVERDRAWN_TENDER(
            "Payment {tender} is overdrawn by {amount}: more left it than it brought.",
            "支付 {tender} 多退 {amount}，超过实收。"),
    /** More was given back than was paid. */
    OVERDRAWN_ORDER("The order is overdrawn by {amount}: more was given back than was paid.", "订单多退 {amount}，超过实付。"),
    /** More was sent for a case than it has, as when money arrived after it was given up. */
    OVERDRAWN_CASE(
            "Case {case} is overdrawn: {amount} more was sent for it than it has.", "退货单 {case} 多退 {amount}，超过其应退金额。"),
    /** More was credited than was invoiced. */
    OVERDRAWN_CREDIT(
            "{item} is overdrawn: {amount} more was credited than was invoiced.", "{item} 多冲红 {amount}，超过开票金额。"),
    /** More of a refund was reversed than was given. */
    REVERSED_BEYOND(
            "Of refund {refund}, {amount} more of {item} is told as reversed than was given. That counts for nothing. Correct the"
                    + " reversal or the refund by a higher version.",
            "退款 {refund} 中 {item} 的撤回额比原退款多 {amount}，超出部分未计入。请以更高版本更正撤回或退款记录。"),
    /** A refund was reversed on its lines or on its payments alone. */
    REVERSED_IN_PART(
            "Refund {refund} is told by lines and by payments, but {amount} of it is reversed on one of them alone, and still counts"
                    + " on the other. Name both in the reversal.",
            "退款 {refund} 同时按明细行和支付记录，但其中 {amount} 仅在一方撤回，另一方仍计入。请在撤回记录中同时填写两者。"),
    /** A refund was reversed of which no fact tells. */
    UNEXPECTED_REVERSAL(
            "Fact {fact} tells that refund {refund} was reversed, which no fact tells. It counts for nothing until one does.",
            "事实 {fact} 记录退款 {refund} 被撤回，但没有该退款的记录，暂不计入。"),
    /** One unit went more than one way. */
    SERIAL_TWICE(
            "The unit with the serial number {serial} of line {line} came back, was called off or was lost more than once. Each"
                    + " time counts as a unit of its own. Correct or withdraw what is told twice.",
            "明细行 {line} 中序列号为 {serial} 的商品多次被退回、取消或丢失，每次均按一件计。请更正或撤销重复记录。"),
    /** More serial numbers than units. */
    UNEXPECTED_SERIALS(
            "Fact {fact} tells of {units} units of line {line}, but names {serials} serial numbers. Nobody knows which are meant,"
                    + " so they do not count. Name one for each unit, or none.",
            "事实 {fact} 记录明细行 {line} 的 {units} 件商品，却给出 {serials} 个序列号，无法确定对应关系，序列号未计入。" + "请每件一个，或全部省略。"),
    /** Fewer serial numbers than units. */
    MISSING_SERIALS(
            "Fact {fact} tells of {units} units of line {line}, but names {serials} serial numbers. Those count. Name one for"
                    + " each unit, or none.",
            "事实 {fact} 记录明细行 {line} 的 {units} 件商品，只给出 {serials} 个序列号。已给出的序列号计入。请每件一个，或全部省略。"),
    /** A fact tells of less than nothing. */
    UNEXPECTED_SIGN(
            "Fact {fact} has a negative amount of {amount}, which counts for nothing. Tell of money that came back as a refund that was"
                    + " reversed, and correct a mistake by a higher version.",
            "事实 {fact} 含负数金额 {amount}，未计入。款项退回请记录为退款撤回，错误请以更高版本更正。"),
    /** A fact names what the order does not have. */
    UNEXPECTED_ITEM(
            "Fact {fact} names {item}, which the order does not have. Correct the fact or the terms.",
            "事实 {fact} 提到订单中不存在的 {item}。请更正该事实或订单条款。"),
    /** A fact is in another currency. */
    UNEXPECTED_CURRENCY(
            "Fact {fact} has an amount of {amount}, but the order is in {currency}. It is not counted.",
            "事实 {fact} 的金额为 {amount}，与订单币种 {currency} 不符，未计入。"),
    /** A fact has an amount that is too large to reckon with. */
    UNEXPECTED_AMOUNT(
            "Fact {fact} has an amount of {amount}, which is too large to reckon with. It is not counted. Correct the fact.",
            "事实 {fact} 的金额 {amount} 过大，未计入。请更正该事实。"),
    /** The terms of another order were recorded. */
    UNEXPECTED_TERMS(
            "Fact {fact} has the terms of order {item}, but was recorded for order {order}. They are not used. Record them for"
                    + " order {item}.",
            "事实 {fact} 记录在订单 {order} 下，内容却是订单 {item} 的条款，未采用。请记录到订单 {item}。");

    private final String en;
    private final String zh;

    EntitlementReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "entitlement";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
