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

    private final Map<String, Known> known = new TreeMap<>();
    private final Map<Class<?>, List<OrderFact>> byKind = new HashMap<>();

    /**
     * Records a fact; tells what becomes of it. The digest is given, since it only decides which of two contents holds: the
     * greater one.
     */
    String add(Observation observation, OrderFact fact, String digest, Map<String, Set<Integer>> taken) {
        byKind.clear();
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

    BigInteger refunded(String line, OrderFact.RefundCause cause) {
        List<LineMoney> moneys = new ArrayList<>();
        all(RefundedOutside.class).forEach(fact -> moneys.addAll(fact.cause() == cause ? fact.lines() : List.of()));
        if (cause == OrderFact.RefundCause.UNITS) {
            all(OpeningPosition.class).forEach(fact -> moneys.addAll(fact.refunded()));
        }
        BigInteger sum = BigInteger.ZERO;
        for (LineMoney money : moneys) {
            sum = money.line().value().equals(line) ? sum.add(minor(money.amount())) : sum;
        }
        return sum;
    }

    /** What was given back for a line and not taken back. */
    BigInteger givenBack(String line) {
        return refunded(line, OrderFact.RefundCause.UNITS)
                .max(BigInteger.ZERO)
                .add(refunded(line, OrderFact.RefundCause.PRICE_ADJUSTMENT).max(BigInteger.ZERO));
    }

    /** Below nothing by what was taken back beyond what was given back. */
    BigInteger takenBack(String line) {
        return refunded(line, OrderFact.RefundCause.UNITS)
                .min(BigInteger.ZERO)
                .add(refunded(line, OrderFact.RefundCause.PRICE_ADJUSTMENT).min(BigInteger.ZERO));
    }

    BigInteger gone(String tender) {
        List<TenderAmount> parts = new ArrayList<>();
        all(RefundedOutside.class).forEach(fact -> parts.addAll(fact.tenders()));
        all(OpeningPosition.class).forEach(fact -> parts.addAll(fact.tenders()));
        BigInteger sum = BigInteger.ZERO;
        for (TenderAmount part : parts) {
            sum = part.tender().value().equals(tender) ? sum.add(minor(part.amount())) : sum;
        }
        for (ChargedBack fact : all(ChargedBack.class)) {
            boolean counts = fact.tender().value().equals(tender) && fact.stage() != OrderFact.DisputeStage.WON;
            sum = counts ? sum.add(minor(fact.amount())) : sum;
        }
        return sum;
    }

    /** What left payments, each by itself, and what only lines tell of; nothing below zero makes up for anything else. */
    BigInteger gone() {
        Set<String> tenders = new TreeSet<>();
        all(RefundedOutside.class)
                .forEach(fact ->
                        fact.tenders().forEach(part -> tenders.add(part.tender().value())));
        all(OpeningPosition.class)
                .forEach(fact ->
                        fact.tenders().forEach(part -> tenders.add(part.tender().value())));
        all(ChargedBack.class).forEach(fact -> tenders.add(fact.tender().value()));
        BigInteger sum = onLinesAlone().max(BigInteger.ZERO);
        for (String tender : tenders) {
            sum = sum.add(gone(tender).max(BigInteger.ZERO));
        }
        return sum;
    }

    BigInteger onLinesAlone() {
        BigInteger sum = BigInteger.ZERO;
        for (RefundedOutside fact : all(RefundedOutside.class)) {
            sum = sum.add(onLinesAlone(fact.lines(), fact.tenders()));
        }
        for (OpeningPosition fact : all(OpeningPosition.class)) {
            sum = sum.add(onLinesAlone(fact.refunded(), fact.tenders()));
        }
        return sum;
    }

    /** What lines tell beyond payments, of either sign. */
    private BigInteger onLinesAlone(List<LineMoney> moneys, List<TenderAmount> parts) {
        BigInteger lines = lines(moneys);
        BigInteger tenders = tenders(parts);
        return switch (lines.signum() * tenders.signum()) {
            case -1 -> lines.max(BigInteger.ZERO);
            case 0 -> tenders.signum() == 0 ? lines : BigInteger.ZERO;
            default ->
                lines.signum() > 0
                        ? lines.subtract(tenders).max(BigInteger.ZERO)
                        : lines.subtract(tenders).min(BigInteger.ZERO);
        };
    }

    /** What lines and payments of a fact say, if one gives back and the other takes back; else empty. */
    String contradiction(OrderFact fact) {
        BigInteger lines = BigInteger.ZERO;
        BigInteger tenders = BigInteger.ZERO;
        if (fact instanceof RefundedOutside refunded) {
            lines = lines(refunded.lines());
            tenders = tenders(refunded.tenders());
        } else if (fact instanceof OpeningPosition opening) {
            lines = lines(opening.refunded());
            tenders = tenders(opening.tenders());
        }
        return lines.signum() * tenders.signum() < 0 ? lines + " against " + tenders : "";
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
