package dev.retour.order.terms;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/** What can be wrong with the terms of an order. */
public enum TermsReason implements ReasonCode {
    /** Nothing was sold. */
    LINES_MISSING("The order has no line. Name what was sold.", "订单没有明细行。请补充所售商品。"),
    /** No country. */
    COUNTRY_INVALID(
            "'{country}' is no country. Write two capital letters of ISO 3166, such as CN.",
            "“{country}”不是国家代码。请写 ISO 3166 两位大写字母，例如 CN。"),
    /** An id twice. */
    ID_TWICE("{id} stands here twice. Give each an id of its own.", "{id} 重复出现。请为每项使用各自的编号。"),
    /** Another currency. */
    CURRENCY_MIXED(
            "{amount} is not in {currency}, the currency of the order. Convert it, or correct the order.",
            "{amount} 与订单币种 {currency} 不一致。请换算或更正订单。"),
    /** More than can be reckoned with. */
    AMOUNT_TOO_LARGE(
            "{amount} is too large to reckon with. Correct it, or leave this order out.",
            "{amount} 过大，无法计算。请更正，或不录入该订单。"),
    /** A total that is off by rounding. */
    TOTAL_ROUNDED(
            "The line adds up to {expected}, but {found} is stated. If this is not rounding, correct it.",
            "该行计算为 {expected}，填写为 {found}。若非四舍五入差异，请更正。"),
    /** A total that is wrong. */
    TOTAL_WRONG(
            "The line adds up to {expected}, but {found} is stated. Correct price, quantity, discounts or total.",
            "该行计算为 {expected}，填写为 {found}。请更正单价、数量、优惠或合计。"),
    /** More discount than price. */
    DISCOUNT_BEYOND_PRICE(
            "Discounts of {discounts} are more than the line costs, {price}. Cut them to the price.",
            "优惠 {discounts} 超过该行价格 {price}。请减少优惠。"),
    /** A bundle that is no line. */
    BUNDLE_UNKNOWN("The order has no line {parent} for the bundle. Check the id.", "订单中没有套装行 {parent}。请检查编号。"),
    /** A bundle inside itself. */
    BUNDLE_CYCLIC("Line {line} is a part of itself by its bundles. Break the circle.", "明细行 {line} 的套装关系形成循环。请拆开。"),
    /** Shares of a bundle that are no whole. */
    BUNDLE_SHARES(
            "The {share} shares of bundle {parent} sum to {sum}. They must sum to 1.",
            "套装 {parent} 的 {share} 份额合计为 {sum}，必须等于 1。"),
    /** Not one serial for each unit. */
    SERIALS_COUNT(
            "The line has {quantity} units but {serials} serial numbers. Give one for each unit, or none.",
            "该行数量为 {quantity}，序列号为 {serials} 个。请每件一个，或全部省略。"),
    /** A part of a payment that is more than the whole. */
    SHARED_PAYMENT_TOO_SMALL(
            "{captured} was taken of a payment of {whole} in all. Correct one of them.",
            "该笔支付共 {whole}，本单却占用 {captured}。请更正其一。"),
    /** Payments that are not the price. */
    TENDERS_DIFFER(
            "The payments sum to {found}, but the customer was to pay {expected}. Look whether one is missing.",
            "支付合计 {found}，客户应付 {expected}。请核对是否缺少支付。"),
    /** A promotion for a line that is not there. */
    PROMOTION_LINE_UNKNOWN(
            "The order has no line {line} for the promotion. Check the id.", "订单中没有促销所指的明细行 {line}。请检查编号。");

    private final String en;
    private final String zh;

    TermsReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "terms";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
