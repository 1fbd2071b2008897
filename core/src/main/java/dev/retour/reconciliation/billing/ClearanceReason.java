package dev.retour.reconciliation.billing;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/** Why a parcel cannot be judged or a bill not be cleared, beyond the {@link DiscrepancyClass discrepancies}. More may come; a {@code switch} needs a default branch. */
public enum ClearanceReason implements ReasonCode {
    /** Parcels that share a waybill or an order. */
    PARCEL_SHARED(
            "Parcel {parcel} shares its waybill or order with others, {parcels} in all, so its charges cannot be told. Give each parcel its own waybill.",
            "包裹 {parcel} 与其他包裹共用运单或订单（共 {parcels} 个），无法确定其费用。请为每个包裹填写运单号。"),
    /** A parcel without a line, whose order is billed under a waybill that is not ours. */
    PARCEL_ELSEWHERE(
            "No line is for parcel {parcel}, but its order {order} is billed under a waybill that is not ours. Find out whether it was re-labelled before you accrue it.",
            "没有包裹 {parcel} 的计费行，但其订单 {order} 在非我方运单号下计费。暂估前请先核实是否换单。"),
    /** Rows that could not be read. */
    ROWS_REJECTED(
            "The bill has rows that could not be read: {rows}. Correct them or the column map before you pay.",
            "账单有 {rows} 行无法读取。请先更正数据或列映射再付款。");

    private final String en;
    private final String zh;

    ClearanceReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "clearance";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
