package dev.retour.jdbc.internal;

import dev.retour.jdbc.internal.Write.Insert;
import dev.retour.jdbc.internal.Write.Presence;
import dev.retour.kernel.Scope;
import dev.retour.store.Claim;
import dev.retour.store.ClaimRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of claims. */
final class Claims {

    private static final String TABLE = "claim";

    private static final String KEY = "command_id";

    private static final List<Column> COLUMNS = Stream.of(
                    Column.texts("tenant", "company", KEY, "content_hash"),
                    List.of(Column.number("result_schema"), Column.text("result")))
            .flatMap(List::stream)
            .toList();

    private record Row(String key, String content, int schema, String result) {}

    private Claims() {}

    /** What was claimed before, as far as this transaction sees. */
    static Map<Integer, Claim> claimed(Session session, Scope scope, List<ClaimRequest> requests) {
        Map<String, Row> there = there(session, scope, requests, "");
        Map<Integer, Claim> answers = new HashMap<>();
        for (int i = 0; i < requests.size(); i++) {
            int index = i;
            answer(requests.get(i), there).ifPresent(claim -> answers.put(index, claim));
        }
        return answers;
    }

    /** Adds what is absent, and reads the others if there are any. */
    static List<Claim> claim(Session session, Scope scope, List<ClaimRequest> requests) {
        checkOnce(requests);
        if (requests.isEmpty()) {
            return List.of();
        }
        Set<String> first = session.dialect().insertAbsent(session, insert(scope, requests), KEY);
        List<ClaimRequest> others = requests.stream()
                .filter(request -> !first.contains(request.key().value()))
                .toList();
        Map<String, Row> there = there(session, scope, others, session.dialect().latest());
        return requests.stream()
                .map(request -> first.contains(request.key().value())
                        ? new Claim.First()
                        : answer(request, there).orElseThrow(() -> Moved.of("command " + request.key())))
                .toList();
    }

    private static void checkOnce(List<ClaimRequest> requests) {
        Set<String> keys = new HashSet<>();
        if (!requests.stream().allMatch(request -> keys.add(request.key().value()))) {
            throw new IllegalArgumentException("Each key is claimed once in a list.");
        }
    }

    /** In one order everywhere, so that no two units wait for each other. */
    private static Insert insert(Scope scope, List<ClaimRequest> requests) {
        List<List<@Nullable Object>> rows = requests.stream()
                .sorted(Comparator.comparing(request -> request.key().value()))
                .map(request -> Arrays.<@Nullable Object>asList(
                        scope.tenant(),
                        scope.company(),
                        request.key().value(),
                        request.content().hex(),
                        (long) request.schema(),
                        request.result()))
                .toList();
        return new Insert(TABLE, COLUMNS, rows, Presence.ANY);
    }

    private static Map<String, Row> there(Session session, Scope scope, List<ClaimRequest> requests, String ending) {
        Map<String, Row> there = new HashMap<>();
        for (List<ClaimRequest> part : Parts.of(requests, session.dialect().most())) {
            List<List<@Nullable Object>> keys = new ArrayList<>();
            part.forEach(request -> keys.add(Arrays.asList(request.key().value())));
            Sql sql = Sql.of("SELECT command_id, content_hash, result_schema, result FROM " + session.table(TABLE))
                    .plus(Heads.in(scope))
                    .plus(" AND ")
                    .plus(session.dialect().among(Column.texts(KEY), keys))
                    .plus(ending);
            session.query(sql, row -> new Row(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)))
                    .forEach(row -> there.put(row.key(), row));
        }
        return there;
    }

    private static Optional<Claim> answer(ClaimRequest request, Map<String, Row> there) {
        return Optional.ofNullable(there.get(request.key().value()))
                .map(row -> row.content().equals(request.content().hex())
                        ? new Claim.Same(row.schema(), row.result())
                        : new Claim.Other());
    }
}
