package dev.retour.examples.returns;

import dev.retour.desk.RefundOrder;
import dev.retour.kernel.Language;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.Deadline;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.returns.settlement.SettlementStatus;
import dev.retour.testkit.story.StoryKind;
import java.util.Locale;

/** The codes of Retour in the words of the reader; in English, a code is its own word. */
record Words(Language language) {

    private String say(Enum<?> code, String zh) {
        return language == Language.ZH
                ? zh
                : code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String of(CaseStatus status) {
        return say(
                status,
                switch (status) {
                    case UNOPENED -> "未开单";
                    case REQUESTED -> "待审核";
                    case IN_REVIEW -> "审核中";
                    case APPROVED -> "已同意，待退款";
                    case AWAITING_GOODS -> "待寄回";
                    case IN_TRANSIT -> "退货在途";
                    case PARTIALLY_RECEIVED -> "部分收货";
                    case RECEIVED -> "已收货，待质检";
                    case INSPECTED -> "已质检";
                    case SETTLING -> "退款中";
                    case MANUAL_ACTION -> "待人工处理";
                    case DONE -> "已完成";
                    case CLOSED -> "已关闭";
                    case REJECTED -> "已拒绝";
                    case CANCELLED -> "已撤销";
                    case EXPIRED -> "已过期";
                    default -> status.name();
                });
    }

    String of(SettlementStatus status) {
        return say(
                status,
                switch (status) {
                    case CALCULATED -> "已计算";
                    case REQUESTED -> "已申请";
                    case PENDING -> "处理中";
                    case UNKNOWN -> "结果未知";
                    case SETTLED -> "已到账";
                    case FAILED -> "失败";
                    case REVERSED -> "已退回商家";
                    case GIVEN_UP -> "已放弃";
                    case DISCARDED -> "已作废";
                    default -> status.name();
                });
    }

    String of(SettlementAct said) {
        return say(
                said,
                switch (said) {
                    case TAKE -> "已受理";
                    case SETTLE -> "已到账";
                    case FAIL -> "失败";
                    case LOSE_SIGHT -> "无答复";
                    case REVERSE -> "已退回商家";
                    default -> said.name();
                });
    }

    String of(RefundOrder.Action action) {
        return say(action, action == RefundOrder.Action.ASK ? "查询" : "退款");
    }

    String of(Deadline.Action then) {
        return say(
                then,
                switch (then) {
                    case EXPIRE -> "过期";
                    case REMIND -> "提醒";
                    case CLOSE -> "关闭";
                    default -> then.name();
                });
    }

    String of(StoryKind kind) {
        return say(
                kind,
                switch (kind) {
                    case NEVER_SENT -> "未寄回";
                    case PARTLY_APPROVED -> "部分同意";
                    case WITH_FEES -> "扣费退货";
                    case SHORT_RECEIPT -> "少件";
                    case PROMOTION_LOST -> "失去满减";
                    case RETURN_AND_REFUND -> "退货退款";
                    case REFUND_FIRST -> "极速退款";
                    case REFUSED_PARCEL -> "拒收";
                    case REJECTED -> "拒绝退货";
                    case REFUND_ONLY -> "仅退款";
                    case WITHDRAWN -> "买家撤销";
                    case CANCELLED -> "未发货退款";
                    case NOBODY_ASKED -> "无单退货";
                    case IN_TWO_PARCELS -> "分包退货";
                    case TO_TWO_WAREHOUSES -> "分仓退货";
                    case EMPTY_PARCEL -> "空包";
                    case SERIAL_SWITCHED -> "串号不符";
                    case NEVER_SENT_REFUNDED -> "已退款未寄回";
                    case INTERCEPTED -> "拦截退回";
                    case APPEALED -> "申诉后同意";
                    case RULED_BY_PLATFORM -> "平台介入";
                    case FORCED_BY_PLATFORM -> "平台强制仅退款";
                    case WORN -> "使用过，退回买家";
                    default -> kind.name();
                });
    }
}
