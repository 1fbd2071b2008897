package dev.retour.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a driver threw tells where and what kind, and never with which values. */
class WordlessExceptionTest {

    @Test
    void a_batch_keeps_the_state_of_its_row_and_no_words() {
        BatchUpdateException batch = new BatchUpdateException("row 3: 13800138000", new int[0]);
        batch.setNextException(new SQLException("duplicate 13800138000", "23505", 7));

        SQLException kept = WordlessException.of(batch);

        assertThat(kept.getNextException().getSQLState()).isEqualTo("23505");
        assertThat(kept.getNextException().getErrorCode()).isEqualTo(7);
        StringWriter printed = new StringWriter();
        kept.printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString()).contains("BatchUpdateException").doesNotContain("13800138000");
        assertThat(kept.getNextException().getMessage()).doesNotContain("13800138000");
    }
}
