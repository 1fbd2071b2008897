package dev.retour.returns;

import dev.retour.kernel.Reason;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.ReservedLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.Check;
import dev.retour.policy.Checklist;
import dev.retour.policy.PolicyAnswer;
import dev.retour.policy.Reduction;
import dev.retour.returns.receipt.Goods;
import dev.retour.returns.receipt.GoodsStatus;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspected;
import dev.retour.returns.receipt.Inspection;
import dev.retour.returns.receipt.Lack;
import dev.retour.returns.receipt.LineGoods;
import dev.retour.returns.receipt.ReceiptReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Reckons by the checklists frozen on a case what inspections take off the refund. Made for one decision. */
final class Appraisal {

    private final Order order;
    private final ReturnCase now;
    private final Map<OrderLineId, Long> accepted = new HashMap<>();

    Appraisal(Order order, ReturnCase now, Goods goods) {
        this.order = order;
        this.now = now;
        for (LineGoods line : goods.lines()) {
            accepted.put(line.line(), line.accepted());
        }
    }

    /** Every reason why something that is said cannot be reckoned. */
    List<Reason> against(List<Inspection> inspections) {
        return inspections.stream().flatMap(this::against).distinct().toList();
    }

    private Stream<Reason> against(Inspection said) {
        OrderLineId line = said.units().line();
        Optional<Checklist> list = checklist(line);
        Set<String> names = new HashSet<>();
        Stream<Reason> parts = said.missing().stream()
                .flatMap(code -> names.add(code) ? unknown(code, line, list).stream() : Stream.of(twice(code, line)));
        Stream<Reason> checks = checks(said.missing(), said.grade(), list).flatMap(check -> foreign(check, line));
        return Stream.concat(parts, Stream.concat(checks, stated(said)));
    }

    /** What stands against the amounts that somebody names. */
    private Stream<Reason> stated(Inspection said) {
        OrderLineId line = said.units().line();
        Stream<Reason> foreign = said.lacks().stream()
                .filter(lack -> isForeign(lack.amount(), line))
                .map(lack -> foreign(lack.what(), line, lack.amount()));
        return Stream.concat(foreign, refused(said).stream());
    }

    private static Optional<Reason> refused(Inspection said) {
        return said.isAccepted() || said.lacks().isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of(ReceiptReason.REDUCTION_OF_REFUSED)
                        .with("lacks", said.lacks().stream().map(Lack::what).toList())
                        .with("line", said.units().line()));
    }

    private Optional<Checklist> checklist(OrderLineId line) {
        return answer(line).flatMap(PolicyAnswer::checklist);
    }

    private Optional<PolicyAnswer> answer(OrderLineId line) {
        return now.opened().orElseThrow().answers().stream()
                .filter(each -> each.line().equals(line))
                .map(LineAnswer::answer)
                .findFirst();
    }

    private static Optional<Reason> unknown(String code, OrderLineId line, Optional<Checklist> list) {
        List<String> known = list.map(Checklist::codes).orElse(List.of());
        return known.contains(code)
                ? Optional.empty()
                : Optional.of(Reason.of(ReceiptReason.CHECK_UNKNOWN)
                        .with("check", code)
                        .with("line", line)
                        .with("known", known));
    }

    private static Reason twice(String code, OrderLineId line) {
        return Reason.of(ReceiptReason.CHECK_TWICE).with("check", code).with("line", line);
    }

    private Stream<Reason> foreign(Check check, OrderLineId line) {
        return check.less().flatMap(Reduction::fixed).stream()
                .filter(fixed -> isForeign(fixed, line))
                .map(fixed -> foreign(check.code(), line, fixed));
    }

    private boolean isForeign(Money amount, OrderLineId line) {
        return reserved(line)
                .filter(units -> !amount.isSameCurrency(units.share().paid()))
                .isPresent();
    }

    private static Reason foreign(String what, OrderLineId line, Money amount) {
        return Reason.of(ReceiptReason.REDUCTION_FOREIGN)
                .with("check", what)
                .with("line", line)
                .with("amount", amount);
    }

    /** What applies: what is missing in the order of the checklist, then the grade. */
    private static Stream<Check> checks(List<String> missing, Grade grade, Optional<Checklist> list) {
        return list.stream()
                .flatMap(checklist -> Stream.concat(
                        checklist.codes().stream()
                                .filter(missing::contains)
                                .map(checklist::part)
                                .flatMap(Optional::stream),
                        checklist
                                .grade(grade.code())
                                .or(() -> checklist.grade(grade.kind().name()))
                                .stream()));
    }

    /** Units that were looked at, with what the checklists take off. */
    List<Inspected> reckon(List<Inspected> moves) {
        return moves.stream().map(this::reckon).toList();
    }

    private Inspected reckon(Inspected move) {
        if (move.to() != GoodsStatus.ACCEPTED) {
            return move;
        }
        OrderLineId line = move.units().line();
        long before = accepted.getOrDefault(line, 0L);
        accepted.put(line, before + move.units().quantity());
        return reserved(line)
                .map(units ->
                        move.less(lacks(move, paid(units, before, move.units().quantity()))))
                .orElse(move);
    }

    private Optional<ReservedLine> reserved(OrderLineId line) {
        return order.reservation(now.id()).stream()
                .flatMap(reserved -> reserved.lines().stream())
                .filter(each -> each.line().equals(line))
                .findFirst();
    }

    /** What was paid for the next units, so that all looks together have what was paid for the line. */
    private static Money paid(ReservedLine line, long before, long units) {
        long all = line.units().count();
        return line.isAmount()
                ? line.share().paid()
                : line.share(Math.min(all, before + units))
                        .minus(line.share(Math.min(all, before)))
                        .paid();
    }

    /** All together take no more than was paid for the units. */
    private List<Lack> lacks(Inspected move, Money paid) {
        Optional<Checklist> list = checklist(move.units().line());
        Money left = move.lacks().stream().map(Lack::amount).reduce(paid, Money::minus);
        List<Lack> lacks = new ArrayList<>();
        for (Check check : checks(move.missing(), move.grade(), list).toList()) {
            Money wanted = wanted(check, list.orElseThrow(), paid, move);
            Money taken = wanted.isGreaterThan(left) ? left : wanted;
            if (taken.isPositive()) {
                lacks.add(new Lack(check.code(), taken, Optional.of(why(check, wanted, taken, paid, move))));
                left = left.minus(taken);
            }
        }
        return lacks;
    }

    private static Money wanted(Check check, Checklist list, Money paid, Inspected move) {
        return check.less()
                .map(less -> less.of(paid, move.units().quantity(), list.rounding()))
                .orElse(Money.zero(paid.getCurrencyUnit()));
    }

    private Reason why(Check check, Money wanted, Money taken, Money paid, Inspected move) {
        PolicyAnswer answer = answer(move.units().line()).orElseThrow();
        ReceiptReason code = wanted.equals(taken) ? ReceiptReason.CHECKED : ReceiptReason.CHECKED_AND_CAPPED;
        return Reason.of(code)
                .with("because", check.because().en(), check.because().zh())
                .with("check", check.code())
                .with("wanted", wanted)
                .with("units", move.units().quantity())
                .with("paid", paid)
                .with("checklist", answer.checklist().orElseThrow().code())
                .with("policy", answer.policy());
    }
}
