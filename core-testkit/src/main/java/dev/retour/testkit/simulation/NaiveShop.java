package dev.retour.testkit.simulation;

import dev.retour.kernel.OrderId;
import dev.retour.order.Basis;
import dev.retour.order.LineUnits;
import dev.retour.policy.Resolution;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.authorization.AuthorizationAct;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The model of a company: its orders, its cases, and the answer to every command that it ever got. */
final class NaiveShop {

    private static final Duration PATIENCE = Duration.ofDays(7);

    private final Map<String, NaiveOrder> orders = new TreeMap<>();
    private final Map<String, NaiveCase> cases = new HashMap<>();
    private final Map<String, NaiveTaking> ended = new HashMap<>();
    private final Map<String, Answered> answers = new HashMap<>();

    private final Map<String, List<String>> messages = new TreeMap<>();

    private record NaiveCase(String order, Instant deadline, boolean open) {

        /** What is done gives more time, never less. */
        NaiveCase until(Instant other) {
            return new NaiveCase(order, other.isAfter(deadline) ? other : deadline, open);
        }
    }

    private record Answered(CaseCommand command, NaiveVerdict verdict) {}

    NaiveOrder order(String id) {
        return orders.computeIfAbsent(id, each -> new NaiveOrder());
    }

    Map<String, NaiveOrder> orders() {
        return orders;
    }

    NaiveVerdict execute(String id, CaseCommand command, Instant at) {
        Answered before = answers.get(id);
        if (before != null) {
            return before.command().equals(command) ? before.verdict() : NaiveVerdict.refused("desk.COMMAND_ID_REUSED");
        }
        NaiveVerdict verdict = decide(command, at);
        if (verdict.isAccepted()) {
            messages.computeIfAbsent("return/" + command.caseId(), each -> new ArrayList<>())
                    .addAll(told(command));
        }
        answers.put(id, new Answered(command, verdict));
        return verdict;
    }

    /** Whether a command was answered before, with the same content. */
    boolean knows(String id, CaseCommand command) {
        Answered before = answers.get(id);
        return before != null && before.command().equals(command);
    }

    private List<String> told(CaseCommand command) {
        return switch (command.kind()) {
            case OPEN -> opened((CaseCommand.Open) command);
            case REFUND -> refunded((CaseCommand.Refund) command);
            case INSPECT -> List.of(inspected((CaseCommand.Inspect) command));
            case AUTHORIZE -> authorized((CaseCommand.Authorize) command);
            default -> ended(command);
        };
    }

    private List<String> authorized(CaseCommand.Authorize command) {
        return command.act() == AuthorizationAct.APPROVE ? approved(command) : ended(command);
    }

    private List<String> approved(CaseCommand command) {
        NaiveTaking taking =
                order(command.order().value()).taking(command.caseId().value());
        List<String> told = new ArrayList<>();
        told.add("return.authorized " + command.order() + " APPROVE " + taking.units("REQUESTED", "APPROVED"));
        if (taking.isToSend && taking.hasGoods()) {
            told.add("label.due " + command.order());
        }
        return told;
    }

    /** The policy approves at once what needs no person. */
    private List<String> opened(CaseCommand.Open open) {
        NaiveTaking taking = order(open.order().value()).taking(open.caseId().value());
        taking.isToSend = isToSend(open);
        Instant deadline =
                Objects.requireNonNull(cases.get(open.caseId().value())).deadline();
        List<String> told = new ArrayList<>();
        told.add("return.opened " + open.order() + " " + open.basis() + " "
                + open.reason().code() + " " + taking.told() + " " + deadline);
        if (taking.approved) {
            List<String> approved = moved(open.order(), taking, "APPROVE", "REQUESTED", "APPROVED");
            told.addAll(approved);
            if (!approved.isEmpty() && taking.isToSend) {
                told.add("label.due " + open.order());
            }
        }
        return told;
    }

    private static boolean isToSend(CaseCommand.Open open) {
        return open.basis() == Basis.RETURN && open.resolution() == Resolution.RETURN_AND_REFUND;
    }

    private static List<String> moved(OrderId order, NaiveTaking taking, String act, String from, String to) {
        List<String> units = taking.units(from, to);
        return units.isEmpty() ? List.of() : List.of("return.authorized " + order + " " + act + " " + units);
    }

    /** The first refund reckons everything; the others send more of it. */
    private List<String> refunded(CaseCommand.Refund refund) {
        NaiveTaking taking =
                order(refund.order().value()).taking(refund.caseId().value());
        BigInteger reckoned = taking.reckoned ? BigInteger.ZERO : taking.paid();
        taking.reckoned = true;
        String which = " " + refund.order() + " " + refund.refund() + " ";
        return List.of(
                "refund.calculated" + which + reckoned,
                "refund.requested" + which + refund.amount().orElseThrow());
    }

    private List<String> ended(CaseCommand command) {
        NaiveTaking taking = Objects.requireNonNull(ended.get(command.caseId().value()));
        boolean expires = command.kind() == CaseCommand.Kind.EXPIRE;
        List<String> told = new ArrayList<>(moved(
                command.order(),
                taking,
                expires ? "EXPIRE" : "WITHDRAW",
                taking.approved ? "APPROVED" : "REQUESTED",
                expires ? "EXPIRED" : "WITHDRAWN"));
        told.add("return.moved " + command.order() + " return.closed");
        return told;
    }

    private static String inspected(CaseCommand.Inspect command) {
        return "return.goods-moved " + command.order() + " return.goods-inspected ["
                + command.inspections().get(0).units().line() + " "
                + command.inspections().get(0).units().quantity() + " RECEIVED ACCEPTED]";
    }

