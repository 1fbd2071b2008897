package dev.retour.returns.receipt;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/** What does not fit of goods that came back, and why they cannot be looked at as wanted. */
public enum ReceiptReason implements ReasonCode {
    /** The case does not expect the line. */
    LINE_NOT_EXPECTED("The case expects nothing of line {line}. Check the id.", "该退货单不应收到明细行 {line}。请检查编号。"),
    /** Fewer units are where that is possible. */
    UNITS_NOT_THERE(
            "{act} is wanted for {wanted} units of line {line}, but {available} are where that is possible.",
            "对明细行 {line} 的 {wanted} 件执行 {act}，但只有 {available} 件处于可执行状态。"),
    /** More came than is expected. */
    TOO_MUCH(
            "{units} units of line {line} came beyond the {expected} that are expected. Decide what becomes of them.",
            "明细行 {line} 比应收的 {expected} 件多收 {units} 件。请决定如何处理。"),
    /** Less came than is expected. */
    TOO_LITTLE(
            "{units} of {expected} units of line {line} did not come. Ask the customer or the courier.",
            "明细行 {line} 应收 {expected} 件，少收 {units} 件。请联系客户或快递。"),
    /** Something came that is of no line. */
    WRONG_ITEM("{units} of article {sku} came, which is of no line of the order.", "收到 {units} 件商品 {sku}，不属于该订单任何明细行。"),
    /** Something of the order came that the case does not expect. */
    NOT_ASKED_FOR(
            "{units} units of line {line} came, of which the case expects none.", "收到明细行 {line} 的 {units} 件，但该退货单未申请。"),
    /** Another piece came than was sold. */
    SERIAL_SWITCHED(
            "Serial number {serial} came for line {line}, which is none of those expected. Look whether the piece was switched.",
            "明细行 {line} 收到序列号 {serial}，与应收不符。请核实是否被调包。"),
    /** Nothing was inside. */
    PARCEL_EMPTY("Parcel {parcel} was empty at {warehouse}.", "包裹 {parcel} 在仓库 {warehouse} 开箱为空。"),
    /** A part is on no checklist of the line. */
    CHECK_UNKNOWN(
            "No checklist of line {line} has {check}; it has {known}. Name one of these, or say how much it takes off.",
            "明细行 {line} 的质检清单没有 {check}，可选：{known}。请选择其一，或直接填写扣减金额。"),
    /** A part is named twice of the same units. */
    CHECK_TWICE(
            "{check} is named twice of the same units of line {line}. Name it once.",
            "明细行 {line} 的同一批商品重复填写了 {check}。请只填一次。"),
    /** A part takes off an amount in another currency. */
    REDUCTION_FOREIGN(
            "{amount} would be taken off for {check}, which is not the currency of line {line}. Say how much it takes off in that currency.",
            "{check} 的扣减 {amount} 与明细行 {line} 的币种不同。请以该币种填写扣减金额。"),
    /** Goods that are not taken back would take something off. */
    REDUCTION_OF_REFUSED(
            "{lacks} would take something off for units of line {line} that are refused, for which nothing goes back. Say it of accepted"
                    + " units alone.",
            "明细行 {line} 的商品已拒收、不予退款，不能因 {lacks} 扣减。请只对接受的商品填写扣减。"),
    /** A checklist takes something off. */
    CHECKED(
            "{because} Checklist {checklist} of policy {policy} takes {wanted} off for {units} units that {paid} was paid for.",
            "{because}依据政策 {policy} 的质检清单 {checklist}，{units} 件实付 {paid}，扣减 {wanted}。"),
    /** A checklist wants to take off more than there is. */
    CHECKED_AND_CAPPED(
            "{because} Checklist {checklist} of policy {policy} takes {wanted} off for {units} units, but no more than is left of the"
                    + " {paid} that was paid for them.",
            "{because}依据政策 {policy} 的质检清单 {checklist}，{units} 件应扣 {wanted}，但不超过实付 {paid} 的余额。"),
    /** More was looked at than came. */
    OVERLOOKED(
            "{looked} units of line {line} were looked at, but {received} are said to have come. Check the receipts.",
            "明细行 {line} 已质检 {looked} 件，但收货记录只有 {received} 件。请检查收货记录。");

    private final String en;
    private final String zh;

    ReceiptReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "receipt";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
