package dev.retour.policy;

import dev.retour.kernel.Reason;
import dev.retour.money.Percent;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * From where on a return looks doubtful. Each case that is opened is looked at by those of the settings; what only the host knows, such
 * as how many customers share an address, the host gives with the request.
 *
 * @param returns the share of earlier orders that came back, above which a customer returns often
 * @param orders the fewest earlier orders that tell anything
 * @param refusals how many refused parcels are many
 * @param value above which amount much money is at stake; empty for none
 * @param sharers how many customers at one address are many
 */
public record RiskThresholds(Percent returns, long orders, long refusals, Optional<Money> value, long sharers) {

    /** Half of five orders or more, three refusals, five at one address, and no amount. */
    public static final RiskThresholds STANDARD = new RiskThresholds(Percent.parse("50%"), 5, 3, Optional.empty(), 5);

    /**
     * What looks doubtful of a return.
     *
     * @param occasion what is asked for
     * @param serials the serial numbers that the customer names
     * @param atAddress how many customers the host knows at the address; 0 if it does not know
     * @return the signals, each explained
     */
    public List<RiskSignal> signals(Occasion occasion, List<String> serials, long atAddress) {
        List<RiskSignal> found = new ArrayList<>(0);
        OrderLine line = occasion.line();
        strangers(line, serials).forEach(serial -> found.add(serial(line, serial)));
        occasion.terms().customer().ifPresent(customer -> history(customer, found));
        Stake stake = Stake.asked(occasion);
        value.filter(stake::isDearerThan)
                .ifPresent(limit -> found.add(signal(
                        RiskSignal.Kind.HIGH_VALUE,
                        RiskSignal.Level.LOW,
                        Reason.of(PolicyReason.RISK_VALUE)
                                .with("amount", stake.amount())
                                .with("limit", limit))));
        if (atAddress >= sharers) {
            found.add(signal(
                    RiskSignal.Kind.SHARED_ADDRESS,
                    RiskSignal.Level.MEDIUM,
                    Reason.of(PolicyReason.RISK_ADDRESS).with("customers", atAddress)));
        }
        return List.copyOf(found);
    }

    private static Stream<String> strangers(OrderLine line, List<String> serials) {
        return serials.stream().filter(serial -> !line.serials().contains(serial));
    }

    private static RiskSignal serial(OrderLine line, String serial) {
        return signal(
                RiskSignal.Kind.SERIAL_MISMATCH,
                RiskSignal.Level.HIGH,
                Reason.of(PolicyReason.RISK_SERIAL).with("serial", serial).with("line", line.id()));
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
