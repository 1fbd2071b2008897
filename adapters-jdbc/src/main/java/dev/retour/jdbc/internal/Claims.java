package dev.retour.jdbc.internal;

import dev.retour.jdbc.internal.Write.Insert;
import dev.retour.jdbc.internal.Write.Presence;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Scope;
import dev.retour.store.Claim;
import dev.retour.store.ClaimRequest;
import dev.retour.store.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

    private Claims() {}

    /** What was claimed before, as far as this transaction sees. */
    static Map<Integer, Claim> claimed(Session session, Scope scope, List<ClaimRequest> requests) {
        Map<CommandId, ClaimRequest> there = there(session, scope, requests, "");
        Map<Integer, Claim> answers = new HashMap<>();
        for (int i = 0; i < requests.size(); i++) {
            int index = i;
            answer(requests.get(i), there).ifPresent(claim -> answers.put(index, claim));
        }
        return answers;
    }

    /** Adds what is absent, and reads the others if there are any. */
    static List<Claim> claim(Session session, Scope scope, List<ClaimRequest> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        Insert insert = insert(scope, ClaimRequest.inOrder(requests));
        Set<String> first = session.dialect().insertAbsent(session, insert, KEY);
        List<ClaimRequest> others = requests.stream()
                .filter(request -> !first.contains(request.key().value()))
                .toList();
        Map<CommandId, ClaimRequest> there =
                there(session, scope, others, session.dialect().latest());
        return requests.stream()
                .map(request -> first.contains(request.key().value())
                        ? new Claim.First()
                        : answer(request, there).orElseThrow(() -> session.moved("command " + request.key())))
                .toList();
    }

    private static Insert insert(Scope scope, List<ClaimRequest> requests) {
        List<List<@Nullable Object>> rows = requests.stream()
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

    private static Map<CommandId, ClaimRequest> there(
            Session session, Scope scope, List<ClaimRequest> requests, String ending) {
        Map<CommandId, ClaimRequest> there = new HashMap<>();
        for (List<ClaimRequest> part : Parts.of(requests, session.dialect().most())) {
            List<List<@Nullable Object>> keys = new ArrayList<>();
            part.forEach(request -> keys.add(Arrays.asList(request.key().value())));
            Sql sql = Sql.of("SELECT command_id, content_hash, result_schema, result FROM " + session.table(TABLE))
                    .plus(Heads.in(scope))
                    .plus(" AND ")
                    .plus(session.dialect().among(Column.texts(KEY), keys))
                    .plus(ending);
            session.query(sql, Claims::read).forEach(claim -> there.put(claim.key(), claim));
        }
        return there;
    }

    private static ClaimRequest read(ResultSet row) throws SQLException {
        return new ClaimRequest(
                CommandId.of(row.getString(1)), new Hash(row.getString(2)), row.getInt(3), row.getString(4));
    }

    private static Optional<Claim> answer(ClaimRequest request, Map<CommandId, ClaimRequest> there) {
        return Optional.ofNullable(there.get(request.key())).map(before -> before.answer(request));
    }
}
