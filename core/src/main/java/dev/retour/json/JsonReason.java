package dev.retour.json;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/**
 * Why a JSON document, or a part of it, cannot be used.
 *
 * <p>More may come: a {@code switch} needs a default branch.
 */
public enum JsonReason implements ReasonCode {
    /** Nothing was read. */
    EMPTY("The document is empty. Give a JSON object.", "文档为空。请提供一个 JSON 对象。"),
    /** It is no UTF-8. */
    NOT_UTF8(
            "These bytes are no UTF-8. Save the document as UTF-8; GBK and others are not read.",
            "此处字节不是 UTF-8。请将文档另存为 UTF-8，不支持 GBK 等其他编码。"),
    /** It is UTF-16 or UTF-32. */
    OTHER_ENCODING("The document is written in {encoding}. Save it as UTF-8.", "文档编码为 {encoding}。请另存为 UTF-8。"),
    /** It is larger than the limit. */
    TOO_LARGE(
            "The document is larger than {limit}. Split it, or raise the limit if you trust its source.",
            "文档超过上限 {limit}。请拆分文档；若来源可信，可调高上限。"),
    /** It is nested deeper than the limit. */
    TOO_DEEP(
            "The document is nested deeper than {limit} levels. Flatten it, or raise the limit if you trust its source.",
            "文档嵌套超过 {limit} 层。请减少嵌套；若来源可信，可调高上限。"),
    /** It is no JSON. */
    SYNTAX(
            "JSON breaks here: {found} does not fit. Look for a comma or a double quote that is missing before it or is"
                    + " one too many.",
            "JSON 在此处出错：{found} 不合语法。请检查其前是否缺少或多出逗号、双引号。"),
    /** It is cut off. */
    CUT_OFF(
            "The document ends too early. Close every text, array and object, or copy the file once more.",
            "文档提前结束。请补全引号和括号，或重新复制文件。"),
    /** It holds a comment. */
    COMMENT("JSON has no comments. Delete it, or use a field for notes.", "JSON 不支持注释。请删除，或改用备注字段。"),
    /** Something follows the document. */
    TRAILING("Something follows the end of the document. Delete it.", "文档结束后还有内容。请删除。"),
    /** A text or the name of a field is longer than the limit. */
    TEXT_TOO_LONG("This text has more than {limit} characters. Shorten it.", "此文本超过 {limit} 个字符。请缩短。"),
    /** A text holds half a character. */
    TEXT_BROKEN(
            "This text holds half of a character, \\uD800 to \\uDFFF without its partner. Write the whole character.",
            "此文本含有不成对的代理字符（\\uD800 至 \\uDFFF）。请写出完整字符。"),
    /** A number is longer than the limit. */
    NUMBER_TOO_LONG("This number has more than {limit} digits. Shorten it.", "此数字超过 {limit} 位。请缩短。"),
    /** A number has decimals, or is too small or too large. */
    NUMBER_NOT_WHOLE(
            "{found} is no whole number from {least} to {most}. Correct it.", "{found} 不是 {least} 至 {most} 之间的整数。请更正。"),
    /** A null. */
    NULL("null is not used in documents. Leave the field out.", "文档中不使用 null。请直接省略该字段。"),
    /** A field that occurs again. */
    FIELD_TWICE("The field '{field}' is given twice. Keep one of them.", "字段“{field}”重复。请只保留一个。"),
    /** An item of a set that occurs again. */
    ITEM_TWICE("'{item}' is listed twice. Keep one of them.", "“{item}”重复列出。请只保留一个。"),
    /** A field that nobody knows. */
    FIELD_UNKNOWN(
            "There is no field '{field}' here. Delete it or use one of: {known}.",
            "此处没有字段“{field}”。请删除，或使用以下之一：{known}。"),
    /** A field that nobody knows, but a similar one is. */
    FIELD_MISSPELT(
            "There is no field '{field}' here. Did you mean '{suggestion}'?", "此处没有字段“{field}”。是否应为“{suggestion}”？"),
    /** A field that must be there. */
    FIELD_MISSING("The field '{field}' is missing. Add it.", "缺少字段“{field}”。请补充。"),
    /** The field is not there that tells what the object is. */
    TAG_MISSING("The field '{field}' is missing. Add it with one of: {known}.", "缺少字段“{field}”。请补充，可选值：{known}。"),
    /** A value of another JSON type. */
    TYPE_WRONG("A JSON {expected} belongs here, not a {found}. Change it.", "此处应为 JSON {expected}，而非 {found}。请更正。"),
    /** A number where a text of some form belongs. */
    NUMBER_FOR_TEXT(
            "A JSON string belongs here, not a number. {message} Put it in quotes.",
            "此处应为 JSON 字符串，而非数字。{message} 请加引号。"),
    /** A word that is none of those allowed. */
    CHOICE_UNKNOWN("'{found}' is none of the choices. Use one of: {known}.", "“{found}”不在可选值之内。请使用：{known}。"),
    /** A text that its type does not read. */
    TEXT_REFUSED("This text cannot be read: {message} Correct it.", "无法读取此文本：{message} 请更正。"),
    /** A whole object that its type does not accept. */
    OBJECT_REFUSED("The fields do not go together: {message} Correct them.", "这些字段组合无效：{message} 请更正。"),
    /** A document of another type or version. */
    SCHEMA_OTHER(
            "This is a document '{found}', where '{expected}' is read. Give the right document, or correct its schema.",
            "此文档类型为“{found}”，而此处需要“{expected}”。请提供正确的文档，或更正 schema 字段。"),
    /** There are more faults than are listed. */
    MORE_FAULTS(
            "There are more faults; only the first {limit} are listed. Correct these and read it again.",
            "错误过多，仅列出前 {limit} 条。请先更正这些，再重新读取。");

    private final String en;
    private final String zh;

    JsonReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "json";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
