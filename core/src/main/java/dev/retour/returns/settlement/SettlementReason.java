package dev.retour.returns.settlement;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/** Why a refund is as it is. */
public enum SettlementReason implements ReasonCode {
    /** The whole. */
    REFUND("{amount} goes back to the customer.", "共退款 {amount}。"),
    /** Something goes back as it was paid. */
    GIVEN_BACK("{item}: {amount}, as paid.", "{item}：退 {amount}，按实付。"),
    /** Somebody else paid a part, which the customer does not get. */
    GIVEN_BACK_IN_PART(
            "{item}: {amount}, as paid; of its price of {price}, others paid {others}.",
            "{item}：退 {amount}，按实付；其价格 {price} 中由他方承担 {others}。"),
    /** Standard delivery goes back because the policy says so. */
    DELIVERY_GIVEN_BACK(
            "{item}: {amount} of {charged} for standard delivery, since the policy gives it back: {shipping}.",
            "{item}：标准运费 {charged} 中退 {amount}，按规则 {shipping}。"),
    /** A promotion no longer holds for what is kept. */
    PROMOTION_REVOKED(
            "{amount} less: what is kept no longer reaches the threshold of promotion {promotion}, which gave {wanted} on {item}.",
            "扣减 {amount}：保留的商品不再满足活动 {promotion} 的门槛，该活动在 {item} 上优惠 {wanted}。"),
    /** A promotion that was revoked is due no more, since less is kept. */
    PROMOTION_AGAIN(
            "{amount} more: of promotion {promotion}, it was taken off before for units of {item} that come back now.",
            "补退 {amount}：活动 {promotion} 此前就 {item} 扣减，相关商品现已退回。"),
    /** Goods lack something. */
    DEDUCTED("{amount} less for {item}: {what}.", "{item} 扣减 {amount}：{what}。"),
    /** Goods lack something, and a rule says what that takes off. */
    DEDUCTED_BY_RULE("{amount} less for {item}: {because}", "{item} 扣减 {amount}：{because}"),
    /** A fee is taken. */
    FEE_TAKEN("{amount} less as a fee: {fee}.", "扣除费用 {amount}：{fee}。");

    private final String en;
    private final String zh;

    SettlementReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "settlement";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
