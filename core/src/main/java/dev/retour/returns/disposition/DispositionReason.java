package dev.retour.returns.disposition;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/** Why units cannot become what is wanted. */
public enum DispositionReason implements ReasonCode {
    /** The case has nothing of the line. */
    LINE_NOT_THERE("The case has nothing of line {line}. Check the id.", "该退货单没有明细行 {line} 的商品。请检查编号。"),
    /** No such step. */
    NO_SUCH_STEP("{act} is not possible for goods that are {from}.", "商品处于 {from}，不能执行 {act}。"),
    /** Goods of this origin never become that. */
    NOT_FOR_ORIGIN(
            "{act} is not possible for units that are {origin}: only what was accepted is ours.",
            "不能对 {origin} 的商品执行 {act}：只有已验收的商品才属于商家。"),
    /** Fewer units are there than wanted. */
    UNITS_NOT_THERE(
            "{act} is wanted for {wanted} units of line {line}, but {available} of them are {from}.",
            "对明细行 {line} 的 {wanted} 件执行 {act}，但处于 {from} 的只有 {available} 件。");

    private final String en;
    private final String zh;

    DispositionReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "disposition";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
