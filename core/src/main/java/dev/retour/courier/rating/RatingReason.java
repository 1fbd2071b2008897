package dev.retour.courier.rating;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/**
 * Why a card is at fault, why there is no quote, and why a quote is what it is.
 *
 * <p>More may come: a {@code switch} needs a default branch.
 */
public enum RatingReason implements ReasonCode {
    /** No zone rule fits. */
    ZONE_UNKNOWN(
            "No zone rule fits the route from {origin} to {destination}. Add one to the zones.",
            "没有适用于 {origin} 到 {destination} 的分区规则。请补充分区表。"),
    /** Two zone rules fit equally well. */
    ZONE_TIE(
            "The route from {origin} to {destination} has the zones {zones} by rules that are equally specific. Make one more specific.",
            "{origin} 到 {destination} 同时适用分区 {zones}，规则同样具体。请细化其中一条。"),
    /** A zone is stated that the card does not name at all. */
    ZONE_NOT_ON_CARD(
            "The card does not know the zone '{zone}': neither its zones nor its rates name it. Check the spelling, or add it to the card.",
            "价格表中没有分区“{zone}”：分区表和价目均未提及。请检查拼写，或补充到价格表。"),
    /** A zone rule stands twice. */
    ZONE_REPEATED("Zone {zone} is given again for {place}; nothing changes.", "分区 {zone} 对 {place} 重复定义，不影响结果。"),
    /** A zone has no price. */
    RATE_MISSING(
            "There is no rate for service '{service}', zone '{zone}' and direction {direction}. Add one to the rates.",
            "服务“{service}”、分区“{zone}”、方向 {direction} 没有价格。请补充价目。"),
    /** Two prices fit. */
    RATE_REPEATED(
            "Service '{service}', zone '{zone}' and direction {direction} have a rate already. Remove one.",
            "服务“{service}”、分区“{zone}”、方向 {direction} 已有价格。请删除其中一条。"),
    /** A weight lies beyond the last price. */
    WEIGHT_BEYOND_RATES(
            "The weight {weight} lies beyond the last segment of the rate. Add a segment without end.",
            "重量 {weight} 超出价目最后一段。请补充不封顶的区段。"),
    /** An amount beyond what can be held. */
    AMOUNT_TOO_LARGE(
            "The price of {weight} is too large to be held. Check the weight and the prices of the card.",
            "{weight} 的价格超出可表示范围。请检查重量和价格表。"),
    /** The parcel has no weight. */
    WEIGHT_UNKNOWN("The weight of the parcel is not known. State it.", "包裹重量未知。请提供重量。"),
    /** No reverse rule fits. */
    REVERSE_MISSING(
            "There is no reverse rule for {direction} in zone '{zone}'. Add one to the card.",
            "分区“{zone}”没有 {direction} 的逆向规则。请补充。"),
    /** The card does not hold on that day. */
    CARD_NOT_VALID(
            "The card does not hold on {day}, only on {days}. Use the version of that day.",
            "价格表在 {day} 无效（有效期：{days}）。请使用当日有效的版本。"),
    /** Several versions, and no day to choose by. */
    DAY_UNKNOWN(
            "The contract has several versions, and the day of the parcel is not known. State the day of the pickup.",
            "合同有多个版本，而包裹日期未知。请提供揽收日期。"),
    /** Two versions hold on one day. */
    VERSIONS_OVERLAP(
            "The cards {other} and {card} both hold on {day}. Let the earlier one end before the later one begins.",
            "价格表 {other} 与 {card} 在 {day} 同时有效。请让前者在后者生效前截止。"),
    /** Cards of different contracts. */
    CONTRACT_MIXED(
            "Card {card} is of {courier} in {currency}, the first one of {other}. Audit each contract by itself.",
            "价格表 {card} 属于 {courier}（{currency}），与第一份（{other}）不同。请分别对账。"),
    /** The last day comes before the first. */
    VALIDITY_REVERSED("The last day of the card comes before its first.", "价格表的截止日早于起始日。"),
    /** A card without prices. */
    RATES_EMPTY("The card has no rates. Add one for each zone.", "价格表没有任何价目。请逐个分区补充。"),
    /** Ranges out of order. */
    RANGES_DISORDERED(
            "Ranges must rise, and only the last may have no end. Sort them by weight.", "区段必须递增，且仅最后一段可不封顶。请按重量排序。"),
    /** Lists that multiply to too much. */
    TOO_MANY_COMBINATIONS(
            "The lists of the card multiply to more combinations than any contract has. Name places by postal code, or split the card.",
            "价格表中的列表组合数量过大。请改用邮编，或拆分价格表。"),
    /** A list without an entry. */
    LIST_EMPTY("This list needs one entry or more.", "该列表至少需要一项。"),
    /** A negative price. */
    AMOUNT_NEGATIVE(
            "A price is never negative; {amount} is. Use credits of the bill for money back.", "价格不能为负（{amount}）。"),
    /** More decimals than can be held. */
    AMOUNT_TOO_FINE(
            "The amount {amount} has too many decimals or is too large. Use at most six more decimals than the currency.",
            "金额 {amount} 小数位过多或过大。最多比币种多六位小数。"),
    /** The minimum is above the maximum. */
    LIMITS_REVERSED("The minimum is above the maximum.", "最低收费高于最高收费。"),
    /** A rounding that the currency cannot write. */
    ROUNDING_TOO_FINE(
            "The rounding step {step} is finer than the currency. Use a multiple of its smallest unit.",
            "取整单位 {step} 小于币种最小单位。"),
    /** A rounding that would fail. */
    ROUNDING_UNNECESSARY(
            "The rounding UNNECESSARY fails where there is something to round. Use another, such as HALF_UP.",
            "取整方式 UNNECESSARY 在需要取整时会失败。请改用如 HALF_UP。"),
    /** A volumetric basis without a divisor. */
    VOLUMETRIC_MISSING("The basis {basis} needs a volumetric rule with a divisor.", "计重方式 {basis} 需要体积重规则（含除数）。"),
    /** A tolerance without steps. */
    TOLERANCE_WITHOUT_STEP(
            "A tolerance forgives what is above a step, but the rule has no step that rounds up. Add one.",
            "容差用于进位，但该规则没有向上取整的步长。请补充。"),
    /** A tolerance of a whole step or more. */
    TOLERANCE_NOT_BELOW_STEP(
            "The tolerance {tolerance} is not below the step {step}, so no weight would be rounded up. Lower it.",
            "容差 {tolerance} 不小于进位单位 {step}，任何重量都不会进位。请调低容差。"),
    /** A surcharge name that is used already. */
    SURCHARGE_REPEATED("The surcharge {code} stands twice. Rename or remove one.", "附加费 {code} 重复。请改名或删除。"),
    /** A percentage of something that comes later or never. */
    SURCHARGE_BASE_MISSING(
            "Surcharge {code} takes a percentage of {kind}, which no earlier line has. Move it down.",
            "附加费 {code} 以 {kind} 为基数，但其之前没有该费用。请调整顺序。"),
    /** A surcharge of a kind that is none. */
    SURCHARGE_KIND(
            "{kind} is no kind of surcharge. Use one, such as OTHER_SURCHARGE.",
            "{kind} 不是附加费类型。请改用如 OTHER_SURCHARGE。"),
    /** A rate of its own that is not there. */
    ZONE_WITHOUT_RATE("Zone '{zone}' has no forward rate. Add one, or remove the zone.", "分区“{zone}”没有正向价目。请补充或删除该分区。"),
    /** A zone without a rate, beside rates of zones that no rule gives. */
    ZONE_RATED_OTHERWISE(
            "Zone '{zone}' has no forward rate, and no zone rule gives these, which the rates name: {others}. If they are one zone, spell it alike; else add a rate, or remove the zone.",
            "分区“{zone}”没有正向价目，而价目中的以下分区没有分区规则：{others}。如为同一分区，请统一写法；否则请补充价目或删除该分区。"),
    /** A zone that nothing has a rate for. */
    ZONE_NEVER_RATED(
            "No rate names the zone '{zone}', so this rule never holds. Check its spelling.",
            "没有任何价目使用分区“{zone}”，该规则永不生效。请检查拼写。"),
    /** More weight costs less. */
    NOT_MONOTONE(
            "More weight costs less around {weight}. Check the prices beside it.", "{weight} 附近重量增加而价格下降。请检查相邻价格。"),
    /** A percentage below 0. */
    PERCENT_NEGATIVE("A percentage is never negative; {percent} is.", "百分比不能为负（{percent}）。"),

