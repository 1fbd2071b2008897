package dev.retour.reconciliation.billing;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/** What can be wrong between a courier's bill and what happened 差异类别. More may come; a {@code switch} needs a default branch. */
public enum DiscrepancyClass implements ReasonCode {
    /** A charge for a parcel that we do not know. */
    BILLED_NOT_SHIPPED(
            Party.COURIER,
            Action.DISPUTE,
            "{waybill} is billed at {billed}, but no parcel of ours has this waybill. Order on the bill: {order}.",
            "运单 {waybill} 计费 {billed}，但我方无此包裹。账单上的订单：{order}。"),
    /** A charge that could belong to several parcels, or a parcel that is billed under several waybills. */
    AMBIGUOUS_PARCEL(
            Party.UNKNOWN,
            Action.INVESTIGATE,
            "{waybill} is billed at {billed}; {parcels} parcels or waybills share order {order}, so it is not guessed which. Add waybills to the parcels.",
            "运单 {waybill} 计费 {billed}；订单 {order} 对应 {parcels} 个包裹或运单，无法确定。请为包裹补充运单号。"),
    /** A charge under a waybill that is not ours, of an order that is: a new label, a return, or a mistake. */
    OTHER_WAYBILL(
            Party.UNKNOWN,
            Action.INVESTIGATE,
            "{waybill} is billed at {billed}. It is no waybill of ours, but order {order} has parcel {parcels}. Find out whether the courier re-labelled it or took a return under this number, and add the waybill.",
            "运单 {waybill} 计费 {billed}，我方没有该运单号，但订单 {order} 有包裹 {parcels}。请核实是否换单或退回件使用了新单号，并补充运单号。"),
    /** A charge for a parcel of ours of which no row could be read. */
    PARCEL_UNREADABLE(
            Party.US,
            Action.INVESTIGATE,
            "{waybill} is billed at {billed}. It is for parcel {parcels} of ours, but no row of the parcel could be read. Correct its rows.",
            "运单 {waybill} 计费 {billed}，属于我方包裹 {parcels}，但该包裹的记录均无法读取。请更正这些行。"),
    /** Charges that name neither waybill nor order. */
    NO_PARCEL_NAMED(
            Party.UNKNOWN,
            Action.INVESTIGATE,
            "{billed} is charged without a waybill or an order, so no parcel can be told. Ask the courier what it is for.",
            "{billed} 的费用没有运单号和订单号，无法确定包裹。请向承运商核实。"),
    /** A parcel of ours without a charge. */
    SHIPPED_NOT_BILLED(
            Party.COURIER,
            Action.ACCRUE,
            "Parcel {parcel} is not on the bill; {expected} is to be accrued.",
            "包裹 {parcel} 未出现在账单中，应暂估 {expected}（漏单）。"),
    /** The same charge again. */
    DUPLICATE_LINE(
            Party.COURIER,
            Action.DISPUTE,
            "{kind} of {billed} is charged again for {waybill}.",
            "运单 {waybill} 的 {kind} {billed} 重复计费。"),
    /** Another weight, to our loss. */
    WEIGHT_OVER(
            Party.COURIER,
            Action.DISPUTE,
            "The courier charged {courierWeight} where we have {ownWeight}, billable as {ownBillable}: {effect}.",
            "承运商按 {courierWeight} 计费，我方重量 {ownWeight}，计费重 {ownBillable}：{effect}。"),
    /** Another weight, to our gain. */
    WEIGHT_UNDER(
            Party.COURIER,
            Action.INVESTIGATE,
            "The courier charged {courierWeight} where we have {ownWeight}, billable as {ownBillable}: {effect}.",
            "承运商按 {courierWeight} 计费，我方重量 {ownWeight}，计费重 {ownBillable}：{effect}。"),
    /** Another zone. */
    ZONE_WRONG(
            Party.COURIER,
            Action.DISPUTE,
            "The courier charged zone {courierZone} where the route is zone {ownZone}: {effect}.",
            "承运商按分区 {courierZone} 计费，实际分区 {ownZone}：{effect}。"),
    /** Another service. */
    SERVICE_WRONG(
            Party.COURIER,
            Action.DISPUTE,
            "The courier charged service {courierService} where we ordered {ownService}: {effect}.",
            "承运商按服务 {courierService} 计费，我方下单 {ownService}：{effect}。"),
    /** Other legs. */
    DIRECTION_WRONG(
            Party.COURIER,
            Action.DISPUTE,
            "The courier charged the legs {courierLegs} where the parcel went {ownLegs}: {effect}.",
            "承运商按 {courierLegs} 计费，实际流向 {ownLegs}：{effect}。"),
    /** Another price for the same facts. */
    RATE_WRONG(
            Party.COURIER,
            Action.DISPUTE,
            "By the courier's own zone, weight and service the card asks {repriced} for freight: {effect}.",
            "按承运商自己的分区、重量和服务，价格表运费应为 {repriced}：{effect}。"),
    /** A surcharge whose condition does not hold. */
    SURCHARGE_NOT_DUE(
            Party.COURIER,
            Action.DISPUTE,
            "The surcharge {kind} is not due for this parcel: {effect}.",
            "该包裹不应收取 {kind} 附加费：{effect}。"),
    /** A surcharge of another amount. */
    SURCHARGE_RATE_WRONG(
            Party.COURIER,
            Action.DISPUTE,
            "The surcharge {kind} differs from the card: {effect}.",
            "附加费 {kind} 与价格表不符：{effect}。"),
    /** A charge that may be due or not, for want of a fact of ours. */
    CHARGE_NOT_JUDGED(
            Party.US,
            Action.INVESTIGATE,
            "Nobody can tell what is due of {kind}: not known of the parcel is {facts}. Look into {effect}, and add what is missing to the parcel.",
            "无法判断 {kind} 应收多少：包裹缺少 {facts}。请核实 {effect}，并补充包裹信息。"),
    /** Another tax. */
    TAX_WRONG(Party.COURIER, Action.DISPUTE, "The tax differs from the card: {effect}.", "税额与价格表不符：{effect}。"),
    /** A charge in another currency than the contract. */
    CURRENCY_WRONG(
            Party.COURIER,
            Action.DISPUTE,
            "{billed} is not in {currency}, the currency of the contract; it is compared with nothing.",
            "{billed} 的币种不是合同币种 {currency}，未参与比较。"),
    /** No more than rounding. */
    ROUNDING(Party.NOBODY, Action.ACCEPT, "{effect} is within the tolerance for rounding.", "{effect} 在取整容差之内。"),
    /** The bill does not sum to what it declares. */
    CONTROL_TOTAL_MISMATCH(
            Party.COURIER,
            Action.BLOCK,
            "The bill declares {declared} and its lines make {found}. Ask for a correct bill before you pay.",
            "账单声明 {declared}，明细合计 {found}。请先要求更正再付款。"),
    /** A charge that nobody has mapped. */
    UNKNOWN_CHARGE_CODE(
            Party.UNKNOWN,
            Action.INVESTIGATE,
            "Nobody has said what the charge '{code}' of {billed} is for. Add it to the column map.",
            "费用项“{code}”{billed} 未定义。请补充到列映射。"),
    /** Errors that cancel each other out. */
    COMPENSATING_ERRORS(
            Party.COURIER,
            Action.WARN,
            "The sum is right, but by errors that cancel each other out: {effects}.",
            "合计正确，但由相互抵消的错误得出：{effects}。"),
    /** A charge that is not ours to pay. */
    NOT_OUR_ACCOUNT(
            Party.COURIER,
            Action.DISPUTE,
            "{billed} is not ours to pay: account '{account}', payer {payer}.",
            "{billed} 不应由我方支付：账号“{account}”，付款方 {payer}。"),
    /** A parcel that our own card cannot price. */
    NOT_PRICED(
            Party.US,
            Action.INVESTIGATE,
            "The parcel cannot be priced ({why}). Complete its facts or the card.",
            "该包裹无法计价（{why}）。请补全包裹信息或价格表。");

