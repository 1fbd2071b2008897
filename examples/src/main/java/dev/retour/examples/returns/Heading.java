package dev.retour.examples.returns;

import dev.retour.kernel.Language;
import java.util.Locale;

/** The words of the report, in both languages. */
enum Heading {
    TITLE("A shop in Hangzhou on the evening of %s: %s cases, seed %s", "杭州某店铺 %s 晚间：%s 张退货单，种子 %s"),
    CASE("case", "退货单"),
    ORDER("order", "订单"),
    STORY("what happens", "情形"),
    STATUS("status", "状态"),
    REFUNDED("refunded", "已退款"),
    REFUNDS("Refunds, line by line", "退款明细"),
    ON_PAYMENT("%s on %s: %s", "%s 退回 %s：%s"),
    AGAIN("%s on %s: %s at attempt %s", "%s 退回 %s：%s（第 %s 次）"),
    EFFECTS("What went out to the payment service", "发往支付服务的请求"),
    TIME("time", "时间"),
    WANTED("asked", "请求"),
    PAYMENT("payment", "支付方式"),
    AMOUNT("amount", "金额"),
    SAID("answer", "答复"),
    DEADLINES("Deadlines", "期限"),
    OVERDUE("%s (overdue)", "%s（已逾期）"),
    THEN("then", "到期后"),
    PROOF("The cases say that customers have %s; the payment service paid %s.", "退货单显示客户已收到 %s；支付服务实际支付 %s。"),
    UNHEARD("The shop has not heard of %s of it yet.", "其中 %s 店铺尚未得知。");

    private final String en;
    private final String zh;

    Heading(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    String say(Language language, Object... parts) {
        return String.format(Locale.ROOT, language == Language.ZH ? zh : en, parts);
    }
}
