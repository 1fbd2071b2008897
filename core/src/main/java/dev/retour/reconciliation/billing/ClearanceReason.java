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
    /** A parcel that was found by its order, while another one of the order has no line. */
    PARCEL_BY_ORDER(
            "The waybill on the bill is taken for that of parcel {parcel}, which has none; but of order {order} no line is for {others} either. Find out which of them was billed.",
            "账单上的运单被认作包裹 {parcel} 的运单（该包裹无运单号），但订单 {order} 的 {others} 也没有计费行。请核实计费的是哪一个。"),
    /** Parcels of the same id, order and waybill. */
    PARCEL_TWICE(
            "Parcel {parcel} is given more than once and has no line, so it is not accrued. Give each parcel once.",
            "包裹 {parcel} 重复提供且没有计费行，因此不暂估。请确保每个包裹只提供一次。"),
    /** A charge that nobody knows, without a code that could be mapped. */
    CODE_MISSING(
            "Nobody has said what a charge of {billed} is for: it has no code. Give the field `code` of the column map a `fallback`, or ask the courier.",
            "{billed} 的费用没有费用项代码，无法确定其用途。请在列映射的 code 字段设置 fallback，或向承运商核实。"),
    /** What a row states beyond its mapped charges. */
    REST_UNMAPPED(
            "{billed} of the row's total is in no mapped column. Map the missing column of charges.",
            "该行合计中的 {billed} 不在任何已映射的列中。请映射缺少的费用列。"),
    /** A parcel whose freight may be among the charges that nobody knows or that are in another currency. */
    FREIGHT_UNKNOWN(
            "Without its charges that are unknown or in another currency, the parcel is billed at {billed} where {expected} is due. Its freight may be among them, so it is not called billed too little. Settle what they are first.",
            "不计未知费用和其他币种的费用时，该包裹计费 {billed}，应收 {expected}。其运费可能就在这些费用中，因此不认定为少计。请先核实这些费用。"),
    /** A parcel of which nobody says that it came back, billed as if it had. */
    WAY_BACK_EXPLAINS(
            "Neither we nor the bill say which ways the parcel went, so it was priced as one that went there alone. With the leg {leg} the card asks exactly what is billed, {billed}. Find out whether it came back, and tell its legs, before you claim anything.",
            "我方和账单均未说明包裹走了哪些行程，因此按单程计价。若有 {leg} 行程，价格表应收正好等于账单的 {billed}。提出异议前请核实包裹是否退回，并填写其行程。"),
    /** Charges beyond what can be held. */
    CHARGES_TOO_LARGE(
            "The charges are too large to be held, so they are not compared. Check the amounts of the bill.",
            "费用金额超出可表示范围，未参与比较。请检查账单金额。"),
    /** A parcel with a row on the bill that could not be read. */
    PARCEL_ROW_REJECTED(
            "Row {row} of the bill names the waybill of parcel {parcel} and could not be read, so nobody can tell what it is charged. Correct the row or the column map.",
            "账单第 {row} 行写有包裹 {parcel} 的运单号，但无法读取，因此无法得知其费用。请更正该行或列映射。"),
    /** A row of charges for a parcel that is none of ours, that could not be read. */
    WAYBILL_ROW_REJECTED(
            "Row {row} of the bill names this waybill too and could not be read, so it may take back what the others charge. Correct the row or the column map before you claim them.",
            "账单第 {row} 行也写有该运单号，但无法读取，可能冲减其他行的费用。请先更正该行或列映射，再提出异议。"),
    /** A bill without a charge in the currency of the contract that a card prices. */
    CURRENCY_NOT_BILLED(
            "The bill charges {charged} and nothing in {currency}, the currency of the contract, for moving a parcel, so nothing was compared. Correct the currency in the column map, or audit the bill by a card in its currency.",
            "账单计费 {charged}，没有合同币种 {currency} 的运输费用，因此未作任何比较。请更正列映射中的币种，或使用该币种的价格表。"),
    /** Parcels on the bill of which none could be compared: no price, freight that nobody knows, or charges beyond what can be held. */
    NOTHING_COMPARED(
            "No parcel on the bill could be compared, and {count} of them have no price, freight that nobody knows, or charges too large to be held. What is found of each says which. Correct the rate card or its days, give the facts that it asks for, settle the charges that are unknown or in another currency, or check the amounts of the bill.",
            "账单上没有任何包裹可以比较，其中 {count} 个无法定价、运费未知或费用金额超出可表示范围，具体见各包裹的结果。请更正价格表或其有效期，补充其所需的信息，先核实未知费用和其他币种的费用，或检查账单金额。"),
    /** A bill without a line. */
    BILL_EMPTY("The bill has no line. Export it again.", "账单没有任何明细行。请重新导出。"),
    /** Another total than the rows make that could be read. */
    TOTAL_OF_READ_ROWS(
            "The bill declares {declared}, and the lines that could be read make {found}. Correct the rows that could not be read, then compare again.",
            "账单声明 {declared}，可读取的明细合计 {found}。请先更正无法读取的行，再重新比较。"),
    /** Another number of rows than could be read. */
    COUNT_OF_READ_ROWS(
            "Rows with charges that the bill declares: {declared}; that could be read: {found}. Correct the rows that could not be read, then compare again.",
            "账单声明的计费行数为 {declared}，可读取的为 {found}。请先更正无法读取的行，再重新比较。"),
    /** Another number of rows than the bill says. */
    ROW_COUNT_DIFFERS(
            "Rows with charges that the bill declares: {declared}; found: {found}. Ask for a correct bill before you pay.",
            "账单声明的计费行数为 {declared}，实际为 {found}。请先要求更正再付款。"),
    /** Rows that could not be read. */
    ROWS_REJECTED(
            "The bill has rows that could not be read: {rows}. Correct them or the column map before you pay.",
            "账单有 {rows} 行无法读取。请先更正数据或列映射再付款。"),
    /** Something is wrong with the bill as a whole. */
    BILL_AT_FAULT(
            "Errors about the bill as a whole, such as its columns: {faults}. Look at the findings before you pay.",
            "账单整体（如列）有 {faults} 处错误。请先查看相关提示再付款。");

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
