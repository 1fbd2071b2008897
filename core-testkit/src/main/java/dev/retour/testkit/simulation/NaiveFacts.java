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
import dev.retour.order.OrderFact.RefundReversed;
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
    private @Nullable Map<String, NaiveRefund> others;

    /**
     * Records a fact; tells what becomes of it. The digest is given, since it only decides which of two contents holds: the
     * greater one.
     */
    String add(Observation observation, OrderFact fact, String digest, Map<String, Set<Integer>> taken) {
        byKind.clear();
        others = null;
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

    /** What others gave back for units of a line and was not reversed. */
    BigInteger refunded(String line) {
        return refunded(line, RefundCause.UNITS);
    }

    BigInteger differences(String line) {
        return refunded(line, RefundCause.PRICE_ADJUSTMENT);
    }

    private BigInteger refunded(String line, RefundCause cause) {
        BigInteger sum = BigInteger.ZERO;
        for (NaiveRefund refund : refundsOfOthers().values()) {
            sum = refund.cause == cause ? sum.add(refund.left(refund.lines, line)) : sum;
        }
        return sum;
    }

    /** What left a payment. */
    BigInteger gone(String tender) {
        BigInteger sum = BigInteger.ZERO;
        for (NaiveRefund refund : refundsOfOthers().values()) {
            sum = sum.add(refund.left(refund.tenders, tender));
        }
        for (ChargedBack fact : all(ChargedBack.class)) {
            sum = fact.tender().value().equals(tender) ? sum.add(disputed(fact)) : sum;
        }
        return sum;
    }

    private BigInteger disputed(ChargedBack fact) {
        boolean counts = fact.stage() != OrderFact.DisputeStage.WON;
        return counts ? minor(fact.amount()).max(BigInteger.ZERO) : BigInteger.ZERO;
    }

    /** What left the order: of each refund the larger of what its lines and its payments tell, and all disputes. */
    BigInteger gone() {
        BigInteger sum = BigInteger.ZERO;
        for (NaiveRefund refund : refundsOfOthers().values()) {
            sum = sum.add(refund.left(refund.lines).max(refund.left(refund.tenders)));
        }
        for (ChargedBack fact : all(ChargedBack.class)) {
            sum = sum.add(disputed(fact));
        }
        return sum;
    }

    /** What others gave back, by source and id of the fact. */
    Map<String, NaiveRefund> refundsOfOthers() {
        Map<String, NaiveRefund> found = others;
        if (found == null) {
            found = new TreeMap<>();
            for (Known each : known.values()) {
                refund(each, found);
            }
            for (RefundReversed reversal : all(RefundReversed.class)) {
                reverse(found.get(reversal.source() + "\n" + reversal.refund()), reversal);
            }
            others = found;
        }
        return found;
    }

    private void refund(Known each, Map<String, NaiveRefund> found) {
        String key = each.observation().source() + "\n" + each.observation().externalId();
        if (each.fact() instanceof RefundedOutside refund) {
            found.put(key, refund(each, refund.cause(), refund.lines(), refund.tenders()));
        } else if (each.fact() instanceof OpeningPosition opening) {
            found.put(key, refund(each, RefundCause.UNITS, opening.refunded(), opening.tenders()));
        }
    }

    private NaiveRefund refund(Known each, RefundCause cause, List<LineMoney> moneys, List<TenderAmount> parts) {
        NaiveRefund refund = new NaiveRefund(each.observation().toString(), cause);
        moneys.forEach(money -> add(money.line().value(), money.amount(), refund.lines));
        parts.forEach(part -> add(part.tender().value(), part.amount(), refund.tenders));
        return refund;
    }

    private void reverse(@Nullable NaiveRefund refund, RefundReversed reversal) {
        if (refund == null) {
            return;
        }
        refund.whollyBack |= reversal.whole();
        reversal.lines().forEach(money -> add(money.line().value(), money.amount(), refund.linesBack));
        reversal.tenders().forEach(part -> add(part.tender().value(), part.amount(), refund.tendersBack));
    }

    private void add(String item, Money amount, Map<String, BigInteger> side) {
        if (minor(amount).signum() > 0) {
            side.merge(item, minor(amount), BigInteger::add);
        }
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
