package dev.retour.testkit.simulation;

import dev.retour.kernel.Observation;
import dev.retour.order.Basis;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.OrderFact.Captured;
import dev.retour.order.OrderFact.ChargedBack;
import dev.retour.order.OrderFact.PriceAdjusted;
import dev.retour.order.OrderFact.RefundedOutside;
import dev.retour.order.OrderFact.ReturnedOutside;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.OrderTerms;
import java.math.BigInteger;
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
        return known.values().stream().map(Known::fact).filter(kind::isInstance).toList();
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

    int returned(String line, Basis basis) {
        return units(ReturnedOutside.class, fact -> fact.basis() == basis ? fact.lines() : List.of(), line);
    }

    BigInteger refunded(String line) {
        BigInteger sum = BigInteger.ZERO;
        for (RefundedOutside fact : all(RefundedOutside.class)) {
            if (fact.cause() == OrderFact.RefundCause.UNITS) {
                for (LineMoney money : fact.lines()) {
                    sum = money.line().value().equals(line) ? sum.add(minor(money.amount())) : sum;
                }
            }
        }
        return sum;
    }

    BigInteger gone(String tender) {
        BigInteger sum = BigInteger.ZERO;
        for (RefundedOutside fact : all(RefundedOutside.class)) {
            for (TenderAmount part : fact.tenders()) {
                sum = part.tender().value().equals(tender) ? sum.add(minor(part.amount())) : sum;
            }
        }
        for (ChargedBack fact : all(ChargedBack.class)) {
            boolean counts = fact.tender().value().equals(tender) && fact.stage() != OrderFact.DisputeStage.WON;
            sum = counts ? sum.add(minor(fact.amount())) : sum;
        }
        return sum;
    }

    BigInteger gone() {
        BigInteger sum = BigInteger.ZERO;
        for (RefundedOutside fact : all(RefundedOutside.class)) {
            BigInteger lines = BigInteger.ZERO;
            for (LineMoney money : fact.lines()) {
                lines = lines.add(minor(money.amount()));
            }
            BigInteger tenders = BigInteger.ZERO;
            for (TenderAmount part : fact.tenders()) {
                tenders = tenders.add(minor(part.amount()));
            }
            sum = sum.add(lines.max(tenders));
        }
        for (ChargedBack fact : all(ChargedBack.class)) {
            sum = fact.stage() == OrderFact.DisputeStage.WON ? sum : sum.add(minor(fact.amount()));
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
