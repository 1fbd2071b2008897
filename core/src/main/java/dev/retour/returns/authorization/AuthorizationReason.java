package dev.retour.returns.authorization;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/** Why units cannot be authorized as wanted. */
public enum AuthorizationReason implements ReasonCode {
    /** The case does not ask for the line. */
    LINE_NOT_REQUESTED("The case does not ask for line {line}. Check the id.", "该退货单未申请明细行 {line}。请检查编号。"),
    /** A command names a line twice. */
    LINE_TWICE("The command names line {line} twice. Put both together.", "命令中明细行 {line} 重复出现。请合并。"),
    /** Fewer units can be moved than wanted. */
    UNITS_NOT_THERE(
            "{act} is wanted for {wanted} units of line {line}, but {available} are where that is possible.",
            "对明细行 {line} 的 {wanted} 件执行 {act}，但只有 {available} 件处于可执行状态。"),
    /** No unit can be moved. */
    NOTHING_TO_DO("{act} is possible for no unit of the case.", "该退货单没有可执行 {act} 的商品。");

    private final String en;
    private final String zh;

    AuthorizationReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "authorization";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
