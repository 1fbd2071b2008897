package dev.retour.parcel.tracking;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/** Why a parcel is where it is, what about it nobody expected, and why nothing more can be done about it. */
public enum TrackingReason implements ReasonCode {
    /** Where a parcel is. */
    PARCEL_IS("Parcel {parcel} is {status}.", "包裹 {parcel} 当前状态为 {status}。"),
    /** A command is accepted. */
    DOES("{command} on parcel {parcel} does this.", "对包裹 {parcel} 执行 {command} 的结果如下。"),
    /** A command is refused. */
    DOES_NOT("{command} on parcel {parcel} is refused.", "对包裹 {parcel} 执行 {command} 被拒绝。"),
    /** Who carries a parcel. */
    CARRIED_BY("It goes with {courier} under waybill {waybill}.", "由 {courier} 承运，运单号 {waybill}。"),
    /** Which goods are inside. */
    HOLDS("{units} units of line {line} are inside for case {case}.", "内有退货单 {case} 的明细行 {line} {units} 件。"),
    /** Goods are inside of which nobody said which. */
    HOLDS_UNSAID("Goods of case {case} are inside; nobody said which.", "内有退货单 {case} 的商品，具体内容未说明。"),
    /** Goods are not inside. */
    HOLDS_NO_MORE("Goods of case {case} are not inside.", "内无退货单 {case} 的商品。"),
    /** Where a parcel is then. */
    THEN("Then the parcel is {status}.", "之后包裹处于 {status}。"),
    /** We did something. */
    ACTED("{at} we: {event}, then {status}", "{at} 我方：{event}，此后为 {status}"),
    /** Somebody scanned something. */
    SCANNED("{at} {source}: {event}, then {status}", "{at} {source}：{event}，此后为 {status}"),
    /** Somebody scanned something and said where. */
    SCANNED_AT("{at} {source} in {place}: {event}, then {status}", "{at} {source}，{place}：{event}，此后为 {status}"),
    /** A scan that nobody expected. */
    SCAN_UNEXPECTED(
            "Scan {observation} of {at} says {scan} of parcel {parcel}, which was {from}. Expected were: {expected}. It counts as {to} now. Ask the courier, and check the waybill.",
            "扫描 {observation}（{at}）称包裹 {parcel} 为 {scan}，而此前状态为 {from}。预期为：{expected}。现按 {to} 处理。请向承运商核实，并检查运单号。"),
    /** A scan of a parcel of which nothing more was expected. */
    SCAN_AFTER_END(
            "Scan {observation} of {at} says {scan} of parcel {parcel}, which was {from} already. It counts as {to} now. Ask the courier, and check the waybill.",
            "扫描 {observation}（{at}）称包裹 {parcel} 为 {scan}，而该包裹此前已为 {from}。现按 {to} 处理。请向承运商核实，并检查运单号。"),
    /** One version of a scan with several contents. */
    SCAN_CONTRADICTED(
            "Scan {observation} of parcel {parcel} came with {contents} contents as one version; one of them holds. Send the right one with a higher version.",
            "包裹 {parcel} 的扫描 {observation} 以同一版本收到 {contents} 种内容，仅采用其中一种。请以更高版本重新发送正确内容。"),
    /** What we did was too late, as we know now. */
    ACT_OVERTAKEN(
            "{act} of {at} changed nothing: parcel {parcel} was {from} by then, as was learned later. Check whether it cost anything.",
            "{at} 的 {act} 未生效：事后得知包裹 {parcel} 当时已为 {from}。请核查是否产生费用。"),
    /** The parcel is planned already. */
    PARCEL_PLANNED(
            "Parcel {parcel} is planned already. Give each parcel an id of its own.", "包裹 {parcel} 已有计划。请使用新的编号。"),
    /** Nothing is known of the parcel. */
    PARCEL_UNKNOWN(
            "Nothing is known of parcel {parcel}. Check the id, or plan it first.", "没有包裹 {parcel} 的记录。请检查编号，或先创建计划。"),
    /** The command is not legal in this state. */
    NOT_IN_THIS_STATE(
            "{act} is not possible while parcel {parcel} is {status}. Possible are: {legal}.",
            "包裹 {parcel} 处于 {status}，不能执行 {act}。可执行：{legal}。"),
    /** A parcel that the courier has cannot be called off. */
    COURIER_HAS_PARCEL(
            "Parcel {parcel} cannot be called off: the courier has it, and it is {status}. Ask the courier to intercept it.",
            "包裹 {parcel} 不能取消：承运商已揽收，当前为 {status}。请申请拦截。"),
    /** The courier finds a parcel by its waybill only. */
    WAYBILL_UNKNOWN(
            "Parcel {parcel} has no courier and waybill, so {act} is not possible. State both first.",
            "包裹 {parcel} 没有承运商和运单号，不能执行 {act}。请先填写。"),
    /** The parcel belongs to the case already. */
    CASE_LINKED("Parcel {parcel} belongs to case {case} already.", "包裹 {parcel} 已关联退货单 {case}。"),
    /** The parcel does not belong to the case. */
    CASE_NOT_LINKED(
            "Parcel {parcel} does not belong to case {case}. Check the id.", "包裹 {parcel} 未关联退货单 {case}。请检查编号。");

    private final String en;
    private final String zh;

    TrackingReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "tracking";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
