package dev.retour.testkit.payment;

import dev.retour.desk.RefundAnswer;
import dev.retour.desk.RefundOrder;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Scope;
import dev.retour.store.Hash;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A payment service that takes refunds under a key, each once, in an account of each company. It goes the course that it is told, or
 * one that is drawn; and it counts what really left, so that a test can prove that nobody is paid twice.
 *
 * <p>The same seed and the same requests at the same times give the same answers. Its time is that of the clock that it is lent. Not
 * thread-safe.
 */
public final class SimulatedGateway {

    private static final Duration DELAY = Duration.ofHours(1);

    private final Clock clock;
    private final Repeats repeats;
    private final Courses courses;
    private final Map<Account, Submission> current = new LinkedHashMap<>();
    private final Map<Account, Integer> times = new HashMap<>();
    private final List<Submission> all = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Arrival> underway = new ArrayList<>();

    /** Keys of two companies have nothing to do with each other. */
    private record Account(Scope scope, String key) {}

    /** A request that takes its time. */
    private record Arrival(Account account, RefundOrder order, Instant at) {}

    private SimulatedGateway(Clock clock, Repeats repeats, Courses courses) {
        this.clock = clock;
        this.repeats = repeats;
        this.courses = courses;
    }

    /**
     * A service that pays everything at once, unless it is told otherwise.
     *
     * @param clock its time
     * @param repeats what it does with a key that it knows
     * @return the service
     */
    public static SimulatedGateway honest(Clock clock, Repeats repeats) {
        return new SimulatedGateway(clock, repeats, Courses.honest());
    }

    /**
     * A service that goes any course, unless it is told otherwise: about half of all refunds are paid at once.
     *
     * @param seed what courses are drawn from, each by its key
     * @param clock its time
     * @param repeats what it does with a key that it knows
     * @return the service
     */
    public static SimulatedGateway seeded(long seed, Clock clock, Repeats repeats) {
        return new SimulatedGateway(clock, repeats, Courses.seeded(seed));
    }

    /**
     * Says what happens to the refunds that come next, one after the other.
     *
     * @param told how each goes
     */
    public void next(Course... told) {
        courses.tell(List.of(told));
    }

    /**
     * Says what happens to the refunds of an order that come next, before all that is said of any order.
     *
     * @param order the order
     * @param told how each goes
     */
    public void next(OrderId order, Course... told) {
        courses.tell(order, List.of(told));
    }

    /**
     * Takes a refund.
     *
     * @param scope whose account it goes from
     * @param key under which key; one that is known is not paid again
     * @param order what to pay; what a question asks is taken for the refund that it is about
     * @return what the service says
     * @throws ConnectException if the service could not be reached: certainly nothing happened
     * @throws NoAnswerException if no answer came, or the key is known and the service only says that: ask
     * @throws IllegalArgumentException if the key was used for something else
     */
    public RefundAnswer submit(Scope scope, String key, RefundOrder order) throws ConnectException, NoAnswerException {
        catchUp();
        Account account = new Account(scope, key);
        Optional<Submission> known = Optional.ofNullable(current.get(account));
        if (known.isPresent()) {
            checkSame(known.get(), order);
        }
        return known.isPresent() ? again(account, known.get(), order) : first(account, order);
    }

    private static void checkSame(Submission known, RefundOrder order) {
        if (!known.isSame(order)) {
            throw new IllegalArgumentException(
                    "Key " + known.key() + " was used for " + known.order() + ", not for " + order + ".");
        }
    }

    private RefundAnswer again(Account account, Submission known, RefundOrder order)
            throws ConnectException, NoAnswerException {
        return switch (repeats) {
            case TRIED_AGAIN ->
                known.hasFailed(clock.instant()) ? first(account, order) : known.answer(clock.instant());
            case ANSWERED_ALIKE -> known.answer(known.came());
            case REFUSED -> throw new NoAnswerException("Key " + known.key() + " is known. Ask what became of it.");
        };
    }

