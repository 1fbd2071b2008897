package dev.retour.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.BulkItem;
import dev.retour.desk.BulkReport;
import dev.retour.desk.BulkResult;
import dev.retour.desk.BulkRules;
import dev.retour.desk.Noted;
import dev.retour.desk.Reply;
import dev.retour.json.StoredForms;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.order.LineUnits;
import dev.retour.order.ObservedFact;
import dev.retour.order.OrderFact;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseNews;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.store.Hash;
import dev.retour.store.StorageException;
import dev.retour.testkit.Canaries;
import dev.retour.testkit.Dice;
import dev.retour.testkit.FixedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * One story: some orders of two companies, what happens to them, and what is wanted, in an order that nobody would choose.
 * Each answer is compared with that of the model. Not thread-safe.
 */
final class Story {

    private static final List<Instant> MOMENTS = List.of(
            Instant.parse("2026-03-29T00:59:59.999999Z"),
            Instant.parse("2026-10-25T01:00:00Z"),
            Instant.parse("2028-02-29T15:59:59Z"),
            Instant.parse("2026-12-31T16:00:00Z"));

    private final Supplier<Retour> program;
    private final Dice dice;
    private final FixedClock clock;
    private final String name;
    private final Canaries canaries;
    private final List<Company> companies = new ArrayList<>();
    private final List<Runnable> done = new ArrayList<>();
    private final boolean corrects;
    private final Map<String, OrderFact> captured = new TreeMap<>();
    private final Set<String> versions = new TreeSet<>();
    private Retour running;
    private int serial;
    private int attempts;
    private long commands;

    /** A company, its model, and its orders. */
    private final class Company {

        final Scope scope;
        final NaiveShop model = new NaiveShop();
        final List<AnyOrder> orders = new ArrayList<>();
        final AnyCommand commands = new AnyCommand(dice, clock, corrects, orders, model);

        Company(String code) {
            this.scope = Scope.of(name, code);
            int count = dice.between(1, 2);
            for (int i = 1; i <= count; i++) {
                orders.add(new AnyOrder(dice, canaries, OrderId.of("O-" + i), corrects));
            }
        }

        Shop shop() {
            return running.shop(scope).as(Actor.of("simulator"));
        }

        AnyOrder anyOrder() {
            return commands.order();
        }
    }

    /**
     * A story.
     *
     * @param program starts the program anew; whatever the one before had in mind is gone
     * @param corrects whether observations contradict themselves, terms are corrected, lines have serials, money is taken back,
     *     and goods mostly arrive first; every other story, so that the others show what is wrong without
     */
    Story(Supplier<Retour> program, FixedClock clock, Dice dice, String name, Canaries canaries, boolean corrects) {
        this.program = program;
        this.running = program.get();
        this.corrects = corrects;
        this.dice = dice;
        this.clock = clock;
        this.name = name;
        this.canaries = canaries;
        clock.set(MOMENTS.get(dice.below(MOMENTS.size())));
        companies.add(new Company("CN01"));
        companies.add(new Company("JP01"));
    }

    /** How many commands and observations were sent, repetitions included. */
    long commands() {
        return commands;
    }

    /** The companies with their models, for the checks afterwards. */
    Map<String, NaiveShop> models() {
        Map<String, NaiveShop> models = new TreeMap<>();
        companies.forEach(company -> models.put(company.scope.company(), company.model));
        return models;
    }

    void run(int steps) {
        for (Company company : companies) {
            for (AnyOrder order : company.orders) {
                if (dice.chance(85)) {
                    capture(company, order);
                }
                if (dice.chance(corrects ? 80 : 50)) {
                    observe(company, order.id(), observation("arrived"), order.arrived());
                }
            }
        }
        for (int i = 0; i < steps; i++) {
            step(companies.get(dice.below(companies.size())));
        }
        if (!canaries.isEmpty()) {
            companies.forEach(this::look);
        }
    }

    /** Looks for canaries in all that a shop can be asked. */
    private void look(Company company) {
        for (AnyOrder order : company.orders) {
            canaries.assertNoneIn(company.shop().orders().find(order.id()));
            canaries.assertNoneIn(
                    company.shop().orders().entitlement(order.id()).discrepancies());
        }
        for (String caseId : AnyCommand.CASES) {
            canaries.assertNoneIn(company.shop().returns().find(CaseId.of(caseId)));
            OrderId order = company.orders.get(0).id();
            canaries.assertNoneIn(company.shop().returns().preview(AnyCommand.withdraw(order, CaseId.of(caseId))));
        }
    }

