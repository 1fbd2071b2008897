package dev.retour.examples.audit;

import dev.retour.kernel.Language;
import java.util.Locale;

/** The words of the report, in both languages. */
enum Heading {
    TITLE("Audit by card %s version %s of %s, in %s", "按价格表 %s 版本 %s（%s）对账，币种 %s"),
    PARCELS("parcels", "包裹数"),
    AMOUNT("amount", "金额"),
    CORRECT("correct", "正确"),
    CHARGED("charged", "已计费"),
    OVER("over", "多计"),
    TOO_MUCH("too much", "多收"),
    UNDER("under", "少计"),
    TOO_LITTLE("too little", "少收"),
    NOT_BILLED("not billed", "漏单"),
    TO_ACCRUE("to accrue", "应暂估"),
    NOT_COMPARED("not compared", "未比较"),
    PROOF("expected %s + over %s - under %s + outside %s = billed %s", "应计 %s + 多计 %s - 少计 %s + 未比较 %s = 账单 %s"),
    BESIDE("beside it, not compared: %s", "另有未比较：%s"),
    ASSUMED("assumed for want of our own records: %s", "我方缺少记录而采用的假设：%s"),
    CAUSE("cause", "原因"),
    COUNT("count", "笔数"),
    AT_STAKE("at stake", "涉及金额"),
    DEFAULT_ACTION("default action", "默认处理"),
    ORDER("order", "订单"),
    WAYBILL("waybill", "运单"),
    EXPECTED("expected", "应计"),
    BILLED("billed", "已计"),
    WORST("the worst, and why", "差异最大的包裹及原因"),
    NOT_TO_POST("Do not post this bill: %s", "请勿入账：%s"),
    TO_POST("The bill may be posted: pay %s, dispute %s", "可以入账：应付 %s，争议 %s"),
    ONE_MORE_ERROR("... and 1 more error.", "……另有 1 个错误。"),
    MORE_ERRORS("... and %s more errors.", "……另有 %s 个错误。"),
    MORE_IN_FILE("... and %s more in %s.", "……其余 %s 条见 %s。"),
    FINDING_IN_FILE("%s finding about the files is in %s.", "关于文件的 %s 条发现见 %s。"),
    FINDINGS_IN_FILE("%s findings about the files are in %s.", "关于文件的 %s 条发现见 %s。");

    private final String en;
    private final String zh;

    Heading(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    static String more(long errors, Language language) {
        return (errors == 1 ? ONE_MORE_ERROR : MORE_ERRORS).say(language, errors);
    }

    String say(Language language, Object... parts) {
        return String.format(Locale.ROOT, in(language), parts);
    }

    private String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
