package dev.retour.desk;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/** Why a command did not get as far as its rules. */
public enum DeskReason implements ReasonCode {
    /** The id of the command was used for another content. */
    COMMAND_ID_REUSED(
            "Command id {command} was used before for something else. Give each command an id of its own.",
            "命令编号 {command} 已用于其他内容。请为每个命令使用新的编号。"),
    /** The host's authorizer says no. */
    NOT_ALLOWED("{actor} may not do {command} on {resource}.", "{actor} 无权对 {resource} 执行 {command}。"),
    /** The host's authorizer wants a second person. */
    NEEDS_SECOND(
            "{command} on {resource} needs the consent of somebody with the role {role}.",
            "对 {resource} 执行 {command} 需要具有 {role} 角色的人员复核。"),
    /** A command of a job came to no decision: ours, or something that the host lends, has failed. */
    COMMAND_FAILED(
            "{command} came to no decision: {error}. Nothing of it was stored. Look for the cause, then run the job again.",
            "{command} 未能得出决定：{error}。该命令没有写入任何内容。请查明原因后再次运行该任务。"),
    /** An observation contradicts itself. */
    OBSERVATION_CHANGED(
            "Observation {observation} came again with another content and the same version. Raise the version.",
            "观察记录 {observation} 以相同版本但不同内容再次到达。请提高版本号。"),
    /** Whoever follows a job has stopped it. */
    JOB_CANCELLED(
            "Job {job} was cancelled after {done} items. Run it again to go on.",
            "批量任务 {job} 在处理 {done} 条后被取消。再次运行即可继续。"),
    /** Too many items of a job failed. */
    JOB_PAUSED(
            "Job {job} was paused after {done} items, since {failed} of {fresh} new ones were refused or failed. Look at"
                    + " the reasons, then run it again to go on. What was refused stays refused; it needs a new key.",
            "批量任务 {job} 在处理 {done} 条后暂停：{fresh} 条新处理中有 {failed} 条被拒绝或失败。请查看原因后再次运行以继续；已拒绝的条目需使用新的键。");

    private final String en;
    private final String zh;

    DeskReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "desk";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
