package dev.retour.policy;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/** Why a policy says what it says, and what is wrong with a policy. */
public enum PolicyReason implements ReasonCode {
    /** A rule speaks for the return. */
    RULE_ALLOWS("{because} That is rule {rule} of policy {policy}.", "{because}依据政策 {policy} 的规则 {rule}。"),
    /** A rule speaks against the return. */
    RULE_DENIES("{because} That is rule {rule} of policy {policy}.", "{because}依据政策 {policy} 的规则 {rule}。"),
    /** A rule wants a person to decide. */
    RULE_WANTS_REVIEW("{because} That is rule {rule} of policy {policy}.", "{because}依据政策 {policy} 的规则 {rule}。"),
    /** It is still time. */
    WINDOW_OPEN(
            "A return may be asked for within {days} days, before {closes} (rule {rule} of policy {policy}).",
            "可在 {days} 天内、{closes} 之前申请退货（政策 {policy}，规则 {rule}）。"),
    /** It is too late. */
    WINDOW_CLOSED(
            "A return could be asked for within {days} days, before {closes}; it was asked for at {at} (rule {rule} of policy"
                    + " {policy}).",
            "须在 {days} 天内、{closes} 之前申请退货，实际申请时间为 {at}（政策 {policy}，规则 {rule}）。"),
    /** The time has not begun. */
    WINDOW_AHEAD(
            "A return may be asked for within {days} days from {from}, which is not known yet (rule {rule} of policy {policy}).",
            "可在 {from} 后 {days} 天内申请退货，该时间尚未确定（政策 {policy}，规则 {rule}）。"),
    /** The customer wants what the policy does not offer. */
    NOT_OFFERED(
            "{wanted} is not offered here, but {offered} (rule {rule} of policy {policy}).",
            "此处不支持 {wanted}，可选：{offered}（政策 {policy}，规则 {rule}）。"),
    /** No rule says yes or no. */
    NO_RULE_SPEAKS(
            "No rule of policy {policy} decides on this return, so a person has to.", "政策 {policy} 没有规则可判定该退货，需要人工审核。"),
    /** A calendar on which nothing can end. */
    CALENDAR_WITHOUT_WORKING_DAYS(
            "The calendar has no working day within {searched} days, so nobody can tell when {days} days end (rule {rule} of"
                    + " policy {policy}). Correct the calendar; until then a person decides.",
            "日历在 {searched} 天内没有工作日，无法确定 {days} 天期限何时结束（政策 {policy}，规则 {rule}）。请修正日历；在此之前由人工审核。"),
    /** A fee in another currency than the order. */
    FEE_FOREIGN(
            "The fee {fee} is not in the currency of the order, so a person has to decide on it (rule {rule} of policy {policy}).",
            "费用 {fee} 与订单币种不同，须由人工处理（政策 {policy}，规则 {rule}）。"),
    /** Bounds of what is given beyond the price, in another currency than the order. */
    COMPENSATION_FOREIGN(
            "What is given beyond the price is bounded in another currency than that of the order, so a person has to decide on it"
                    + " (rule {rule} of policy {policy}).",
            "价款之外赔付的上下限与订单币种不同，须由人工处理（政策 {policy}，规则 {rule}）。"),

