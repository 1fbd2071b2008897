package dev.retour.policy;

import dev.retour.kernel.Reason;
import dev.retour.money.Percent;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * From where on a return looks doubtful.
 *
 * <p>Each case that is opened is looked at by those of the settings, for what its order tells: how often the customer returned and refused
 * before, and how much is at stake. The order does not tell what {@link #ofAddress} and {@link #ofSerials} look at. A host that knows it
 * asks them itself, and gives the signals with the request. Of a document {@link RiskThresholdsCheck} tells the faults, and also when they
 * are set.
 *
 * @param returns the share of earlier orders that came back, above which a customer returns often
 * @param orders the fewest earlier orders that tell anything
 * @param refusals how many refused parcels are many
 * @param value above which amount of all that is asked for much money is at stake; empty for none
 * @param sharers how many customers at one address are many
 */
public record RiskThresholds(Percent returns, long orders, long refusals, Optional<Money> value, long sharers) {

    /** Half of five orders or more, three refusals, five at one address, and no amount. */
    public static final RiskThresholds STANDARD = new RiskThresholds(Percent.parse("50%"), 5, 3, Optional.empty(), 5);

    /**
     * What looks doubtful of what an order tells: the history of the customer, and the money of all that is asked for, which no line
     * reaches by itself. An amount in another currency than the limit is never above it.
     *
     * @param occasion what is asked for, as {@link Occasion#together} gives it
     * @return the signals, each explained
     */
    public List<RiskSignal> signals(Occasion occasion) {
        List<RiskSignal> found = new ArrayList<>(0);
        occasion.terms().customer().ifPresent(customer -> history(customer, found));
        value.ifPresent(limit -> value(limit, Stake.request(occasion), found));
        return List.copyOf(found);
    }

    /**
     * What the host knows of an address.
     *
     * @param customers how many customers have it; 0 if the host does not know, which tells nothing
     * @return a signal if they are many, to be given with the request
     */
    public Optional<RiskSignal> ofAddress(long customers) {
        return customers > 0 && customers >= sharers
                ? Optional.of(signal(
                        RiskSignal.Kind.SHARED_ADDRESS,
                        RiskSignal.Level.MEDIUM,
                        Reason.of(PolicyReason.RISK_ADDRESS).with("customers", customers)))
                : Optional.empty();
    }

    /**
     * What the host sees of pieces that it did not ask back by their numbers, such as on a photo. A request that names such a number as
     * that of a unit is refused and needs no signal.
     *
     * @param line the line
     * @param seen the serial numbers that were seen
     * @return a signal for each that was not sold on the line, to be given with the request
     */
    public static List<RiskSignal> ofSerials(OrderLine line, List<String> seen) {
        return seen.stream()
                .filter(serial -> !line.serials().contains(serial))
                .map(serial -> serial(line, serial))
                .toList();
    }

    private static RiskSignal serial(OrderLine line, String serial) {
        return signal(
                RiskSignal.Kind.SERIAL_MISMATCH,
                RiskSignal.Level.HIGH,
                Reason.of(PolicyReason.RISK_SERIAL).with("serial", serial).with("line", line.id()));
    }

    private static void value(Money limit, Money asked, List<RiskSignal> found) {
        if (asked.isSameCurrency(limit) && asked.isGreaterThan(limit)) {
            found.add(signal(
                    RiskSignal.Kind.HIGH_VALUE,
                    RiskSignal.Level.LOW,
                    Reason.of(PolicyReason.RISK_VALUE).with("amount", asked).with("limit", limit)));
        }
    }

    private void history(Customer customer, List<RiskSignal> found) {
        if (new Condition.ReturnsOften(returns, orders).isOften(customer)) {
            found.add(signal(
                    RiskSignal.Kind.FREQUENT_RETURNS,
                    RiskSignal.Level.MEDIUM,
                    Reason.of(PolicyReason.RISK_RETURNS)
                            .with("returns", customer.returns())
                            .with("orders", customer.orders())));
        }
        if (customer.refusals() >= refusals) {
            found.add(signal(
                    RiskSignal.Kind.FREQUENT_REFUSALS,
                    RiskSignal.Level.MEDIUM,
                    Reason.of(PolicyReason.RISK_REFUSALS).with("refusals", customer.refusals())));
        }
    }

    private static RiskSignal signal(RiskSignal.Kind kind, RiskSignal.Level level, Reason reason) {
        return new RiskSignal(kind, level, reason);
    }
}
