package dev.retour.testkit.simulation;

import dev.retour.kernel.Observation;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.ChargeAmount;
import dev.retour.order.LineAmount;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.OrderFact.Captured;
import dev.retour.order.OrderFact.ChargedBack;
import dev.retour.order.OrderFact.Invoiced;
import dev.retour.order.OrderFact.LineCancelled;
import dev.retour.order.OrderFact.Lost;
import dev.retour.order.OrderFact.OpeningPosition;
import dev.retour.order.OrderFact.PriceAdjusted;
import dev.retour.order.OrderFact.RefundCause;
import dev.retour.order.OrderFact.RefundedOutside;
import dev.retour.order.OrderFact.ReturnedOutside;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.OrderTerms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The facts of an order as a plain list, of each the latest version. */
final class NaiveFacts {

    /** A fact, what else was told as its version, and which units of which line cases had when it first was of its kind. */
    record Known(
            Observation observation,
            OrderFact fact,
            String digest,
            Set<String> told,
            Map<String, Set<Integer>> taken) {}

    /** Sorts of causes. */
    enum Why {
        PRICE,
        BEYOND_PRICE,
        DISPUTE
    }

    /** Money that a fact tells of; a dispute has no cause. */
    private record Told(@Nullable RefundCause cause, List<LineMoney> lines, List<TenderAmount> tenders) {

        Why why() {
            return cause == null ? Why.DISPUTE : cause == RefundCause.COMPENSATION ? Why.BEYOND_PRICE : Why.PRICE;
        }
    }

    private final Map<String, Known> known = new TreeMap<>();
    private final Map<Class<?>, List<OrderFact>> byKind = new HashMap<>();
    private @Nullable List<Told> told;

    /**
     * Records a fact; tells what becomes of it. The digest is given, since it only decides which of two contents holds: the
     * greater one.
     */
    String add(Observation observation, OrderFact fact, String digest, Map<String, Set<Integer>> taken) {
        byKind.clear();
        told = null;
        String key = observation.source() + "\n" + observation.externalId();
        Known old = known.get(key);
        if (old == null || observation.version() > old.observation().version()) {
            known.put(key, new Known(observation, fact, digest, Set.of(digest), inherited(old, taken)));
            return "RECORDED";
        }
        if (observation.version() < old.observation().version()) {
            return "SUPERSEDED";
        }
        if (old.told().contains(digest)) {
            return "REPEATED";
        }
        Set<String> told = new TreeSet<>(old.told());
        told.add(digest);
        boolean wins = digest.compareTo(old.digest()) > 0;
        known.put(
                key,
                wins
                        ? new Known(observation, fact, digest, told, inherited(old, taken))
                        : new Known(old.observation(), old.fact(), old.digest(), told, old.taken()));
        return "CONTRADICTED";
    }

    /** An adjustment that corrects one keeps the units that it concerns. */
    private static Map<String, Set<Integer>> inherited(@Nullable Known old, Map<String, Set<Integer>> taken) {
        return old != null && old.fact() instanceof PriceAdjusted ? old.taken() : taken;
    }

    Optional<OrderTerms> terms() {
        return all(Captured.class).stream().map(Captured::terms).findFirst();
    }

    /** Amounts in another currency than that of the order count for nothing. */
    boolean isOurs(Money amount) {
        return terms().filter(terms -> terms.currency().equals(amount.getCurrencyUnit()))
                .isPresent();
    }

    private BigInteger minor(Money amount) {
        return isOurs(amount) ? NaiveAmount.minor(amount) : BigInteger.ZERO;
    }

    @SuppressWarnings("unchecked")
    <F extends OrderFact> List<F> all(Class<F> kind) {
        return (List<F>) byKind.computeIfAbsent(kind, this::find);
    }

    private List<OrderFact> find(Class<?> kind) {
        List<OrderFact> found = new ArrayList<>();
        for (Known each : known.values()) {
            if (kind.isInstance(each.fact())) {
                found.add(each.fact());
            }
        }
        return found;
    }

