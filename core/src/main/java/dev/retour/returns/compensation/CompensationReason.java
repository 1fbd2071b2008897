package dev.retour.returns.compensation;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/** What a compensation is, and why one is not possible. */
public enum CompensationReason implements ReasonCode {
    /** Something is given beyond the price. */
    GRANTED(
            "{amount} beyond the price as {kind}, borne by {payer}, given as {means}, because of {why}: {status}.",
            "价款之外以 {kind} 赔付 {amount}，由 {payer} 承担，方式 {means}，原因 {why}：{status}。"),
    /** The id is taken. */
    ID_TAKEN(
            "Compensation {compensation} exists already. Give each one an id of its own.",
            "赔付 {compensation} 已存在。请使用新的编号。"),
    /** There is no such compensation. */
    UNKNOWN("There is no compensation {compensation}. Check the id.", "没有赔付 {compensation}。请检查编号。"),
    /** The amount is none that could be given. */
    AMOUNT_INVALID(
            "{amount} is nothing to give beyond the price. Name an amount above 0 in {currency}.",
            "{amount} 不是有效的赔付金额。请填写大于 0 的 {currency} 金额。"),
    /** Nobody says how much. */
    AMOUNT_MISSING(
            "The policy of the case leaves nothing due beyond the price of approved units. Name the amount.",
            "按该退货单的政策，已同意的商品在价款之外没有尚未赔付的应赔金额。请填写金额。"),
    /** The policy allows less. */
    LIMIT_EXCEEDED(
            "{wanted} is wanted beyond the price, but of {limit} that policy {policy} allows {available} is left.",
            "申请赔付 {wanted}，但政策 {policy} 的上限为 {limit}，剩余 {available}。"),
    /** It is not where that is possible. */
    NOT_THERE(
            "{act} is not possible for compensation {compensation}, which is {status}.",
            "赔付 {compensation} 处于 {status}，不能执行 {act}。"),
    /** A case has one that is not done. */
    STILL_OPEN(
            "Compensation {compensation} is {status}. Let it end, or give it up, before the case is closed.",
            "赔付 {compensation} 处于 {status}。请在关闭退货单前完成或放弃。");

    private final String en;
    private final String zh;

    CompensationReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "compensation";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
