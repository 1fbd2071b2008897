package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retour.kernel.Finding;
import dev.retour.kernel.Language;
import dev.retour.kernel.Reason;
import dev.retour.store.StorageException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each reason of the adapter, as a host gets it. */
class JdbcReasonTest {

    @TempDir
    private Path folder;

    private final DataSource owner = Lent.dataSource(() -> connect("sa"));
    private final DataSource stranger = Lent.dataSource(() -> connect("stranger"));
    private final JdbcStorage storage = JdbcStorage.on(owner);

    private Connection connect(String user) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:" + folder.resolve("reasons"), user, "");
    }

    @ParameterizedTest
    @EnumSource(JdbcReason.class)
    void each_reason_reaches_a_host_with_every_fact_that_its_text_names(JdbcReason code) throws SQLException {
        try (Connection open = connect("sa")) {
            assertThat(raised(code, open)).isNotEmpty().allSatisfy(reason -> {
                assertThat(reason.code()).isEqualTo(code);
                assertThat(reason.text(Language.EN)).doesNotContain("?", "{");
                assertThat(reason.text(Language.ZH)).doesNotContain("?", "{");
            });
        }
    }

    private List<Reason> raised(JdbcReason code, Connection open) throws SQLException {
        return switch (code) {
            case JOINED_NEEDS_TRANSACTION -> thrown(() -> Orders.send(storage.joined(open), 0));
            case JOINED_NEEDS_READ_COMMITTED -> {
                install();
                open.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                open.setAutoCommit(false);
                yield thrown(() -> storage.joined(open).inUnit(Orders.SHOP, unit -> unit.erase("P-1")));
            }
            case DATABASE_UNKNOWN -> thrown(() -> Database.of(unknown()));
            case TABLES_MISSING ->
                Stream.concat(thrown(() -> Orders.send(storage, 0)).stream(), found(code).stream())
                        .toList();
            case TABLE_MISSING -> foundAfter(code, open, "DROP TABLE retour_link");
            case TABLE_EXISTS -> {
                install();
                yield thrown(this::install);
            }
            case SCRIPT_FAILED -> {
                execute(open, "CREATE TABLE own (a INTEGER)");
                execute(open, "CREATE INDEX retour_effect_state ON own (a)");
                yield thrown(this::install);
            }
            case NOTHING_MADE -> thrown(() -> SchemaInstaller.install(owner, "nowhere", ""));
            case TABLE_UNREADABLE -> {
                install();
                execute(open, "CREATE USER stranger PASSWORD ''");
                yield thrown(() -> SchemaValidator.check(stranger, "", "retour_"));
            }
            case SCHEMA_TOO_OLD -> foundAfter(code, open, "DELETE FROM retour_schema");
            case SCHEMA_TOO_NEW -> foundAfter(code, open, "INSERT INTO retour_schema VALUES (2)");
            case WRITE_DELAYED -> found(code);
        };
    }

    private void install() {
        SchemaInstaller.install(owner, "", "retour_");
    }

    private static void execute(Connection open, String sql) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Reason> thrown(ThrowingCallable work) {
        return catchThrowableOfType(StorageException.class, work).reasons();
    }

    private List<Reason> foundAfter(JdbcReason code, Connection open, String sql) throws SQLException {
        install();
        execute(open, sql);
        return found(code);
    }

    private List<Reason> found(JdbcReason code) {
        return SchemaValidator.check(owner, "", "retour_").stream()
                .map(Finding::reason)
                .filter(reason -> reason.code() == code)
                .toList();
    }

    private static Connection unknown() {
        DatabaseMetaData other = answering(DatabaseMetaData.class, "Oracle");
        return answering(Connection.class, other);
    }

    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
    }
}