    private RefundAnswer first(Account account, RefundOrder order) throws ConnectException, NoAnswerException {
        Course course = courses.next(account.scope() + "/" + account.key(), order.order());
        Instant now = clock.instant();
        switch (course.outset()) {
            case ANSWERED -> {
                return accept(account, order, course, now).answer(now);
            }
            case UNANSWERED -> accept(account, order, course, now);
            case COMES_LATER -> underway.add(new Arrival(account, order, now.plus(DELAY)));
            case REFUSED -> throw new ConnectException("Connection refused.");
            case NEVER_CAME -> {}
        }
        throw new NoAnswerException("No answer came in time.");
    }

    private Submission accept(Account account, RefundOrder order, Course course, Instant at) {
        int time = times.merge(account, 1, Integer::sum);
        String name = Hash.of(account.scope() + "/" + account.key()).hex().substring(0, 12);
        String reference = "pay-" + name + "-" + time;
        Submission submission = new Submission(account.key(), account.scope(), order, course, at, reference);
        current.put(account, submission);
        all.add(submission);
        notices.addAll(submission.notices());
        return submission;
    }

    /** A request that comes late is one that is known, if it was sent again meanwhile. */
    private void catchUp() {
        Instant now = clock.instant();
        List<Arrival> here =
                underway.stream().filter(each -> !each.at().isAfter(now)).toList();
        underway.removeAll(here);
        here.stream()
                .filter(each -> !current.containsKey(each.account()))
                .forEach(each -> accept(each.account(), each.order(), Course.ARRIVES_LATE, each.at()));
    }

    /**
     * Tells what became of a refund.
     *
     * @param scope whose account
     * @param key its key
     * @return what the service says; empty if no such refund reached it
     */
    public Optional<RefundAnswer> find(Scope scope, String key) {
        catchUp();
        return Optional.ofNullable(current.get(new Account(scope, key))).map(each -> each.answer(clock.instant()));
    }

    /**
     * What the service tells by itself until now, each once.
     *
     * @return the notices that are due, oldest first
     */
    public List<Notice> notices() {
        catchUp();
        List<Notice> due = notices.stream()
                .filter(each -> !each.due().isAfter(clock.instant()))
                .sorted(Comparator.comparing(Notice::due))
                .toList();
        notices.removeAll(due);
        return due;
    }

    /**
     * When something happens next by itself.
     *
     * @return the instant; empty if nothing will
     */
    public Optional<Instant> wakes() {
        List<Instant> all = new ArrayList<>();
        notices.forEach(each -> all.add(each.due()));
        underway.forEach(each -> all.add(each.at()));
        return all.stream().min(Comparator.naturalOrder());
    }

    /**
     * The money that really left until now, also what came back.
     *
     * @return each time that money left, in the order of the requests
     */
    public List<Payout> payouts() {
        catchUp();
        Instant now = clock.instant();
        return all.stream().flatMap(each -> each.payout(now).stream()).toList();
    }

    /**
     * What customers have got back until now, by payment; what came back to the shop does not count.
     *
     * @return an amount above 0 for each payment on which money went back
     */
    public Map<Payment, Money> paid() {
        Map<Payment, Money> paid = new LinkedHashMap<>();
        payouts().stream()
                .filter(Payout::isKept)
                .forEach(each -> paid.merge(each.payment(), each.amount(), Money::plus));
        return paid;
    }

    /**
     * Fails if a part of a refund was paid twice, under whichever keys, and the customer has both.
     *
     * @throws AssertionError if so; it names both
     */
    public void assertNobodyWasPaidTwice() {
        Map<List<Object>, Payout> seen = new HashMap<>();
        payouts().stream().filter(Payout::isKept).forEach(each -> {
            Payout before = seen.put(List.of(each.payment(), each.refund()), each);
            if (before != null) {
                throw new AssertionError("Paid twice: " + before + " and " + each);
            }
        });
    }
}
