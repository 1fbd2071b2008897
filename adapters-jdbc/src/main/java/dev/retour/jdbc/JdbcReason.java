package dev.retour.jdbc;

import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;

/** Why a database cannot be used as it is. */
public enum JdbcReason implements ReasonCode {
    /** The connection that the host lent commits after every statement. */
    JOINED_NEEDS_TRANSACTION(
            "The connection commits after every statement, so it has no transaction to join. Nothing was stored; call"
                    + " setAutoCommit(false) on it first, and commit when your own work is done.",
            "该连接处于自动提交模式，没有可加入的事务。本次没有写入任何内容；请先调用 setAutoCommit(false)，在自己的工作完成后再提交。"),
    /** The transaction of the host reads from a snapshot, and the database shows nothing later in it. */
    JOINED_NEEDS_READ_COMMITTED(
            "The transaction reads from a snapshot, so it cannot see what others stored since it began, which may be rows of"
                    + " {rows}. Nothing was stored; roll back, and begin with setTransactionIsolation(TRANSACTION_READ_COMMITTED).",
            "事务从快照读取，看不到其开始之后他人写入的内容，其中可能包括以下表中的行：{rows}。本次没有写入任何内容；请回滚，并以"
                    + " setTransactionIsolation(TRANSACTION_READ_COMMITTED) 重新开始事务。"),
    /** There are no scripts for the database. */
    DATABASE_UNKNOWN(
            "The database calls itself {product}. Use PostgreSQL, MariaDB or H2, with the driver of that database.",
            "数据库自称 {product}。请使用 PostgreSQL、MariaDB 或 H2，并使用对应的驱动。"),
    /** Tables were never made, or are elsewhere. */
    TABLES_MISSING(
            "Tables of Retour are missing, which have names like {table}. Run {script} of the jar retour-adapters-jdbc, or set the schema and the"
                    + " prefix that you ran it with.",
            "缺少 Retour 的数据表（表名形如 {table}）。请执行 retour-adapters-jdbc 包中的 {script}，或设置执行脚本时所用的 schema 与前缀。"),
    /** A table or one of its columns is not there. */
    TABLE_MISSING(
            "Table {table} is missing, or lacks a column of {columns}. Run {script} of the jar retour-adapters-jdbc, or"
                    + " set the schema and the prefix that you ran it with.",
            "缺少数据表 {table}，或缺少其中的列 {columns}。请执行 retour-adapters-jdbc 包中的 {script}，或设置执行脚本时所用的 schema 与前缀。"),
    /** The scripts were run before. */
    TABLE_EXISTS(
            "Table {table} is there already, so nothing was made. SchemaValidator.check tells whether the tables fit; to make"
                    + " them anew, drop them or choose another prefix.",
            "数据表 {table} 已存在，未创建任何内容。可用 SchemaValidator.check 检查现有的表是否适用；若要重新创建，请先删除或改用其他前缀。"),
    /** A statement of a script failed. */
    SCRIPT_FAILED(
            "A statement of {script} failed: {cause}. This run had made the tables {made}, and they stay. Mend the cause, drop"
                    + " those tables and no other, and run the script again.",
            "{script} 中的语句执行失败：{cause}。本次执行已创建的表为 {made}，这些表仍然存在。请排除原因，仅删除这些表，再重新执行脚本。"),
    /** The first statement of the scripts failed. */
    NOTHING_MADE(
            "A statement of {script} failed: {cause}. No table was made. Mend the cause, such as a right that is missing, and"
                    + " run the script again.",
            "{script} 中的语句执行失败：{cause}。未创建任何表。请排除原因（例如缺少权限），再重新执行脚本。"),
    /** A look into a table failed, and not because the table is missing. */
    TABLE_UNREADABLE(
            "Table {table} could not be read: {cause}. Look whether the database answers, and whether this user may read the"
                    + " table.",
            "无法读取数据表 {table}：{cause}。请确认数据库是否有响应，以及该用户是否有权读取该表。"),
    /** A script was not run yet. */
    SCHEMA_TOO_OLD(
            "The tables have version {found}, this release needs {expected}. Run {script} of the jar"
                    + " retour-adapters-jdbc.",
            "数据表版本为 {found}，本版本需要 {expected}。请执行 retour-adapters-jdbc 包中的 {script}。"),
    /** A later release has changed the tables. */
    SCHEMA_TOO_NEW(
            "The tables have version {found}, this release knows only {expected}. Install the release that brought them.",
            "数据表版本为 {found}，本版本只认识 {expected}。请安装带来该版本数据表的发行版。"),
    /** H2 writes to its file only now and then. */
    WRITE_DELAYED(
            "H2 writes what was committed to its file only after {milliseconds} milliseconds. Add ;WRITE_DELAY=0 to its"
                    + " URL, or what was acknowledged can be lost when the machine stops.",
            "H2 在提交后 {milliseconds} 毫秒才写入文件。请在 URL 中加上 ;WRITE_DELAY=0，否则停机时已确认的内容可能丢失。");

    private final String en;
    private final String zh;

    JdbcReason(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    @Override
    public String room() {
        return "jdbc";
    }

    @Override
    public String template(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
