package dev.retour.jdbc.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement, or a part of one, and what is bound to its question marks, in their order.
 *
 * <p>Values are {@link String}, {@link Long}, {@code String[]}, {@code Long[]} or null.
 *
 * @param text the text
 * @param values what is bound
 */
record Sql(String text, List<@Nullable Object> values) {

    static Sql of(String text, @Nullable Object... values) {
        return new Sql(text, Arrays.asList(values));
    }

    Sql plus(Sql more) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.addAll(more.values);
        return new Sql(text + more.text, all);
    }

    Sql plus(String more, @Nullable Object... bound) {
        return plus(of(more, bound));
    }
}