    /** Who bears the freight. */
    FREIGHT_TERM(
            "The freight of what comes back is borne by {payer} (rule {rule} of policy {policy}).",
            "退货运费由 {payer} 承担（政策 {policy}，规则 {rule}）。"),
    /** When money goes back. */
    TIMING_TERM(
            "Money goes back at {timing} at the earliest (rule {rule} of policy {policy}).",
            "退款时点：{timing}（政策 {policy}，规则 {rule}）。"),
    /** What is taken off. */
    FEE_TERM(
            "{much} is taken off as {fee} (rule {rule} of policy {policy}).",
            "收取 {fee} 费用 {much}（政策 {policy}，规则 {rule}）。"),
    /** Whether delivery is paid back. */
    SHIPPING_TERM(
            "Standard delivery is paid back: {refund} (rule {rule} of policy {policy}).",
            "原标准运费退还方式：{refund}（政策 {policy}，规则 {rule}）。"),
    /** What becomes of promotions. */
    PROMOTIONS_TERM(
            "A promotion whose threshold is no longer reached: {clawback} (rule {rule} of policy {policy}).",
            "不再满足门槛的优惠处理方式：{clawback}（政策 {policy}，规则 {rule}）。"),
    /** What the customer may want. */
    OFFERS_TERM(
            "The customer may want {offered} (rule {rule} of policy {policy}).",
            "可选处理方式：{offered}（政策 {policy}，规则 {rule}）。"),
    /** What the customer has to show. */
    EVIDENCE_TERM(
            "The customer has to show {evidence} (rule {rule} of policy {policy}).",
            "需提供凭证：{evidence}（政策 {policy}，规则 {rule}）。"),
    /** Any amount needs no person. */
    APPROVAL_TERM(
            "What is allowed is approved without a person (rule {rule} of policy {policy}).",
            "符合条件即自动通过（政策 {policy}，规则 {rule}）。"),
    /** Some amount needs no person. */
    APPROVAL_TERM_LIMITED(
            "What is allowed is approved without a person up to {limit} (rule {rule} of policy {policy}).",
            "{limit} 以内符合条件即自动通过（政策 {policy}，规则 {rule}）。"),
    /** What is looked at. */
    CHECKLIST_TERM(
            "The goods are looked at by checklist {checklist} (rule {rule} of policy {policy}).",
            "按质检清单 {checklist} 验货（政策 {policy}，规则 {rule}）。"),
    /** How much may be given beyond the price. */
    COMPENSATION_LIMIT_TERM(
            "Beyond the price, at most {most} is given (rule {rule} of policy {policy}).",
            "价款之外赔付上限 {most}（政策 {policy}，规则 {rule}）。"),
    /** What the customer may get beyond the price. */
    COMPENSATION_TERM(
            "Beyond the price, {times} times the price is due, at least {least}, and at most {most} is given (rule {rule} of policy"
                    + " {policy}).",
            "价款之外可赔付价款的 {times} 倍，下限 {least}，上限 {most}（政策 {policy}，规则 {rule}）。"),

    /** What a policy says in all. */
    ANSWER(
            "Policy {policy} says {verdict} to {units} units of line {line}.",
            "政策 {policy} 对明细行 {line} 的 {units} 件判定为 {verdict}。"),
    /** What a policy says in all of an amount without units. */
    ANSWER_AMOUNT(
            "Policy {policy} says {verdict} to {amount} of line {line} without units.",
            "政策 {policy} 对明细行 {line} 仅退款 {amount} 判定为 {verdict}。"),
    /** A rule holds. */
    RULE_HOLDS("Rule {rule} holds.", "规则 {rule} 适用。"),
    /** A rule does not hold. */
    RULE_SILENT("Rule {rule} does not hold here.", "规则 {rule} 不适用。"),
    /** A rule needs a person's look although it is allowed. */
    ABOVE_AUTO_APPROVAL(
            "{amount} is at stake; up to {limit} is approved without a person (rule {rule} of policy {policy}).",
            "涉及金额 {amount}，自动通过上限为 {limit}（政策 {policy}，规则 {rule}）。"),

    /** Heading of what looked doubtful. */
    RISKS(
            "What looked doubtful; it is for people of the shop, not for the customer, and may be wrong.",
            "可疑之处，仅供店铺人员参考，不可告知客户，且可能有误。"),
    /** The serial number was never sold on the line. */
    RISK_SERIAL("Line {line} was sold without the serial number {serial}.", "明细行 {line} 售出时没有序列号 {serial}。"),
    /** The customer returns often. */
    RISK_RETURNS("The customer brought back {returns} of {orders} orders before.", "该客户此前 {orders} 单中退货 {returns} 单。"),
    /** The customer refuses parcels often. */
    RISK_REFUSALS("The customer refused {refusals} parcels before.", "该客户此前拒收 {refusals} 个包裹。"),
    /** Much money is at stake. */
    RISK_VALUE("{amount} is at stake, more than {limit}.", "涉及金额 {amount}，超过 {limit}。"),
    /** Many customers share the address. */
    RISK_ADDRESS("{customers} customers share the address.", "该地址有 {customers} 位客户共用。"),