    List<Known> adjustments() {
        return known.values().stream()
                .filter(each -> each.fact() instanceof PriceAdjusted)
                .toList();
    }

    <F extends OrderFact> int units(Class<F> kind, Function<F, List<LineUnits>> lines, String line) {
        int sum = 0;
        for (F fact : all(kind)) {
            for (LineUnits units : lines.apply(fact)) {
                sum += units.line().value().equals(line) ? (int) units.quantity() : 0;
            }
        }
        return sum;
    }

    /** What had come back before we began had been delivered. */
    int returned(String line, Basis basis) {
        int before = basis == Basis.RETURN ? units(OpeningPosition.class, OpeningPosition::returned, line) : 0;
        return before + units(ReturnedOutside.class, fact -> fact.basis() == basis ? fact.lines() : List.of(), line);
    }

    /** The serials of units that came back, were called off or were lost, each as often as it is told. */
    List<String> goneSerials(String line) {
        List<LineUnits> gone = new ArrayList<>();
        all(ReturnedOutside.class).forEach(fact -> gone.addAll(fact.lines()));
        all(LineCancelled.class).forEach(fact -> gone.addAll(fact.lines()));
        all(Lost.class).forEach(fact -> gone.addAll(fact.lines()));
        all(OpeningPosition.class).forEach(fact -> gone.addAll(fact.returned()));
        return gone.stream()
                .filter(units -> units.line().value().equals(line))
                .filter(units -> units.serials().size() <= units.quantity())
                .flatMap(units -> units.serials().stream())
                .toList();
    }

    /** What invoices say of a line or charge. */
    NaiveAmount invoiced(String item) {
        NaiveAmount sum = NaiveAmount.ZERO;
        for (Invoiced fact : all(Invoiced.class)) {
            for (LineAmount each : fact.lines()) {
                sum = each.line().value().equals(item) ? sum.plus(invoiced(each.amount())) : sum;
            }
            for (ChargeAmount each : fact.charges()) {
                sum = each.charge().value().equals(item) ? sum.plus(invoiced(each.amount())) : sum;
            }
        }
        return sum;
    }

    private NaiveAmount invoiced(TaxedAmount amount) {
        return isOurs(amount.gross()) ? NaiveAmount.of(amount, amount.gross()) : NaiveAmount.ZERO;
    }

    /** What lines tell of money given back for one cause, below nothing where more was taken back. */
    private BigInteger refunded(String line, RefundCause cause) {
        BigInteger sum = BigInteger.ZERO;
        for (Told each : told()) {
            for (LineMoney money : each.cause() == cause ? each.lines() : List.<LineMoney>of()) {
                sum = money.line().value().equals(line) ? sum.add(minor(money.amount())) : sum;
            }
        }
        return sum;
    }

    BigInteger refunded(String line) {
        return refunded(line, RefundCause.UNITS).max(BigInteger.ZERO);
    }

    BigInteger differences(String line) {
        return refunded(line, RefundCause.PRICE_ADJUSTMENT).max(BigInteger.ZERO);
    }

    /** What was given back for a line and not taken back. */
    BigInteger givenBack(String line) {
        return refunded(line).add(differences(line));
    }

    /** Below nothing by what was taken back beyond what was given back. */
    BigInteger takenBack(String line) {
        return refunded(line, RefundCause.UNITS)
                .min(BigInteger.ZERO)
                .add(refunded(line, RefundCause.PRICE_ADJUSTMENT).min(BigInteger.ZERO));
    }

