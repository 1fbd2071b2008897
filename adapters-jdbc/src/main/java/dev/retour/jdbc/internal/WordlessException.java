package dev.retour.jdbc.internal;

import java.sql.SQLException;

/**
 * What a driver threw, without its words: they may quote the values of a row, and so of a person, into every log of the
 * host. Type, state, number and place are kept, also of what is behind it and of what follows it, such as the row of a batch;
 * the log of the database has the words.
 */
final class WordlessException extends SQLException {

    private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 10;

    private WordlessException(Throwable e, SQLException stated) {
        super(
                e.getClass().getName() + ", SQLSTATE " + stated.getSQLState() + ", error " + stated.getErrorCode()
                        + ". Its words may quote a row; the log of the database has them.",
                stated.getSQLState(),
                stated.getErrorCode());
        setStackTrace(e.getStackTrace());
    }

    /** An exception, and those behind it, without their words. */
    static WordlessException of(Throwable e) {
        return of(e, DEEPEST);
    }

    private static WordlessException of(Throwable e, int deep) {
        WordlessException wordless =
                new WordlessException(e, e instanceof SQLException stated ? stated : new SQLException());
        if (e.getCause() != null && deep > 0) {
            wordless.initCause(of(e.getCause(), deep - 1));
        }
        if (e instanceof SQLException stated && stated.getNextException() != null && deep > 0) {
            wordless.setNextException(of(stated.getNextException(), deep - 1));
        }
        for (Throwable each : e.getSuppressed()) {
            wordless.addSuppressed(of(each, 0));
        }
        return wordless;
    }
}
