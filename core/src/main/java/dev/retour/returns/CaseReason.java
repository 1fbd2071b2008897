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
    /** Nobody has opened the case, and a parcel has goods of it for another order. */
    PARCEL_OF_OTHER_ORDER(
            "Case {case} is not open yet, and parcel {parcel} has goods of it for order {order}. Correct what is in the parcel, or give the"
                    + " case another id.",
            "退货单 {case} 尚未开单，而包裹 {parcel} 中有其订单 {order} 的商品。请更正包裹内容，或为退货单使用新的编号。"),
    /** The command is not legal in this state. */
    NOT_IN_THIS_STATE(
            "{command} is not possible while case {case} is {status}. Possible are: {legal}.",
            "退货单 {case} 处于 {status}，不能执行 {command}。可执行：{legal}。"),
    /** The deadline lies ahead. */
    DEADLINE_AHEAD(
            "What is due by itself for case {case} is due at {deadline}, not before.",
            "退货单 {case} 的自动处理在 {deadline} 到期，尚未到期。"),
    /** No deadline has passed that would let it happen. */
    NO_SUCH_DEADLINE(
            "Case {case} is {status} and has no deadline after which to {action}.",
            "退货单 {case} 处于 {status}，没有可执行 {action} 的期限。"),
    /** A due date is not ahead, or too far ahead. */
    DUE_OUT_OF_RANGE(
            "Case {case} cannot be due at {due}. Give an instant after {now} and not after {last}.",
            "退货单 {case} 的期限不能设为 {due}。请给出晚于 {now} 且不晚于 {last} 的时间。"),
    /** The platform decides. */
    PLATFORM_DECIDES("The platform decides on case {case}. Record what it rules.", "退货单 {case} 由平台裁决。请记录平台的裁决结果。"),
    /** What the host gives as a reason. */
    STATED("The reason given is {code}.", "给出的原因是 {code}。"),
    /** No case carries out what the customer wants. */
    RESOLUTION_NOT_CARRIED_OUT(
            "A return case does not carry out {wanted}. Open it for one of {possible}, and arrange other goods or a repair in your own"
                    + " order service.",
            "退货单不支持 {wanted}。请以 {possible} 之一开单，换货、补发或维修由您的订单系统处理。"),
    /** The customer has not shown what the policy wants. */
    EVIDENCE_MISSING("The customer has to show: {evidence}.", "客户需提供：{evidence}。"),
    /** A command says nothing. */
    NOTHING_SAID("{command} names nothing. Name units and what is said of them.", "{command} 未指定任何商品。请指定数量和内容。"),
    /** Nothing may go back by now. */
    NOTHING_DUE("Nothing of case {case} is due while it is {status}.", "退货单 {case} 处于 {status}，暂无应退款项。"),
    /** A refund does not wait for a yes. */
    REFUND_NOT_WAITING(
            "Refund {refund} of case {case} waits for no approval any more.", "退货单 {case} 的退款 {refund} 已不在待审批状态。"),
    /** What a refund is for is no longer due, or what promotions and charges come to has changed since it was reckoned. */
    REFUND_OUTDATED(
            "Refund {refund} of case {case} would come to something else by now, since another refund of the order was sent or what it is"
                    + " for is no longer due. Discard it and calculate it again.",
            "退货单 {case} 的退款 {refund} 计算之后，该订单又有其他退款，或其所退内容已不再应退，金额已变化。请作废后重新计算。"),
    /** A refund gives again what another one is to withhold, which waits too. */
    REFUND_TOO_EARLY(
            "Refund {refund} of case {case} gives again what refund {first} is to withhold. Approve {first} first, or discard both and"
                    + " calculate anew.",
            "退货单 {case} 的退款 {refund} 补退的内容须由退款 {first} 先行扣减。请先批准 {first}，或两者均作废后重新计算。"),
    /** A part of a refund is not where that is possible. */
    REFUND_NOT_THERE(
            "{act} is not possible for refund {refund} on payment {tender}, which is {status}.",
            "退款 {refund} 在支付 {tender} 上处于 {status}，不能执行 {act}。"),
    /** Something is still to be done. */
    NOT_DONE("Case {case} cannot be closed while it is {status}.", "退货单 {case} 处于 {status}，不能关闭。"),
    /** A command is accepted. */
    DOES("{command} on case {case} does this.", "对退货单 {case} 执行 {command} 的结果如下。"),
    /** A command is refused. */
    DOES_NOT("{command} on case {case} is refused.", "对退货单 {case} 执行 {command} 被拒绝。"),
    /** One step of what a command does. */
    HAPPENS("Step {what}.", "步骤 {what}。"),
    /** Units are taken. */
    TAKES(
            "{units} units of line {line}, for which {paid} was paid, are taken for the case.",
            "退货单占用明细行 {line} 的 {units} 件，实付 {paid}。"),
    /** Units move. */
    UNITS_MOVE("{units} units of line {line} go from {from} to {to}.", "明细行 {line} 的 {units} 件由 {from} 变为 {to}。"),
    /** Money is to go back. */
    MONEY_PLANNED("{amount} is to go back on payment {tender}.", "计划向支付 {tender} 退回 {amount}。"),
    /** A payment service is asked. */
    MONEY_ASKED("The payment service of {tender} is asked to give {amount} back.", "向支付 {tender} 的支付服务申请退回 {amount}。"),
    /** A payment service is asked once more. */
    MONEY_ASKED_AGAIN(
            "The payment service of {tender} is asked for {amount} once more, under the same key.",
            "以同一幂等键再次向支付 {tender} 的支付服务申请 {amount}。"),
    /** A payment service is asked what became of money. */
    MONEY_ASKED_ABOUT(
            "The payment service of {tender} is asked what became of {amount}.", "向支付 {tender} 的支付服务查询 {amount} 的结果。"),
    /** What failed is not tried again. */
    MONEY_GIVEN_UP(
            "{amount} on payment {tender} is tried no more, and may go another way.",
            "支付 {tender} 上的 {amount} 不再重试，可另行支付。"),
    /** What was reckoned is not sent. */
    MONEY_DISCARDED(
            "{amount} does not go back on payment {tender}, and is free for another refund.",
            "不向支付 {tender} 退回 {amount}，该金额可另行退款。"),
    /** What a refund came to. */
    MONEY_SENT("Refund {refund} has sent {amount} back.", "退款 {refund} 已退回 {amount}。"),
    /** A case ends without a refund. */
    NO_MONEY_SENT("No money was sent back.", "未退回任何款项。"),
    /** Somebody answers for a case. */
    ANSWERED_FOR("{owner} answers for the case.", "由 {owner} 负责该退货单。"),
    /** A person has set a due date. */
    DUE_BY("It is due at {due}.", "期限设为 {due}。"),
    /** Somebody is told that a deadline is near. */
    DEADLINE_NEAR("The deadline of {deadline} is near.", "期限 {deadline} 即将到期。"),
    /** Somebody is told that a deadline has passed. */
    DEADLINE_PASSED("The deadline of {deadline} has passed.", "期限 {deadline} 已过。"),
    /** Where the case is then, without a deadline. */
    THEN("Then the case is {status} and waits for nothing.", "之后退货单处于 {status}，无待办期限。"),
    /** Where the case is then. */
    THEN_UNTIL(
            "Then the case is {status}; at {deadline} follows: {action}.", "之后退货单处于 {status}，{deadline} 将执行：{action}。"),
    /** Lost goods that never arrived are our loss. */
    LOSS_OF_UNDELIVERED("They were sent by the shop and never arrived.", "商品由商家发出且客户从未收到。"),
    /** Somebody has decided that a loss is ours. */
    LOSS_WRITTEN_OFF("They were written off.", "已人工核销。"),
    /** A loss is ours. */
    LOSS_BORNE(
            "{units} units of line {line} were lost on their way back, and the shop bears the loss: they are refunded. {because}",
            "明细行 {line} 的 {units} 件在退回途中丢失，由商家承担损失并照常退款。{because}"),
    /** A loss of which nobody has said whose it is. */
    LOSS_UNDECIDED(
            "{units} units of line {line} were lost on their way back. Decide whose loss it is: write them off to refund them, or stop"
                    + " waiting for them.",
            "明细行 {line} 的 {units} 件在退回途中丢失。请决定由谁承担：核销后退款，或停止等待。"),
    /** Of a parcel that is lost nobody said what was inside, and other parcels may still come. */
    LOSS_UNCERTAIN(
            "Up to {units} units of line {line} were lost on their way back: nobody said how many were in the parcel, and others may"
                    + " still bring them. Say what was inside, write off what is lost, or wait for the other parcels.",
            "明细行 {line} 最多 {units} 件在退回途中丢失：包裹内件数未知，其他包裹仍可能送达。请说明包裹内容、核销丢失部分，或等待其他包裹。"),
    /** A status of a patience has no limit, and nobody said that it has none. */
    LIMIT_MISSING(
            "Status {status} has no limit. Set one, or name it among those that have none.",
            "状态 {status} 没有设置期限。请设置期限，或声明其无期限。"),
    /** A status of a patience has a limit, and is said to have none. */
    LIMIT_AND_NONE(
            "Status {status} has a limit and is named among those that have none. Decide for one of them.",
            "状态 {status} 既有期限又声明无期限。请二选一。"),
    /** A status of a patience in which nobody works has a limit. */
    LIMIT_IDLE("Nobody works on a case that is {status}. Take its limit out.", "{status} 状态的退货单无人处理，请删除其期限。"),
    /** A limit is over before it begins. */
    LIMIT_EMPTY("The limit of status {status} must be longer than nothing.", "状态 {status} 的期限必须大于零。"),
    /** A limit is longer than anybody waits. */
    LIMIT_TOO_LONG(
            "The limit of status {status} is longer than 100 years. If it has none, name it among the endless ones.",
            "状态 {status} 的期限超过 100 年。如无期限，请列入无期限状态。"),
    /** A limit of working days is not in days. */
    LIMIT_NOT_IN_DAYS("The working days of status {status} must be whole days.", "状态 {status} 的工作日期限必须为整天。"),
    /** A limit closes what cannot be closed. */
    LIMIT_NEVER_CLOSES(
            "A case that is {status} is not over and cannot be closed. Let its limit remind or expire.",
            "{status} 状态的退货单尚未完结，不能自动关闭。请改为提醒或过期。"),
    /** A limit escalates to nobody. */
    LIMIT_WITHOUT_OWNER(
            "The limit of status {status} escalates to nobody. Say who gets the case.",
            "状态 {status} 的期限升级没有指定负责人。请指定。"),
    /** A limit that closes has somebody to escalate to. */
    LIMIT_NEVER_ESCALATES(
            "The limit of status {status} closes the case, so nobody gets it. Take the escalation out.",
            "状态 {status} 的期限到期即关闭，不会升级。请删除升级设置。"),
    /** A notice comes before the time begins. */
    NOTICE_TOO_EARLY("The notice of status {status} must come within its limit.", "状态 {status} 的到期提示必须在期限之内。"),
    /** A refund that is late would not be found. */
    LIMIT_HIDES_REFUND(
            "Goods may be here while a case is {status}, and money has to be back in time. Give it a limit, so that it is found.",
            "{status} 状态下可能已收到退货，需按时退款。请设置期限，以便查出逾期。"),
    /** Money is to be back in less than a day, or later than anybody waits. */
    REFUND_LIMIT_OUT_OF_RANGE(
            "Money cannot be due back within {days} days. Set 1 to {most} days, or no limit for refunds.",
            "退款期限不能为 {days} 天。请设置 1 至 {most} 天，或不设退款期限。"),
    /** The policy decides on standard delivery, whatever was asked for. */
    DELIVERY_BY_POLICY(
            "{charge}: the policy decides how much of it goes back with the goods ({shipping}), so what was asked for does not count. A person may give back more in a case of charges alone.",
            "{charge}：随货退还多少由规则决定（{shipping}），申请金额不作准。人工可另开仅含费用的退货单退还更多。"),
    /** Goods that were refunded already lack something. */
    LACK_AFTER_REFUND(
            "Line {line} lacks {what}, which takes off {amount}, but it was refunded already. Claim the amount from the customer, or let it be.",
            "明细行 {line} 缺 {what}，应扣 {amount}，但该行已退款。请向客户追回该金额，或予以放弃。"),
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
