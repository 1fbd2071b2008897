package dev.retour.desk;

import dev.retour.host.RetourObserver.Outcome;
import dev.retour.kernel.CommandId;
import dev.retour.store.Claim;
import dev.retour.store.ClaimRequest;
import dev.retour.store.Hash;
import dev.retour.store.StreamMovedException;
import dev.retour.store.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which commands of a job are answered already: before this run, or earlier in it. */
final class ClaimBook {

    private final Claims claims;
    private final Map<CommandId, Hash> owners = new HashMap<>();
    private final Map<Ask, Claim> before = new HashMap<>();
    private final Map<Ask, Answer> answers = new HashMap<>();
    private final Map<CommandId, ClaimRequest> fresh = new LinkedHashMap<>();

    ClaimBook(Claims claims) {
        this.claims = claims;
    }

    /** A command id with the content that it came with. */
    private record Ask(CommandId command, Hash content) {}

    /** Looks up at once what was claimed before; only an id that comes with two contents is looked up alone. */
    void lookUp(Unit unit, List<BulkChunk.Task> tasks) {
        Map<CommandId, BulkChunk.Task> firsts = new LinkedHashMap<>();
        List<BulkChunk.Task> others = new ArrayList<>();
        tasks.forEach(task -> {
            BulkChunk.Task first = firsts.putIfAbsent(task.context().command(), task);
            if (first != null && !ask(first).equals(ask(task))) {
                others.add(task);
            }
        });
        look(unit, List.copyOf(firsts.values()));
        others.forEach(task -> look(unit, List.of(task)));
    }

    private void look(Unit unit, List<BulkChunk.Task> tasks) {
        List<ClaimRequest> wishes =
                tasks.stream().map(task -> request(task, Reply.accepted())).toList();
        unit.claimed(wishes).forEach((at, claim) -> {
            BulkChunk.Task task = tasks.get(at);
            before.put(ask(task), claim);
            if (claim.kind() == Claim.Kind.SAME) {
                owners.put(task.context().command(), ask(task).content());
            }
        });
    }

    private ClaimRequest request(BulkChunk.Task task, Reply reply) {
        return claims.request(task.context(), task.content(), reply);
    }

    private static Ask ask(BulkChunk.Task task) {
        return new Ask(task.context().command(), task.content());
    }

    /** Whether nobody has had the id of a command. */
    boolean isNew(BulkChunk.Task task) {
        Ask ask = ask(task);
        return !before.containsKey(ask) && !owners.containsKey(ask.command());
    }

    /** The answer that a command has, which is not new. */
    Answer answer(BulkChunk.Task task) {
        Ask ask = ask(task);
        Answer given = answers.get(ask);
        return given == null ? claims.answer(task.context(), before.getOrDefault(ask, new Claim.Other())) : given;
    }

    /** Remembers an answer that is new. */
    void add(BulkChunk.Task task, Reply reply) {
        Ask ask = ask(task);
        owners.put(ask.command(), ask.content());
        answers.put(ask, new Answer(reply, Outcome.REPEATED));
        fresh.put(ask.command(), request(task, reply));
    }

    /** Claims what is new. If another run of the job was faster, nothing of the unit holds. */
    void claim(Unit unit) {
        List<ClaimRequest> wishes = List.copyOf(fresh.values());
        List<Claim> got = unit.claim(wishes);
        for (int i = 0; i < got.size(); i++) {
            if (got.get(i).kind() != Claim.Kind.FIRST) {
                throw StreamMovedException.of("command/" + wishes.get(i).key());
            }
        }
    }
}
