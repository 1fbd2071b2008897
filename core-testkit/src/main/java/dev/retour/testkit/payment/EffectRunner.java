package dev.retour.testkit.payment;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.RefundAnswer;
import dev.retour.desk.RefundOrder;
import dev.retour.kernel.Scope;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.store.Effects;
import dev.retour.store.OwnedStorage;
import dev.retour.testkit.FixedClock;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * The worker of a host for its refunds, in virtual time: it leases effects, calls the {@link SimulatedGateway}, and records what that
 * says. What is under way or unknown it asks for later, ever more seldom; what failed it tries again; what goes on failing it parks
 * for a person.
 *
 * <p>What is to be done stands in the storage, so another runner goes on where one stopped; only what waited waits anew, and what was
 * parked is then told by its case alone, which calls for a person. Not thread-safe.
 */
public final class EffectRunner {

    private static final Set<String> KINDS = Set.of(RefundOrder.Action.SUBMIT.kind(), RefundOrder.Action.ASK.kind());

    private static final int PAGE = 100;

    private final FollowUp followUp;
    private final Effects effects;
    private final SimulatedGateway gateway;
    private final FixedClock clock;
    private final Pace pace;
    private final BiFunction<RefundOrder, Scope, String> keys;
    private final List<Errand> errands = new ArrayList<>();
    private final Map<String, Integer> delays = new HashMap<>();
    private final TreeSet<Instant> wakes = new TreeSet<>();

    /**
     * A worker.
     *
     * @param retour records what comes out
     * @param storage the one that Retour has, with a queue that goes by the same clock, such as one in memory; the queue is worked
     *     off of all companies
     * @param gateway the payment service
     * @param clock the time of all of them, which {@link #runUntil} moves
     * @param pace how patient it is
     * @param keys under which key a refund is asked for: {@link RefundOrder#key} or {@link RefundOrder#attemptKey}, as
     *     {@link Repeats} says
     */
    public EffectRunner(
            Retour retour,
            OwnedStorage storage,
            SimulatedGateway gateway,
            FixedClock clock,
            Pace pace,
            BiFunction<RefundOrder, Scope, String> keys) {
        this.followUp = new FollowUp(retour, pace);
        this.effects = storage.effects();
        this.gateway = gateway;
        this.clock = clock;
        this.pace = pace;
        this.keys = keys;
    }

    /** Does all that can be done now; no time passes. */
    public void run() {
        while (round() > 0) {
            // what was done may have asked for more
        }
    }

    private int round() {
        List<Notice> told = gateway.notices();
        told.forEach(this::hear);
        int recovered = recover();
        List<Effects.Work> work = effects.lease(KINDS, PAGE, pace.lease());
        work.forEach(this::perform);
        return told.size() + recovered + work.size();
    }

    /** All pages: what goes on being unknown must not hide what comes after it. */
    private int recover() {
        int recovered = 0;
        List<Effects.Status> page = effects.unknown(0, PAGE);
        while (!page.isEmpty()) {
            recovered += (int) page.stream()
                    .filter(each -> KINDS.contains(each.request().kind()))
                    .filter(each -> recover(each.work()))
                    .count();
            page = effects.unknown(page.get(page.size() - 1).position(), PAGE);
        }
        return recovered;
    }

    /**
     * Lets time pass, and does everything when its time comes.
     *
     * @param end when to stop; a time that has passed does what can be done now
     */
    public void runUntil(Instant end) {
        run();
        for (Optional<Instant> next = next();
                next.filter(at -> !at.isAfter(end)).isPresent();
                next = next()) {
            clock.set(next.get());
            run();
        }
        if (end.isAfter(clock.instant())) {
            clock.set(end);
            run();
        }
    }

    /** Lets time pass until nothing is left that happens by itself. */
    public void settle() {
        run();
        for (Optional<Instant> next = next(); next.isPresent(); next = next()) {
            runUntil(next.get());
        }
    }

    private Optional<Instant> next() {
        wakes.headSet(clock.instant(), true).clear();
        gateway.wakes().filter(clock.instant()::isBefore).ifPresent(wakes::add);
        return wakes.stream().findFirst();
    }

    private void hear(Notice notice) {
        RefundOrder order = notice.order();
        shop(notice.scope()).returns().observe(notice.observation(), order.order(), order.caseId(), notice.news());
        followUp.to(notice.scope(), order, notice.answer().said());
    }

    private Shop shop(Scope scope) {
        return followUp.shop(scope);
    }

    /** The first attempt is made at once; whatever comes after it waits once. */
    private void perform(Effects.Work work) {
        RefundOrder order = shop(work.scope()).asked(work);
        int before = order.action() == RefundOrder.Action.ASK ? order.question() : order.attempt() - 1;
        boolean waits = before > 0 && !delays.containsKey(work.request().key());
        if (waits) {
            delay(work, pace.after(before), 0);
        } else {
            call(work, order);
        }
    }

    private void delay(Effects.Work work, Duration wait, int failures) {
        delays.put(work.request().key(), failures);
        effects.giveBack(work, wait);
        wakes.add(clock.instant().plus(wait));
    }

    private void call(Effects.Work work, RefundOrder order) {
        try {
            answered(work, order, order.action() == RefundOrder.Action.ASK ? ask(work, order) : submit(work, order));
        } catch (ConnectException e) {
            int failures = delays.getOrDefault(work.request().key(), 0) + 1;
            errands.add(new Errand(clock.instant(), work.scope(), order, Optional.empty()));
            delay(work, pace.after(failures), failures);
        }
    }

    private RefundAnswer submit(Effects.Work work, RefundOrder order) throws ConnectException {
        try {
            return gateway.submit(work.scope(), keys.apply(order, work.scope()), order);
        } catch (NoAnswerException e) {
            return RefundAnswer.of(SettlementAct.LOSE_SIGHT, clock.instant());
        }
    }

    /** What never reached the service is sent under the key that it was sent under before: it cannot be paid twice. */
    private RefundAnswer ask(Effects.Work work, RefundOrder order) throws ConnectException {
        Optional<RefundAnswer> found = gateway.find(work.scope(), keys.apply(order, work.scope()));
        return found.isPresent() ? found.get() : submit(work, order);
    }

    /** A worker had it and did not come back. */
    private boolean recover(Effects.Work work) {
        RefundOrder order = shop(work.scope()).asked(work);
        try {
            answered(work, order, ask(work, order));
            return true;
        } catch (ConnectException e) {
            wakes.add(clock.instant().plus(pace.first()));
            return false;
        }
    }

    private void answered(Effects.Work work, RefundOrder order, RefundAnswer answer) {
        errands.add(new Errand(clock.instant(), work.scope(), order, Optional.of(answer.said())));
        shop(work.scope()).answer(effects, work, answer);
        delays.remove(work.request().key());
        followUp.to(work.scope(), order, answer.said());
    }

    /**
     * The calls so far, also those that did not reach the service.
     *
     * @return the calls, oldest first
     */
    public List<Errand> errands() {
        return List.copyOf(errands);
    }

    /**
     * What this runner has asked for or tried as often as the pace allows: a person has to look at it.
     *
     * @return the refunds, as they were asked for last
     */
    public List<RefundOrder> parked() {
        return followUp.parked();
    }
}