    private void step(Company company) {
        if (dice.chance(15)) {
            running = program.get();
        }
        int die = dice.below(100);
        if (die < 30) {
            observe(
                    company,
                    company.anyOrder().id(),
                    observation("w" + dice.below(6)),
                    company.anyOrder().fact());
        } else if (die < 35) {
            capture(company, company.anyOrder());
        } else if (die < 41) {
            moveClock();
        } else if (die < 46) {
            bulk(company);
        } else if (die < 58 && !company.model.refunded().isEmpty()) {
            List<NaiveTaking> refunded = company.model.refunded();
            hear(company, refunded.get(dice.below(refunded.size())));
        } else if (die < 62 && !done.isEmpty()) {
            done.get(dice.below(done.size())).run();
        } else {
            once(company, "c-" + ++serial, company.commands.next());
        }
        approve(company);
    }

    /** A person says yes to whatever asks for charges. */
    private void approve(Company company) {
        company.model.waiting().forEach((caseId, order) -> {
            CaseCommand yes = AnyCommand.approve(OrderId.of(order), CaseId.of(caseId));
            once(company, "c-" + ++serial, yes);
        });
    }

    private void moveClock() {
        switch (dice.below(5)) {
            case 0 -> clock.pass(Duration.ofDays(1));
            case 1 -> clock.pass(Duration.ofDays(-1));
            case 2 -> clock.pass(Duration.ofHours(-1));
            case 3 -> clock.pass(Duration.ofDays(7));
            default -> clock.set(MOMENTS.get(dice.below(MOMENTS.size())));
        }
    }

    private Observation observation(String id) {
        Instant effective = clock.instant().minus(Duration.ofHours(dice.below(72)));
        return new Observation("sim", id, dice.between(1, 3), effective);
    }

    /** A version of the terms has one content; their capture may come late and often. */
    private void capture(Company company, AnyOrder order) {
        long version = corrects && dice.chance(30) ? 2 : 1;
        String key = company.scope.company() + order.id() + (version == 1 ? "" : " corrected");
        OrderFact fact = captured.computeIfAbsent(key, each -> new OrderFact.Captured(order.terms(clock.instant())));
        observe(company, order.id(), new Observation("shop", "terms", version, Instant.EPOCH), fact);
    }

    /** Sends an observation once to five times. A version has one content, unless the story contradicts itself. */
    private void observe(Company company, OrderId order, Observation observation, OrderFact fact) {
        boolean isNew = versions.add(company.scope.company() + order + observation);
        if (!isNew && !corrects && !(fact instanceof OrderFact.Captured)) {
            return;
        }
        String digest = digest(observation, fact);
        Runnable told = () -> tell(company, order, observation, fact, digest);
        done.add(told);
        times().forEach(each -> told.run());
    }

    private void tell(Company company, OrderId order, Observation observation, OrderFact fact, String digest) {
        NaiveOrder model = company.model.order(order.value());
        NaiveOrder.Recorded expected = model.record(observation, fact, digest);
        int before = attempts;
        canaries.assertNoneIn(List.of(new ObservedFact(order, observation, fact)));
        Noted noted = insisting(() -> company.shop().orders().record(observation, order, fact));
        canaries.assertNoneIn(noted);
        boolean lost = attempts > before + 1;
        assertThat(noted.outcome().name()).isIn(expected.outcome(), lost ? "REPEATED" : expected.outcome());
        assertThat(noted.parked()).isEqualTo(model.isParked());
        if (!lost) {
            assertThat(noted.discrepancies())
                    .extracting(reason -> reason.code().code() + " " + reason.attributes())
                    .containsExactlyInAnyOrderElementsOf(expected.news());
        }
    }

    /** The payment service has taken what we sent, or the goods came: at one instant, so that it is told once for ever. */
    private void hear(Company company, NaiveTaking taking) {
        OrderId order = OrderId.of(Objects.requireNonNull(company.model.open().get(taking.caseId)));
        Runnable heard = dice.chance(30) || !taking.hasGoods()
                ? () -> answer(company, order, taking)
                : () -> receive(company, order, taking);
        times().forEach(each -> heard.run());
        if (taking.received) {
            once(company, "c-" + ++serial, company.commands.look(order, taking));
        }
    }

    private void answer(Company company, OrderId order, NaiveTaking taking) {
        String[] asked = company.model.order(order.value()).asked().stream()
                .map(each -> each.split(" ", -1))
                .filter(each -> each[1].equals(taking.caseId))
                .findFirst()
                .orElseThrow();
        CaseNews news = new CaseNews.RefundAnswered(
                RefundId.of(asked[0]), TenderId.of(asked[2]), 1, SettlementAct.TAKE, Optional.empty());
        String told = "refund.answered " + order + " " + asked[0] + " " + asked[2] + " TAKE PENDING";
        hear(company, order, taking, "took-" + asked[0] + "-" + asked[2], news, () -> company.model.tell(taking, told));
    }

