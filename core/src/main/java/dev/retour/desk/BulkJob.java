package dev.retour.desk;

import dev.retour.host.Progress;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Identifier;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Commands by the thousand: some hundred in a unit of work, each answered on its own.
 *
 * <p>The id of a command is a digest of the ids of job and item. So a job that stopped, for whatever reason, is simply
 * run again with all its items: what is done is skipped and gets its first answer. Immutable; to be run by one thread at
 * a time.
 */
public final class BulkJob {

    private static final String RUN = "bulk.run";
    private static final String PREVIEW = "bulk.preview";

    private final BulkDesk desk;
    private final Scope scope;
    private final Actor actor;
    private final String job;
    private final BulkRules rules;
    private final Progress progress;

    BulkJob(BulkDesk desk, Scope scope, Actor actor, String job) {
        this(desk, scope, actor, Identifier.check("Id of a job", job), BulkRules.STANDARD, Progress.NONE);
    }

    private BulkJob(BulkDesk desk, Scope scope, Actor actor, String job, BulkRules rules, Progress progress) {
        this.desk = desk;
        this.scope = scope;
        this.actor = actor;
        this.job = job;
        this.rules = rules;
        this.progress = progress;
    }

    /**
     * The job under other rules.
     *
     * @param other how it is run
     * @return a new job
     */
    public BulkJob with(BulkRules other) {
        return new BulkJob(desk, scope, actor, job, other, progress);
    }

    /**
     * The job with somebody who follows it, and may cancel it between two chunks.
     *
     * @param other who follows
     * @return a new job
     */
    public BulkJob with(Progress other) {
        return new BulkJob(desk, scope, actor, job, rules, other);
    }

    /**
     * Runs the job.
     *
     * @param items the commands, in their order; read once, and no further than the job gets
     * @param sink takes one result an item
     * @return how it ended
     * @throws dev.retour.store.StorageException if a chunk could not be stored; the chunks before it are
     */
    public BulkReport run(Stream<BulkItem> items, BulkSink sink) {
        return run(items.iterator(), sink);
    }

    /**
     * Runs the job.
     *
     * @param items the commands, in their order; read once, and no further than the job gets
     * @param sink takes one result an item
     * @return how it ended
     * @throws dev.retour.store.StorageException if a chunk could not be stored; the chunks before it are
     */
    public BulkReport run(Iterator<BulkItem> items, BulkSink sink) {
        BulkTally tally = new BulkTally();
        while (items.hasNext()) {
            for (BulkResult result : desk.run(chunk(items))) {
                tally.add(result);
                sink.accept(result);
            }
            boolean goOn = progress.goOn(tally.done(), RUN);
            Optional<BulkReport> stopped = items.hasNext() ? stopped(tally, goOn) : Optional.empty();
            if (stopped.isPresent()) {
                return stopped.orElseThrow();
            }
        }
        return tally.report(BulkReport.Ending.COMPLETED, Optional.empty());
    }

    private Optional<BulkReport> stopped(BulkTally tally, boolean goOn) {
        if (!goOn) {
            Reason why = Reason.of(DeskReason.JOB_CANCELLED).with("job", job).with("done", tally.done());
            return Optional.of(tally.report(BulkReport.Ending.CANCELLED, Optional.of(why)));
        }
        if (rules.pauses(tally.fresh(), tally.failed())) {
            return Optional.of(tally.report(BulkReport.Ending.PAUSED, Optional.of(paused(tally))));
        }
        return Optional.empty();
    }

    private Reason paused(BulkTally tally) {
        return Reason.of(DeskReason.JOB_PAUSED)
                .with("job", job)
                .with("done", tally.done())
                .with("failed", tally.failed())
                .with("fresh", tally.fresh());
    }

    /**
     * Tells what the job would do, every item after those before it. Nothing is stored or locked. Keeps in memory what
     * the job touches.
     *
     * @param items the commands, in their order
     * @return what would come out; of a part of the job where whoever follows it has stopped it
     */
    public BulkPreview preview(Stream<BulkItem> items) {
        BulkDesk.Trial trial = desk.new Trial();
        BulkTally tally = new BulkTally();
        Iterator<BulkItem> each = items.iterator();
        boolean goOn = true;
        while (goOn && each.hasNext()) {
            trial.run(chunk(each), tally);
            goOn = progress.goOn(tally.done(), PREVIEW);
        }
        return tally.preview();
    }

    private BulkChunk chunk(Iterator<BulkItem> items) {
        List<BulkItem> some = new ArrayList<>();
        while (some.size() < rules.chunk() && items.hasNext()) {
            some.add(items.next());
        }
        return new BulkChunk(scope, actor, job, some);
    }
}
