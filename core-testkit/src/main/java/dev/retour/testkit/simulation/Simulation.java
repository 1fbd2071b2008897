package dev.retour.testkit.simulation;

import dev.retour.Retour;
import dev.retour.host.Configuration;
import dev.retour.kernel.Scope;
import dev.retour.policy.RefundTiming;
import dev.retour.store.Hash;
import dev.retour.store.OwnedStorage;
import dev.retour.testkit.Canaries;
import dev.retour.testkit.Dice;
import dev.retour.testkit.FixedClock;
import dev.retour.testkit.TrustingShop;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Many stories, all of one seed. The same seed gives the same stories and, on every storage, the same history. Not
 * thread-safe.
 */
public final class Simulation {

    /** A life sends four times as many commands as a story, so that not each story has one. */
    private static final int LIFE_EVERY = 4;

    /** Lives are drawn from other numbers than stories. */
    private static final long LIVES = 0x6C69766573L;

    private static final List<RefundTiming> TIMINGS = List.of(
            RefundTiming.REQUEST,
            RefundTiming.FIRST_SCAN,
            RefundTiming.REQUEST,
            RefundTiming.RECEIPT,
            RefundTiming.REQUEST,
            RefundTiming.INSPECTION);

    private final OwnedStorage storage;
    private final long seed;
    private final int steps;
    private final Canaries canaries;
    private Hash hash = Hash.NONE;
    private long commands;

    /**
     * A simulation.
     *
     * @param storage where its shops keep their books; each story has a tenant of its own, so it need not be empty of
     *     other tenants, but both queues must be
     * @param seed what everything is drawn from
     * @param steps how long a story is
     */
    public Simulation(OwnedStorage storage, long seed, int steps) {
        this(storage, seed, steps, Canaries.none());
    }

    private Simulation(OwnedStorage storage, long seed, int steps, Canaries canaries) {
        this.storage = storage;
        this.seed = seed;
        this.steps = steps;
        this.canaries = canaries;
    }

    /**
     * The same stories, slower: every order has personal values of every type, and all that is said, asked, stored and
     * told is searched for them.
     *
     * @return a new simulation, with {@link Canaries#of} its seed
     */
    public Simulation overheard() {
        return new Simulation(new OverheardStorage(storage, Canaries.of(seed)), seed, steps, Canaries.of(seed));
    }

    /**
     * Runs stories, one after the other.
     *
     * @param from the number of the first
     * @param count how many
     * @throws AssertionError if the storage and the model disagree; it names seed and story
     */
    public void run(long from, long count) {
        for (long story = from; story < from + count; story++) {
            try {
                run(story);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Seed " + seed + ", story " + story + ", steps " + steps + " fails.", e);
            }
        }
    }

    private void run(long number) {
        String name = "story-" + seed + "-" + number;
        FixedClock clock = FixedClock.at(Instant.EPOCH);
        Supplier<Retour> trusting = program(clock, TrustingShop.settings(), Dice.of(~seed, number));
        Story story = new Story(trusting, clock, Dice.of(seed, number), name, canaries, number % 2 != 0);
        story.run(steps);
        commands += story.commands();
        verify(name, story.models());
        if (number % LIFE_EVERY == 0) {
            live(name, number);
        }
    }

    private void live(String name, long number) {
        RefundTiming timing = TIMINGS.get((int) Math.floorMod(number / LIFE_EVERY, (long) TIMINGS.size()));
        FixedClock clock = FixedClock.at(Instant.EPOCH);
        Supplier<Retour> reviewing = program(clock, ReviewingShop.settings(timing), Dice.of(~seed ^ LIVES, number));
        Lifecycle life = new Lifecycle(reviewing, clock, Dice.of(seed ^ LIVES, number), name, canaries);
        life.run(2 * steps);
        commands += life.commands();
        hash = Hash.of(hash.hex() + LifecycleCheck.check(storage, life.sides()).hex());
    }

    private Supplier<Retour> program(FixedClock clock, Configuration settings, Dice faults) {
        return () -> Retour.builder()
                .storage(new FaultyStorage(storage, () -> fault(faults)))
                .clock(clock)
                .authorizer(new Bystander(canaries))
                .observer(new Bystander(canaries))
                .configuration(settings)
                .build();
    }

    private static FaultyStorage.Fault fault(Dice dice) {
        int die = dice.below(100);
        if (die < 4) {
            return FaultyStorage.Fault.BEFORE_COMMIT;
        }
        return die < 8 ? FaultyStorage.Fault.AFTER_COMMIT : FaultyStorage.Fault.NONE;
    }

    private void verify(String name, Map<String, NaiveShop> models) {
        Verification verification = new Verification(storage, canaries);
        for (Map.Entry<String, NaiveShop> each : models.entrySet()) {
            Hash ends = verification.check(Scope.of(name, each.getKey()), each.getValue());
            hash = Hash.of(hash.hex() + ends.hex());
        }
        verification.drain(name, models);
    }

    /**
     * A digest over all streams of all stories so far.
     *
     * @return the same for the same seed, steps and stories, on every storage, in every zone
     */
    public Hash hash() {
        return hash;
    }

    /**
     * How many commands and observations were sent so far, repetitions included.
     *
     * @return the number
     */
    public long commands() {
        return commands;
    }
}
