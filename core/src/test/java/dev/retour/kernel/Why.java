package dev.retour.kernel;

/** Codes for tests of the kernel. */
enum Why implements ReasonCode {
    PLAIN("Nothing to fill.", "无占位符。"),
    GREETING("{name} met {other}.", "{name} 遇见 {other}。");

    private final String en;
    private final String zh;

    Why(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "test";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