    /** Two rules have one code. */
    RULE_TWICE("Rule {rule} is there twice. Give each rule a code of its own.", "规则 {rule} 重复。请使用不同的代码。"),
    /** A rule without effects. */
    RULE_EMPTY("Rule {rule} has no effect. Say what follows, or remove it.", "规则 {rule} 没有效果。请填写效果或删除。"),
    /** A policy without rules. */
    RULES_MISSING("The policy has no rules. Add one or more.", "政策没有规则。请至少添加一条。"),
    /** A list that must not be empty. */
    LIST_EMPTY("The list is empty. Name one value or more.", "列表为空。请至少填写一个值。"),
    /** A value that a subject never has. */
    VALUE_STRANGE("{subject} is never {value}. Possible are {known}.", "{subject} 不会是 {value}。可选：{known}。"),
    /** A time that ends before it begins. */
    TIME_REVERSED(
            "The time ends at {until}, not after it begins at {from}. Turn them round.",
            "时间在 {from} 开始，却在 {until} 结束。请调换。"),
    /** A number beyond its bounds. */
    NUMBER_BEYOND("{value} is not within {least} and {most}.", "{value} 不在 {least} 到 {most} 之间。"),
    /** A share that everybody is above, or nobody. */
    SHARE_INVALID(
            "{share} is no share to be above. Write one from 0 % to below 100 %.",
            "比例 {share} 不能作为下限。请填写 0% 至不足 100% 的比例。"),
    /** A share of nothing, or of more than all. */
    SHARE_BEYOND(
            "{share} is no share that is reached. Write one above 0 % up to 100 %.",
            "比例 {share} 无效。请填写大于 0 且不超过 100% 的比例。"),
    /** A limit below nothing. */
    LIMIT_NEGATIVE(
            "The limit {limit} is below 0. Write 0 or more, or leave it out.", "限额 {limit} 小于 0。请填写不小于 0 的金额，或省略。"),
    /** A date that is a holiday and makes up for one. */
    DAY_OFF_AND_ON(
            "{day} is a holiday and a working day that makes up for one. Keep one of them.",
            "{day} 既是假日又是调休上班日。请只保留一个。"),
    /** A date that makes up for a holiday, but is on no weekend. */
    DAY_ON_ANYWAY(
            "{day} is on no weekend, so it is a working day anyway. Correct the date, or remove it.",
            "{day} 不在周末，本来就是工作日。请更正日期或删除。"),
    /** A week of days off. */
    WEEK_WITHOUT_WORKING_DAY(
            "All seven days are off, so nothing that counts working days ever ends. Name fewer.",
            "七天均为休息日，按工作日计的期限永远不会结束。请减少。"),
    /** A fee of nothing, or below. */
    FEE_INVALID(
            "A fee takes a percentage above 0 up to 100 %, an amount above 0, or both.",
            "费用须为大于 0 且不超过 100% 的比例、大于 0 的金额，或两者兼有。"),
    /** A reduction of nothing, or below. */
    REDUCTION_INVALID(
            "A reduction takes a percentage above 0 up to 100 %, an amount above 0 for each unit, or both.",
            "扣减须为大于 0 且不超过 100% 的比例、大于 0 的每件金额，或两者兼有。"),
    /** Two checks of one name. */
    CHECK_TWICE("Check {check} is there twice. Give each check a code of its own.", "检查项 {check} 重复。请使用不同的代码。"),
    /** A rounding that does not round. */
    ROUNDING_MISSING(
            "UNNECESSARY rounds nothing. Name a rounding, such as HALF_UP.", "UNNECESSARY 不做舍入。请指定舍入方式，如 HALF_UP。"),
    /** A compensation of nothing. */
    COMPENSATION_INVALID(
            "A compensation has a multiple above 0 or a limit above 0, and no bound of 0 or below; its least is not above its most.",
            "赔付须有大于 0 的倍数或上限，上下限须大于 0，且下限不高于上限。"),
    /** A country that is none. */
    COUNTRY_INVALID(
            "'{country}' is no country. Write two capital letters of ISO 3166.",
            "“{country}”不是国家代码。请填写两位大写 ISO 3166 代码。");

    private final String en;
    private final String zh;

    PolicyReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "policy";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