    /** The sum of a quote. */
    QUOTED(
            "{total} by card {card} version {version}: zone {zone}, billable weight {weight}",
            "{total}，价格表 {card} 版本 {version}：分区 {zone}，计费重量 {weight}"),
    /** A line by fixed price. */
    LINE_FIXED("{leg} {kind} {amount}: fixed ({rule})", "{leg} {kind} {amount}：固定价（{rule}）"),
    /** A line by first and continuing weight. */
    LINE_FIRST_PLUS_STEP(
            "{leg} {kind} {amount}: first {first} {firstAmount} + {steps} x {step} at {stepAmount} ({rule})",
            "{leg} {kind} {amount}：首重 {first} {firstAmount} + 续重 {steps} × {step}，每步 {stepAmount}（{rule}）"),
    /** A line in proportion. */
    LINE_PER_UNIT(
            "{leg} {kind} {amount}: {unitAmount} for each {unit} ({rule})",
            "{leg} {kind} {amount}：每 {unit} {unitAmount}（{rule}）"),
    /** A line from a table. */
    LINE_TABLE("{leg} {kind} {amount}: table row for {weight} ({rule})", "{leg} {kind} {amount}：查表 {weight}（{rule}）"),
    /** A line as a percentage. */
    LINE_PERCENT(
            "{leg} {kind} {amount}: {percent} of {base} ({rule})", "{leg} {kind} {amount}：{base} 的 {percent}（{rule}）"),
    /** A share of a value that is not known. */
    LINE_LEAST(
            "{leg} {kind} {amount}: the least that is due, since the declared value is not known ({rule})",
            "{leg} {kind} {amount}：声明价值未知，按最低额计（{rule}）"),
    /** A line that is free. */
    LINE_FREE("{leg} {kind} {amount}: free ({rule})", "{leg} {kind} {amount}：免费（{rule}）"),
    /** A step of a repricing that the card cannot price. */
    STEP_NOT_PRICED(
            "The courier's {input} '{value}' has no price on the card; its effect is inside the rate effect.",
            "承运商的 {input}“{value}”在价格表中无价，其影响计入费率差异。"),
    /** A surcharge that may be due, and of which the expected price holds no more than what is due in any case. */
    SURCHARGE_LEFT_OUT(
            "The card has a surcharge {kind}, of which more may be due: not known of the parcel is {facts}. The expected price holds only what is due in any case.",
            "价格表有附加费 {kind}，可能应收更多：包裹缺少 {facts}。应收金额只包含必定应收的部分。");

    private final String en;
    private final String zh;

    RatingReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "rating";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
