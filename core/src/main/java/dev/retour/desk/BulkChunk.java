package dev.retour.desk;

import dev.retour.kernel.Actor;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.store.Hash;
import java.time.Instant;
import java.util.List;

/**
 * Items that are stored together.
 *
 * @param scope whose books
 * @param actor who sends them
 * @param job the id of the job
 * @param items the items, in their order
 */
record BulkChunk(Scope scope, Actor actor, String job, List<BulkItem> items) {

    /** A command with what it carries, and the digest of its content. */
    record Task(BulkItem item, CommandContext context, Hash content) {

        BulkResult result(BulkResult.Outcome outcome, boolean repeated, List<Reason> reasons) {
            return new BulkResult(item.key(), context.command(), outcome, repeated, reasons);
        }
    }

    List<Task> tasks(Instant at, Claims claims) {
        return items.stream()
                .map(item -> new Task(
                        item,
                        new CommandContext(scope, command(item.key()), actor, at),
                        claims.content(item.command())))
                .toList();
    }

    /** The same for the same job and item, for ever. */
    private CommandId command(String key) {
        return CommandId.of("bulk-" + Hash.of(job.length() + ":" + job + key).hex());
    }
}