    /** Looks at units of one line, which money has gone back for, so that nothing else changes. */
    private static NaiveVerdict inspected(CaseCommand.Inspect command, NaiveOrder order) {
        LineUnits units = command.inspections().get(0).units();
        NaiveTaking taking = order.taking(command.caseId().value());
        String line = units.line().value();
        if (units.quantity() > taking.waiting(line)) {
            return NaiveVerdict.refused("receipt.UNITS_NOT_THERE");
        }
        taking.accepted.merge(line, (int) units.quantity(), Integer::sum);
        return NaiveVerdict.ACCEPTED;
    }

    /** The open cases whose money is on its way. */
    List<NaiveTaking> refunded() {
        return open().entrySet().stream()
                .filter(each -> order(each.getValue()).hasStarted(each.getKey()))
                .map(each -> order(each.getValue()).taking(each.getKey()))
                .toList();
    }

    /** Goods of a case came: nothing follows from it for money that is on its way. */
    void receive(NaiveTaking taking, String order) {
        taking.received = true;
        tell(taking, "return.goods-received " + order);
    }

    void tell(NaiveTaking taking, String what) {
        messages.computeIfAbsent("return/" + taking.caseId, each -> new ArrayList<>())
                .add(what);
    }

    /** What listeners were told, by aggregate, in order. */
    Map<String, List<String>> messages() {
        Map<String, List<String>> all = new TreeMap<>(messages);
        orders.forEach((id, order) -> all.put("order/" + id, order.messages()));
        all.values().removeIf(List::isEmpty);
        return all;
    }

    /** Every case that an order ever had, by id. */
    List<String> casesOf(String order) {
        return cases.entrySet().stream()
                .filter(each -> each.getValue().order().equals(order))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The open cases, with their orders. */
    SortedMap<String, String> open() {
        SortedMap<String, String> open = new TreeMap<>();
        cases.forEach((id, known) -> {
            if (known.open()) {
                open.put(id, known.order());
            }
        });
        return open;
    }

    private NaiveVerdict decide(CaseCommand command, Instant at) {
        NaiveCase known = cases.get(command.caseId().value());
        return illegal(command, known).orElseGet(() -> {
            NaiveOrder order = order(command.order().value());
            return switch (command.kind()) {
                case OPEN -> opened((CaseCommand.Open) command, order, at);
                case REFUND -> order.refund((CaseCommand.Refund) command);
                case EXPIRE -> expired(command, order, at);
                case INSPECT -> inspected((CaseCommand.Inspect) command, order);
                case AUTHORIZE -> authorized((CaseCommand.Authorize) command, order, at);
                default -> ended(command, order);
            };
        });
    }

    private static Optional<NaiveVerdict> illegal(CaseCommand command, @Nullable NaiveCase known) {
        boolean opens = command.kind() == CaseCommand.Kind.OPEN;
        if (known == null) {
            return opens ? Optional.empty() : Optional.of(NaiveVerdict.refused("return.CASE_UNKNOWN"));
        }
        if (!known.order().equals(command.order().value())) {
            return Optional.of(NaiveVerdict.refused("return.CASE_OF_OTHER_ORDER"));
        }
        if (opens) {
            return Optional.of(NaiveVerdict.refused("return.CASE_EXISTS"));
        }
        return known.open() ? Optional.empty() : Optional.of(NaiveVerdict.refused("return.NOT_IN_THIS_STATE"));
    }

    private NaiveVerdict opened(CaseCommand.Open open, NaiveOrder order, Instant at) {
        NaiveVerdict verdict = order.open(open);
        if (verdict.isAccepted()) {
            cases.put(open.caseId().value(), new NaiveCase(open.order().value(), at.plus(PATIENCE), true));
            NaiveTaking taking = order.taking(open.caseId().value());
            taking.approved = !taking.needsPerson();
        }
        return verdict;
    }

    private NaiveVerdict authorized(CaseCommand.Authorize command, NaiveOrder order, Instant at) {
        return command.act() == AuthorizationAct.APPROVE
                ? approved(command.caseId().value(), order, at)
                : ended(command, order);
    }

    private NaiveVerdict approved(String caseId, NaiveOrder order, Instant at) {
        NaiveTaking taking = order.taking(caseId);
        if (taking.approved) {
            return NaiveVerdict.refused("authorization.NOTHING_TO_DO");
        }
        taking.approved = true;
        cases.computeIfPresent(caseId, (id, known) -> known.until(at.plus(PATIENCE)));
        return NaiveVerdict.ACCEPTED;
    }

    /** The open cases that wait for a person's yes, with their orders. */
    SortedMap<String, String> waiting() {
        SortedMap<String, String> waiting = open();
        waiting.entrySet().removeIf(each -> order(each.getValue()).taking(each.getKey()).approved);
        return waiting;
    }

    private NaiveVerdict expired(CaseCommand command, NaiveOrder order, Instant at) {
        if (order.hasStarted(command.caseId().value())) {
            return NaiveVerdict.refused("return.NO_SUCH_DEADLINE");
        }
        boolean early = at.isBefore(
                Objects.requireNonNull(cases.get(command.caseId().value())).deadline());
        return early ? NaiveVerdict.refused("return.DEADLINE_AHEAD") : ended(command, order);
    }

    private NaiveVerdict ended(CaseCommand command, NaiveOrder order) {
        if (order.hasStarted(command.caseId().value())) {
            return NaiveVerdict.refused("entitlement.CASE_HAS_STARTED");
        }
        ended.put(command.caseId().value(), order.taking(command.caseId().value()));
        NaiveVerdict verdict = order.release(command.caseId().value());
        if (verdict.isAccepted()) {
            cases.computeIfPresent(
                    command.caseId().value(), (id, known) -> new NaiveCase(known.order(), known.deadline(), false));
        }
        return verdict;
    }
}
