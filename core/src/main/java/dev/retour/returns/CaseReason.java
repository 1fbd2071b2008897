package dev.retour.returns;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/** Why a command on a return case is refused. */
public enum CaseReason implements ReasonCode {
    /** The case exists already. */
    CASE_EXISTS("Case {case} exists already. Give each case an id of its own.", "退货单 {case} 已存在。请使用新的编号。"),
    /** There is no such case. */
    CASE_UNKNOWN("There is no case {case}. Check the id, or open it first.", "没有退货单 {case}。请检查编号，或先开单。"),
    /** The case belongs to another order. */
    CASE_OF_OTHER_ORDER("Case {case} belongs to order {order}.", "退货单 {case} 属于订单 {order}。"),
    /** The command is not legal in this state. */
    NOT_IN_THIS_STATE(
            "{command} is not possible while case {case} is {status}. Possible are: {legal}.",
            "退货单 {case} 处于 {status}，不能执行 {command}。可执行：{legal}。"),
    /** The deadline lies ahead. */
    DEADLINE_AHEAD("Case {case} does not expire before {deadline}.", "退货单 {case} 在 {deadline} 之前不会过期。"),
    /** The payments have less than is to be given back. */
    PAYMENTS_EXHAUSTED(
            "{wanted} is to be given back, but the payments of the order have {available} left.",
            "申请退款 {wanted}，但订单各支付方式剩余可退 {available}。");

    private final String en;
    private final String zh;

    CaseReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "return";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
