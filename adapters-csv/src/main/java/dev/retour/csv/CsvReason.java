package dev.retour.csv;

import dev.retour.csv.internal.Shown;
import dev.retour.kernel.Language;
import dev.retour.kernel.Reason;
import dev.retour.kernel.ReasonCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Why a table, a row or a cell cannot be used, or deserves a look. */
public enum CsvReason implements ReasonCode {
    /** There is no such file. */
    SOURCE_ABSENT("There is no file {path}. Check its path and name.", "文件 {path} 不存在。请检查路径和文件名。"),
    /** The source cannot be opened. */
    SOURCE_UNREADABLE("The source cannot be read: {error}. Give a file that may be read.", "无法读取来源：{error}。请提供可读的文件。"),
    /** The source holds nothing. */
    SOURCE_EMPTY("The source is empty. Export it again.", "来源为空，请重新导出。"),
    /** There is a header and nothing else. */
    NO_ROWS("There is no row below the header. Check whether the export is complete.", "表头下没有任何数据行，请确认导出是否完整。"),
    /** The character set was guessed. */
    CHARSET_GUESSED(
            "The text is not UTF-8; it was read as {charset}. Name the charset in the column map.",
            "文本不是 UTF-8，已按 {charset} 读取。请在列映射中注明字符集。"),
    /** The bytes are those of another character set than the map names. */
    CHARSET_DIFFERS(
            "The file is valid {found} but is read as {used}. Correct charset in the column map, or leave it out.",
            "文件是有效的 {found}，但按 {used} 读取。请更正列映射中的 charset，或将其删去。"),
    /** The source is a workbook and no text. */
    EXCEL_FILE("This is an Excel file, not CSV. Save it as CSV UTF-8 first.", "这是 Excel 文件，不是 CSV。请先另存为 CSV UTF-8。"),
    /** The map names a character set that is not known. */
    CHARSET_UNKNOWN(
            "The character set {charset} is not known. Use UTF-8, GB18030 or UTF-16.",
            "未知字符集 {charset}。请使用 UTF-8、GB18030 或 UTF-16。"),
    /** The map names a sign that is no single character, or a quote, or within numbers what numbers or words consist of. */
    SIGN_INVALID(
            "'{value}' cannot be the {part}. Give one character that is no quote and no line end; within numbers also no "
                    + "letter, digit, plus, minus or parenthesis.",
            "“{value}” 不能作为 {part}。请填写一个字符，不能是引号或换行；数字中的符号也不能是字母、数字、正负号或括号。"),
    /** The map names one sign for decimals and for groups. */
    SIGNS_EQUAL(
            "'{value}' is decimalSign and groupingSign at once, so 1{value}234 could be two numbers. Give each a sign of "
                    + "its own.",
            "“{value}” 同时是 decimalSign 和 groupingSign，1{value}234 会有两种读法。请分别填写不同的符号。"),
    /** The map says that rows begin with a blank text. */
    START_BLANK(
            "A blank text does not tell rows apart. Write how these rows begin, or leave the text out.",
            "空白文字无法区分各行。请填写这些行开头的文字，或删去此项。"),
    /** The map names a field that the table does not have. */
    FIELD_UNKNOWN(
            "The column map fills '{field}', which this table does not have. The nearest field is {hint}.",
            "列映射中的字段“{field}”在此表中不存在。最接近的字段是 {hint}。"),
    /** The map names an attribute that cannot be one. */
    ATTRIBUTE_NOT_ALLOWED(
            "The attribute '{field}' is not allowed. A table has at most 64, with names of 1 to 128 characters.",
            "不允许的属性“{field}”。每张表最多 64 个属性，名称为 1 至 128 个字符。"),
    /** The map does not say where a column is. */
    POSITION_MISSING(
            "The column of '{field}' needs a position from 1, because the table has no header.",
            "表没有表头，字段“{field}”的列需要填写从 1 开始的位置。"),
    /** The map gives a column neither name nor position nor fallback. */
    COLUMN_UNPLACED(
            "The column of '{field}' has neither a name nor a position nor a fallback. Give one of them.",
            "字段“{field}”的列既无名称、位置，也无默认值。请至少填写一项。"),
    /** The map names a unit that is not known. */
    UNIT_UNKNOWN(
            "'{unit}' is no unit for '{field}'. Use one of {allowed}.", "“{unit}” 不是字段“{field}”的单位。请使用 {allowed}。"),
    /** The header names another unit than its numbers are read in. */
    UNIT_DIFFERS(
            "The header '{field}' names the unit {found}, but numbers without a unit are read in {used}. Set unit to {found} "
                    + "in the column map.",
            "表头“{field}”注明单位为 {found}，但未带单位的数字按 {used} 读取。请在列映射中将 unit 设为 {found}。"),
    /** The map names a date pattern that is none. */
    DATE_PATTERN_INVALID(
            "'{pattern}' is no date pattern with year, month and day. Write it such as uuuu-MM-dd.",
            "“{pattern}” 不是包含年月日的日期格式。请写成 uuuu-MM-dd 这样的形式。"),
    /** The header would fit if the cells were separated by another character. */
    SEPARATOR_DIFFERS(
            "The file looks separated by '{found}' but is read with '{used}'. Set separator to '{found}' in the column map.",
            "文件似乎以“{found}”分隔，但按“{used}”读取。请在列映射中将 separator 设为“{found}”。"),
    /** The header is not behind the preamble but further below. */
    HEADER_ELSEWHERE(
            "The header was not found on line {line}; line {found} looks like it. Set preamble to {preamble} in the column map.",
            "第 {line} 行不是表头，第 {found} 行似乎是表头。请在列映射中将 preamble 设为 {preamble}。"),
    /** Columns that are mapped are not in the header; told once for all of them. */
    COLUMN_MISSING(
            "The header, line {line}, lacks: {columns}; closest: {closest}. It has: {found}. Correct the names in the column map.",
            "表头（第 {line} 行）缺少：{columns}；最接近：{closest}。现有：{found}。请更正列映射中的列名。"),
    /** Columns that are mapped are not in the header, and nothing there is like any of them. */
    COLUMNS_FOREIGN(
            "The header, line {line}, has nothing like: {columns}. It has: {found}. Is it the right file? If it is, say in a column map what its columns are called.",
            "表头（第 {line} 行）中没有与这些相近的列：{columns}。现有：{found}。文件是否正确？如正确，请用列映射注明列名。"),
    /** A column that is mapped is in the header more than once. */
    COLUMN_AMBIGUOUS(
            "The column {column} is in the header, line {line}, more than once, as columns {columns}. Give its position too.",
            "列 {column} 在表头（第 {line} 行）中出现多次（第 {columns} 列）。请同时注明位置。"),
    /** The column at a position bears another name. */
    COLUMN_MOVED(
            "Column {position} of the header, line {line}, should be {column} but is '{found}'. The layout has changed; correct "
                    + "the column map.",
            "表头（第 {line} 行）第 {position} 列应为 {column}，实际为“{found}”。版式已变，请更正列映射。"),
    /** None of some fields is mapped, of which one is needed. */
    FIELD_MISSING(
            "The table needs one of these fields: {fields}. Map a column to it.", "此表至少需要以下字段之一：{fields}。请映射相应的列。"),
    /** A quote opens and does not close. */
    QUOTE_NOT_CLOSED(
            "A quote opens in line {line} and does not close. The row's first line is left out; reading goes on below it.",
            "第 {line} 行的引号未闭合。已跳过该记录的首行，从下一行继续读取。"),
    /** There is text between a closing quote and the separator. */
    TEXT_AFTER_QUOTE("Text follows a closing quote. Double every quote inside a cell.", "右引号后仍有文字。请将单元格内的引号写成两个。"),
    /** A cell is too long. */
    FIELD_TOO_LONG("A cell is longer than {limit} characters.", "单元格超过 {limit} 个字符。"),
    /** A row is too long. */
    ROW_TOO_LONG("The row is longer than {limit} characters.", "该行超过 {limit} 个字符。"),
    /** A row has too many cells. */
    TOO_MANY_COLUMNS("The row has more than {limit} cells.", "该行超过 {limit} 个单元格。"),
    /** A row is malformed in a way that has no name of its own. */
    ROW_MALFORMED("The row is no CSV: {error}.", "该行不是合法的 CSV：{error}。"),
    /** Several lines were left out together. */
    LINES_SKIPPED(
            "The quotes from line {from} to line {to} cannot be told apart; these lines are left out together.",
            "第 {from} 行至第 {to} 行的引号无法配对，这些行一并跳过。"),
    /** A row lacks cells. */
    ROW_TOO_SHORT(
            "The row has too few cells: {cells}, but at least {needed} are needed. Look for a missing separator or line end.",
            "该行只有 {cells} 个单元格，至少需要 {needed} 个。请检查是否缺少分隔符或换行。"),
    /** A row has filled cells beyond the header. */
    ROW_TOO_WIDE(
            "The row has more cells than the header: {cells} instead of {needed}. Put cells with a separator in quotes.",
            "该行有 {cells} 个单元格，表头只有 {needed} 个。含分隔符的单元格请加引号。"),
    /** Some bytes are not text of the character set. */
    NOT_DECODABLE(
            "The cell holds bytes that are no {charset}. Name the right charset in the column map.",
            "单元格含有非 {charset} 的字节。请在列映射中注明正确的字符集。"),
    /** A cell holds a character that is not printable. */
    CONTROL_CHARACTER("'{field}' holds a control character. Export the table again.", "“{field}” 含有控制字符，请重新导出。"),
    /** A cell is empty that must not be. */
    VALUE_MISSING("'{field}' is empty. Every row needs it.", "“{field}” 为空，每行都必须填写。"),
    /** No id says what the row is about. */
    ID_MISSING("The row has none of {fields}, so nobody can tell what it is about.", "该行没有 {fields} 中的任何一项，无法得知其对应对象。"),
    /** A row is left out that begins like a row of totals. */
    TOTALS_NOT_MAPPED(
            "The row begins with '{start}' and is left out. If it is a row of totals, name it in footers of the table; if not, put another column first.",
            "该行以“{start}”开头，未被读取。如果是合计行，请在该表的 footers 中注明；如果不是，请将其他列放在最前。"),
    /** A count of parcels where one is named. */
    COUNT_NOT_NUMBER(
            "'{value}' under '{field}' counts parcels and names none, so the row is left out. If it is a row of totals, name how it begins in footers of the table.",
            "“{field}” 中的“{value}”是件数而非单号，该行未被读取。如果是合计行，请在该表的 footers 中注明其开头。"),
    /** A word where the only number of a row is expected. */
    WAYBILL_WITHOUT_DIGIT(
            "'{value}' under '{field}' has no digit, and nothing else names the parcel, so the row is left out. If it is a row of totals, name how it begins in footers of the table; if the word stands for no number, map it to nothing in values of the column.",
            "“{field}” 中的“{value}”不含数字，该行也没有其他单号，未被读取。如果是合计行，请在该表的 footers 中注明其开头；如果该词表示没有单号，请在该列的 values 中将其映射为空。"),
    /** A row of an order list that is left out, and nobody can tell for sure to which parcel it belongs. */
    ROW_WITHOUT_PARCEL(
            "It is not certain to which parcel this row belongs. Some parcel may be missing, and its charge look unknown, "
                    + "or too light, and look overcharged. Mend the row.",
            "无法确定该行属于哪个包裹。某个包裹可能缺失（其费用看似未知包裹），或重量偏轻（看似被多收费）。请更正该行。"),
    /** An id is too long or holds what ids do not. */
    ID_INVALID(
            "'{value}' is no id for '{field}'. Ids have at most 128 characters.",
            "“{value}” 不能作为“{field}”的编号，编号最多 128 个字符。"),
    /** A spreadsheet has shortened an id. */
    DIGITS_LOST(
            "A spreadsheet has turned '{field}' into {value}; its digits are lost. Export the column as text.",
            "电子表格已将“{field}”变成 {value}，位数已丢失。请将该列导出为文本。"),
    /** A cell is no number. */
    NUMBER_INVALID("'{value}' is no number for '{field}'. Correct the cell.", "“{value}” 不是“{field}”的数字。请更正该单元格。"),
    /** A cell would be a number if the table were read with other signs. */
    NUMBER_SIGNS_DIFFER(
            "'{value}' is no number for '{field}'. It looks like one with other signs: set decimalSign to '{decimal}' and "
                    + "groupingSign to '{grouping}' in the column map.",
            "“{value}” 不是“{field}”的数字，似乎使用了其他符号。请在列映射中将 decimalSign 设为“{decimal}”，groupingSign 设为“{grouping}”。"),
    /** A number cannot be held exactly. */
    NUMBER_TOO_LONG("{value} is too large or has too many decimals for '{field}'.", "{value} 对“{field}”而言过大或小数位过多。"),
    /** A number is below 0 that must not be. */
    NEGATIVE("{value} is below 0, which '{field}' never is.", "“{field}” 不能为负数：{value}。"),
    /** A number has decimals that must not have any. */
    NOT_WHOLE("{value} is no whole number, which '{field}' must be.", "“{field}” 必须为整数：{value}。"),
    /** An amount has more decimals than its currency. */
    AMOUNT_TOO_FINE(
            "{value} has more decimals than {currency} has. It is not rounded.", "{value} 的小数位多于 {currency}，不作舍入。"),
    /** An amount is out of all proportion. */
    AMOUNT_TOO_LARGE("{value} is beyond 10^15, which no bill is.", "{value} 超出 10^15。"),
    /** Nobody says in which currency an amount is. */
    CURRENCY_MISSING(
            "The amount has no currency. Map a column, or give the column 'currency' a fallback.",
            "金额没有币种。请映射币种列，或为 currency 设置默认值。"),
    /** The sign before an amount is that of another currency. */
    CURRENCY_SIGN_DIFFERS(
            "{value} has the sign of another currency than {currency}. Correct the column 'currency' or its fallback.",
            "{value} 的货币符号与 {currency} 不符。请更正币种列或其默认值。"),
    /** A currency code is not known. */
    CURRENCY_UNKNOWN(
            "'{value}' is no ISO 4217 currency. Write its code, such as CNY.", "“{value}” 不是 ISO 4217 币种。请填写代码，如 CNY。"),
    /** A cell is no day. */
    DATE_INVALID(
            "'{value}' is no day for '{field}'. It fits none of {patterns}. Correct it, or add its pattern to dates of the "
                    + "table, such as {like}.",
            "“{value}” 不是“{field}”的日期，不符合 {patterns} 中的任何一个。请更正，或将其格式（如 {like}）加入该表的 dates。"),
    /** A day that two patterns read differently. */
    AMBIGUOUS_DATE(
            "'{value}' may be {first} or {second}. Leave one pattern in the column map.",
            "“{value}” 可能是 {first} 或 {second}。请在列映射中只保留一种格式。"),
    /** A cell holds none of the words that it may hold. */
    VALUE_UNKNOWN(
            "'{value}' is unknown for '{field}'. Map it to one of {allowed}.",
            "“{field}” 的值“{value}”未知。请映射为 {allowed} 之一。"),
    /** A text is too long to be kept. */
    TEXT_TOO_LONG("The text of '{field}' is longer than {limit} characters.", "“{field}” 的文字超过 {limit} 个字符。"),
    /** A code of a charge that nobody has mapped; told once for each code. */
    CODE_UNKNOWN(
            "Nobody has mapped the charge '{code}', so it is kept as unknown. Add it to the codes of the column map.",
            "费用代码“{code}”尚未映射，按未知保留。请补充到列映射的 codes。"),
    /** A wide row without any charge. */
    NO_CHARGE("The row has no charge at all.", "该行没有任何费用。"),
    /** The charges of a wide row do not add up to its total. */
    ROW_SUM_DIFFERS(
            "The charges of the row add up to {sum}, but it states {stated}. The rest, {rest}, is kept as an unknown "
                    + "charge. Map the missing column.",
            "该行各项费用之和为 {sum}，但声明为 {stated}。差额 {rest} 按未知费用保留。请映射缺少的费用列。"),
    /** Some sides of a parcel are given and others not. */
    SIDES_INCOMPLETE("Length, width and height must all be there; they are ignored.", "长、宽、高必须齐全，现予忽略。"),
    /** The same rule for a zone twice. */
    ZONE_LISTED_TWICE("The rule for zone {zone} is listed again; it is taken once.", "区域 {zone} 的规则重复列出，只取一次。"),
    /** A range of postal codes with one end, or in the wrong order. */
    RANGE_INVALID(
            "'{from}' to '{to}' is no range of postal codes. Give two codes of one length in order.",
            "“{from}”至“{to}”不是邮编区间。请按顺序填写两个等长的邮编。");

    private final String en;
    private final String zh;

    CsvReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /**
     * Why a source cannot be read, also one that is no table.
     *
     * @param why what went wrong when it was opened
     * @return {@link #SOURCE_ABSENT} if there is no such file, else {@link #SOURCE_UNREADABLE}
     */
    public static Reason of(IOException why) {
        return why instanceof NoSuchFileException absent
                ? Reason.of(SOURCE_ABSENT).with("path", absent.getFile())
                : Reason.of(SOURCE_UNREADABLE).with("error", Shown.of(what(why)));
    }

    /** What went wrong with a file tells its path beside the cause, and if access is denied, no cause. */
    private static String what(IOException why) {
        if (why instanceof AccessDeniedException) {
            return "access is denied";
        }
        String said = why instanceof FileSystemException file ? file.getReason() : why.getMessage();
        return Optional.ofNullable(said).orElse(why.getClass().getSimpleName());
    }

    @Override
    public String room() {
        return "csv";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