    private final Party responsible;
    private final Action action;
    private final String en;
    private final String zh;

    DiscrepancyClass(Party responsible, Action action, String en, String zh) {
        this.responsible = responsible;
        this.action = action;
        this.en = en;
        this.zh = zh;
    }

    /** Who answers for a discrepancy. More may come; a {@code switch} needs a default branch. */
    public enum Party {
        /** The courier. */
        COURIER,
        /** We do: our own records or card are at fault. */
        US,
        /** Nobody. */
        NOBODY,
        /** It is not known yet. */
        UNKNOWN
    }

    /** What to do about a discrepancy unless someone decides otherwise. More may come; a {@code switch} needs a default branch. */
    public enum Action {
        /** Claim it from the courier. */
        DISPUTE,
        /** Look into it. */
        INVESTIGATE,
        /** Expect the charge on a later bill. */
        ACCRUE,
        /** Take it as it is. */
        ACCEPT,
        /** Tell the courier; there is nothing to claim. */
        WARN,
        /** Do not post or pay the bill. */
        BLOCK
    }

    /**
     * Who usually answers for it.
     *
     * @return the party
     */
    public Party responsible() {
        return responsible;
    }

    /**
     * What is usually done about it.
     *
     * @return the action
     */
    public Action action() {
        return action;
    }

    /** Tells whether the charge is compared with nothing and counts among what is outside. */
    boolean isOutside() {
        return switch (this) {
            case BILLED_NOT_SHIPPED,
                    AMBIGUOUS_PARCEL,
                    OTHER_WAYBILL,
                    PARCEL_UNREADABLE,
                    NO_PARCEL_NAMED,
                    DUPLICATE_LINE,
                    UNKNOWN_CHARGE_CODE,
                    NOT_OUR_ACCOUNT,
                    NOT_PRICED -> true;
            default -> false;
        };
    }

    @Override
    public String room() {
        return "billing";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