    private void receive(Company company, OrderId order, NaiveTaking taking) {
        List<ReceivedItem> items = taking.lines.entrySet().stream()
                .map(line -> LineUnits.of(
                        OrderLineId.of(line.getKey()), line.getValue().size()))
                .map(units -> ReceivedItem.of(units, "SKU"))
                .toList();
        CaseNews news = new CaseNews.GoodsReceived(new Receipt("WH", Optional.empty(), items, true));
        hear(company, order, taking, "goods", news, () -> company.model.receive(taking, order.value()));
    }

    private void hear(Company company, OrderId order, NaiveTaking taking, String id, CaseNews news, Runnable first) {
        boolean isNew = versions.add(company.scope.company() + taking.caseId + id);
        int before = attempts;
        Observation observation = Observation.of("sim", id, Instant.EPOCH);
        Noted noted =
                insisting(() -> company.shop().returns().observe(observation, order, CaseId.of(taking.caseId), news));
        String expected = isNew ? "RECORDED" : "REPEATED";
        assertThat(noted.outcome().name()).isIn(expected, attempts > before + 1 ? "REPEATED" : expected);
        if (isNew) {
            first.run();
        }
    }

    /** Terms hold personal values, which are not in their digest; but no version of them has two contents. */
    private static String digest(Observation observation, OrderFact fact) {
        return fact instanceof OrderFact.Captured
                ? "terms"
                : Hash.of(StoredForms.standard().orderEvents().write(new OrderEvent.Recorded(observation, "", fact)))
                        .hex();
    }

    private List<Integer> times() {
        List<Integer> times = new ArrayList<>();
        int most = dice.chance(80) ? 1 : dice.between(1, 5);
        for (int i = 0; i < most; i++) {
            times.add(i);
        }
        return times;
    }

    private void once(Company company, String id, CaseCommand command) {
        String key = dice.chance(4) && serial > 1 ? "c-" + dice.between(1, serial) : id;
        Runnable sent = () -> send(company, key, command);
        done.add(sent);
        times().forEach(each -> sent.run());
    }

    private void send(Company company, String id, CaseCommand command) {
        NaiveVerdict expected = company.model.execute(id, command, clock.instant());
        Reply reply = insisting(() -> company.shop().returns().execute(CommandId.of(id), command));
        assertThat(codes(reply.reasons())).as("%s %s", id, command).isEqualTo(expected.codes());
        canaries.assertNoneIn(List.of(command, reply));
    }

    private static Set<String> codes(List<Reason> reasons) {
        Set<String> codes = new TreeSet<>();
        reasons.forEach(reason -> codes.add(reason.code().code()));
        return codes;
    }

    /** Sends again until there is an answer, as every host should. */
    private <T> T insisting(Supplier<T> call) {
        while (true) {
            attempts++;
            commands++;
            try {
                return call.get();
            } catch (StorageException e) {
                canaries.assertNoneIn(e);
            }
        }
    }

    private void bulk(Company company) {
        String job = "job-" + ++serial;
        List<BulkItem> items = new ArrayList<>();
        int count = dice.between(2, 6);
        for (int i = 0; i < count; i++) {
            items.add(new BulkItem("i" + dice.between(0, count), company.commands.next()));
        }
        Runnable run = () -> run(company, job, items);
        done.add(run);
        run.run();
    }

    private void run(Company company, String job, List<BulkItem> items) {
        List<String> expected = items.stream()
                .map(item -> expected(company, job + "/" + item.key(), item))
                .toList();
        int before = attempts;
        List<BulkResult> results = new ArrayList<>();
        BulkRules rules = new BulkRules(dice.between(1, 3), 0, 100);
        BulkReport report = insisting(() -> {
            results.clear();
            return company.shop().bulk(job).with(rules).run(items.stream(), results::add);
        });
        canaries.assertNoneIn(List.of(report, results));
        commands += items.size() - 1;
        boolean lost = attempts > before + 1;
        for (int i = 0; i < items.size(); i++) {
            BulkResult result = results.get(i);
            boolean repeated = !lost && result.repeated();
            String told = result.key() + " " + result.outcome() + " " + codes(result.reasons()) + repeated;
            assertThat(told).as("%s %s", job, items.get(i)).isEqualTo(lost ? fresh(expected.get(i)) : expected.get(i));
        }
    }

    private String expected(Company company, String id, BulkItem item) {
        boolean isKnown = company.model.knows(id, item.command());
        NaiveVerdict verdict = company.model.execute(id, item.command(), clock.instant());
        BulkResult.Outcome outcome = verdict.isAccepted() ? BulkResult.Outcome.ACCEPTED : BulkResult.Outcome.REFUSED;
        return item.key() + " " + outcome + " " + verdict.codes() + isKnown;
    }

    /** When an answer was lost, what is new to the model may be known to the program. */
    private static String fresh(String expected) {
        return expected.replaceFirst("true$", "false");
    }
}
