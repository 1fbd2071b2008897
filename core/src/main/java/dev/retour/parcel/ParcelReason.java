package dev.retour.parcel;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/** Why something about a parcel is worth a look. More reasons may come; a {@code switch} needs a default branch. */
public enum ParcelReason implements ReasonCode {
    /** The same article and weight twice. */
    SKU_LISTED_TWICE("Article {sku} is listed again with the same weight.", "商品 {sku} 重复列出，重量相同。"),
    /** The same article with two weights. */
    SKU_WEIGHTS_DIFFER(
            "Article {sku} is listed again with another weight, {weight}. Its weight is unknown until one is removed.",
            "商品 {sku} 重复列出且重量不同（{weight}）。请删除其中一个，否则其重量视为未知。"),
    /** An article without weight. */
    SKU_WITHOUT_WEIGHT(
            "Article {sku} has no weight, so its parcel has none. Add it to the list of weights.",
            "商品 {sku} 没有重量，因此其包裹重量未知。请补充到重量表。"),
    /** An article that weighs nothing. */
    SKU_WEIGHT_ZERO(
            "Article {sku} weighs 0, which is taken for not weighed. State its weight.",
            "商品 {sku} 的重量为 0，视为未称重。请填写其重量。"),
    /** A parcel that weighs nothing. */
    PARCEL_WEIGHT_ZERO(
            "Parcel {parcel} weighs 0, which is taken for not weighed. State its weight, or leave it out.",
            "包裹 {parcel} 的重量为 0，视为未称重。请填写其重量或留空。"),
    /** Pieces of an article that is not named. */
    PIECES_WITHOUT_SKU(
            "{quantity} pieces of parcel {parcel} have no article, so the parcel has no weight. Name the article, or state 0 pieces where a line is about the parcel as a whole.",
            "包裹 {parcel} 有 {quantity} 件商品未填商品编码，因此其重量未知。请补充编码；若该行只描述整个包裹，请将数量填为 0。"),
    /** A row that could not be read. */
    PARCEL_ROW_UNREADABLE(
            "A row of parcel {parcel} could not be read, so the weights of its other rows are not its weight. Correct the row.",
            "包裹 {parcel} 有一行无法读取，其余各行的重量之和不能作为其重量。请更正该行。"),
    /** A parcel of which no row could be read. */
    PARCEL_UNREADABLE(
            "No row of parcel {parcel} could be read, so it has no price and is not missed if it is not billed. Correct the row.",
            "包裹 {parcel} 的所有行均无法读取，因此无法计价，漏单时也不会提示。请更正该行。"),
    /** A weight beyond what can be held. */
    PARCEL_TOO_HEAVY(
            "{quantity} pieces of article {sku} weigh more than can be held, so the parcel has no weight. Check both.",
            "{quantity} 件商品 {sku} 的总重量超出可表示范围，因此其包裹重量未知。请检查数量和重量。"),
    /** Two lines of a parcel contradict each other. */
    PARCEL_LINES_DIFFER(
            "The lines of parcel {parcel} contradict each other; the first one holds. Correct the order list.",
            "包裹 {parcel} 的各行信息不一致，以第一行为准。请更正订单列表。");

    private final String en;
    private final String zh;

    ParcelReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "parcel";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
