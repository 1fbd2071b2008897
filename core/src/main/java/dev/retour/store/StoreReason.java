package dev.retour.store;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/** Why something was not stored, or not read. */
public enum StoreReason implements ReasonCode {
    /** Another transaction wrote to a stream first, or holds it. */
    STREAM_MOVED(
            "Another transaction wrote to {stream} first, or holds it. Nothing was stored; begin again, in a new transaction.",
            "另一个事务已先写入或正占用 {stream}。本次没有写入任何内容；请在新的事务中重新执行。"),
    /** The connection broke during the commit. */
    OUTCOME_UNKNOWN(
            "The connection broke during the commit, so the work may be stored or not. Send the same command with the"
                    + " same id again.",
            "提交过程中连接中断，结果未知：可能已保存，也可能没有。请用同一编号再次发送同一命令。"),
    /** The aggregate must not be written to. */
    AGGREGATE_READ_ONLY(
            "{stream} is read-only, since an event of it cannot be read ({cause}). Install the release that wrote it;"
                    + " the next command on it opens it again.",
            "{stream} 为只读，因为其中有事件无法读取（{cause}）。请安装写入该事件的版本；之后的下一条命令会自动恢复写入。"),
    /** A stored event has a form that nobody knows. */
    EVENT_UNREADABLE(
            "Event {version} of {stream}, type {type} schema {schema}, cannot be read: {cause}. It is kept as it is.",
            "{stream} 的第 {version} 个事件（类型 {type}，版式 {schema}）无法读取：{cause}。原文保留不变。"),
    /** The first answer to a command has a form that nobody knows. */
    RESULT_UNREADABLE(
            "The first answer to command {command}, schema {schema}, cannot be read. Nothing was done again; ask the"
                    + " release that answered.",
            "命令 {command} 的首次答复（版式 {schema}）无法读取。没有重复执行；请用当时答复的版本查询。"),
    /** A hash does not follow from what is stored. */
    CHAIN_BROKEN(
            "The hash of event {version} of {stream} does not follow from what is stored. Someone changed the events;"
                    + " compare with a backup.",
            "{stream} 的第 {version} 个事件的哈希与存储内容不符，事件可能被改动；请与备份比对。"),
    /** A stream has another end than its head says. */
    CHAIN_CUT(
            "{stream} ends at event {found}, but should end at {expected}. Events were removed or added; compare with a"
                    + " backup.",
            "{stream} 实际止于第 {found} 个事件，应止于第 {expected} 个。事件被删除或增加；请与备份比对。"),
    /** The storage below failed. */
    STORAGE_FAILED("The storage failed: {cause}. Nothing was stored.", "存储出错：{cause}。没有写入任何内容。");

    private final String en;
    private final String zh;

    StoreReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "store";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