    /** What left a payment; what is taken back for one sort of cause makes up for no other. */
    BigInteger gone(String tender) {
        return Stream.of(Why.values())
                .map(why -> gone(tender, why).max(BigInteger.ZERO))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Below nothing by what was taken back on a payment beyond what was given back. */
    BigInteger takenBackOn(String tender) {
        return Stream.of(Why.values())
                .map(why -> gone(tender, why).min(BigInteger.ZERO))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private BigInteger gone(String tender, Why why) {
        BigInteger sum = BigInteger.ZERO;
        for (Told each : told()) {
            for (TenderAmount part : each.why() == why ? each.tenders() : List.<TenderAmount>of()) {
                sum = part.tender().value().equals(tender) ? sum.add(minor(part.amount())) : sum;
            }
        }
        return sum;
    }

    /** What left the order, whatever for. */
    BigInteger gone() {
        return Stream.of(Why.values()).map(this::gone).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** What left payments, each by itself, and what only lines tell of; nothing below zero makes up for anything else. */
    BigInteger gone(Why why) {
        Set<String> tenders = new TreeSet<>();
        told().forEach(each ->
                each.tenders().forEach(part -> tenders.add(part.tender().value())));
        BigInteger sum = onLinesAlone(why).max(BigInteger.ZERO);
        for (String tender : tenders) {
            sum = sum.add(gone(tender, why).max(BigInteger.ZERO));
        }
        return sum;
    }

    BigInteger onLinesAlone(Why why) {
        BigInteger sum = BigInteger.ZERO;
        for (Told each : told()) {
            sum = each.why() == why ? sum.add(onLinesAlone(each.lines(), each.tenders())) : sum;
        }
        return sum;
    }

    /** What lines tell beyond payments of the same sign. */
    private BigInteger onLinesAlone(List<LineMoney> moneys, List<TenderAmount> parts) {
        BigInteger lines = lines(moneys);
        BigInteger beyond = lines.subtract(tenders(parts));
        return beyond.signum() == lines.signum() ? beyond : BigInteger.ZERO;
    }

    /** What facts tell of money that others gave back; of one that contradicts itself, what it gives back. */
    private List<Told> told() {
        List<Told> known = told;
        if (known == null) {
            known = new ArrayList<>();
            for (RefundedOutside fact : all(RefundedOutside.class)) {
                known.add(told(fact.cause(), fact.lines(), fact.tenders()));
            }
            for (OpeningPosition fact : all(OpeningPosition.class)) {
                known.add(told(RefundCause.UNITS, fact.refunded(), fact.tenders()));
            }
            for (ChargedBack fact : all(ChargedBack.class)) {
                if (fact.stage() != OrderFact.DisputeStage.WON) {
                    known.add(new Told(null, List.of(), List.of(new TenderAmount(fact.tender(), fact.amount()))));
                }
            }
            told = known;
        }
        return known;
    }

    private Told told(RefundCause cause, List<LineMoney> moneys, List<TenderAmount> parts) {
        return switch (lines(moneys).signum() * 10 + tenders(parts).signum()) {
            case 9 -> new Told(cause, moneys, List.of());
            case -9 -> new Told(cause, List.of(), parts);
            default -> new Told(cause, moneys, parts);
        };
    }

    /** What lines and payments of a fact say, if one gives back and the other takes back; else empty. */
    List<BigInteger> contradiction(OrderFact fact) {
        BigInteger lines = BigInteger.ZERO;
        BigInteger tenders = BigInteger.ZERO;
        if (fact instanceof RefundedOutside refunded) {
            lines = lines(refunded.lines());
            tenders = tenders(refunded.tenders());
        } else if (fact instanceof OpeningPosition opening) {
            lines = lines(opening.refunded());
            tenders = tenders(opening.tenders());
        }
        return lines.signum() * tenders.signum() < 0 ? List.of(lines, tenders) : List.of();
    }

    private BigInteger lines(List<LineMoney> moneys) {
        BigInteger sum = BigInteger.ZERO;
        for (LineMoney money : moneys) {
            sum = sum.add(minor(money.amount()));
        }
        return sum;
    }

    private BigInteger tenders(List<TenderAmount> parts) {
        BigInteger sum = BigInteger.ZERO;
        for (TenderAmount part : parts) {
            sum = sum.add(minor(part.amount()));
        }
        return sum;
    }

    Iterable<Known> every() {
        return known.values();
    }

    static Set<Integer> upTo(int count) {
        Set<Integer> all = new TreeSet<>();
        for (int i = 1; i <= count; i++) {
            all.add(i);
        }
        return all;
    }
}
