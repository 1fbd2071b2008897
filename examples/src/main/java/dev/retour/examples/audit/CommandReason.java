package dev.retour.examples.audit;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/** Why the command cannot go on. */
enum CommandReason implements ReasonCode {
    /** A place for the results that is a file. */
    OUT_IS_FILE(
            "--out is a file, not a folder. Give a folder; it is made if it is not there.",
            "--out 是文件而非文件夹。请指定文件夹，不存在时会自动创建。"),
    /** A file to be read that the results would be written over. */
    INPUT_IS_RESULT(
            "The input {input} is the result {target}, so the audit would overwrite or remove it. Give another --out, or "
                    + "another name to the input.",
            "输入 {input} 就是结果文件 {target}，对账会覆盖或删除它。请更换 --out，或为输入文件改名。"),
    /** Accounts of ours, and none on the bill or in the orders to compare them with. */
    ACCOUNT_UNUSED(
            "--account has no effect: neither the bill nor the orders name an account, so every line counts as yours. Map the "
                    + "column of accounts, or leave the option out.",
            "--account 未生效：账单和订单都没有账号，所有行都视为本方费用。请映射账号列，或去掉该选项。"),
    /** Accounts of ours, and only others on the bill and in the orders. */
    ACCOUNT_ELSEWHERE(
            "Nothing is on the account of --account: the bill and the orders name {accounts}. Check the option, and whose bill it is.",
            "没有任何费用属于 --account 指定的账号：账单和订单中的账号为 {accounts}。请检查该选项，并确认账单归属。");

    private final String en;
    private final String zh;

    CommandReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "command";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
