package dev.retour.policy;

import dev.retour.kernel.Moment;
import dev.retour.order.Basis;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderTerms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What a policy is asked about: units of one line, and all that it may look at.
 *
 * @param terms the terms of the order
 * @param line the line
 * @param quantity how many units of it
 * @param amount the money of the line that is asked for without units; empty where units come back. The quantity is then 1
 * @param asked the money of all lines that the same request asks for, in the currency of the order; empty if it asks for this line
 *     alone. {@link #together} reckons it
 * @param basis on which ground they come back
 * @param reason why
 * @param resolution what the customer wants
 * @param intake through which channel the customer asked, the host's code, such as {@code ONLINE}
 * @param condition in which condition the customer says the goods are, the host's code; empty if not said
 * @param milestones when what happened to the line, as far as it did; of several instants the last
 * @param at when the customer asked
 * @param risks what makes the return look doubtful
 * @param calendar which days are working days
 */
@Value.Builder
public record Occasion(
        OrderTerms terms,
        OrderLine line,
        long quantity,
        Optional<Money> amount,
        Optional<Money> asked,
        Basis basis,
        ReturnReason reason,
        Resolution resolution,
        String intake,
        Optional<String> condition,
        Map<Milestone, Instant> milestones,
        Instant at,
        List<RiskSignal> risks,
        BusinessCalendar calendar) {

    /**
     * Copies the milestones and risks, and cuts the instant to the microsecond.
     *
     * @throws IllegalArgumentException if the instant is outside of the years 1 to 9999
     */
    public Occasion {
        at = Moment.of("When a customer asked", at);
        milestones = Map.copyOf(milestones);
        risks = List.copyOf(risks);
    }

    /**
     * Starts an occasion: one unit, delivered, wanted back with money, online, on a calendar of which every day is a working day.
     *
     * @param terms the terms of the order
     * @param line the line
     * @param reason why
     * @param at when the customer asked
     * @return a builder
     */
    public static OccasionBuilder builder(OrderTerms terms, OrderLine line, ReturnReason reason, Instant at) {
        return new OccasionBuilder()
                .terms(terms)
                .line(line)
                .quantity(1)
                .basis(Basis.RETURN)
                .reason(reason)
                .resolution(Resolution.RETURN_AND_REFUND)
                .intake("ONLINE")
                .putMilestones(Milestone.PLACED, terms.placedAt())
                .at(at)
                .calendar(BusinessCalendar.EVERY_DAY);
    }

    /**
     * Tells each occasion of one request how much is asked for in all: what the units were sold for, each line rounded to the unit of
     * the currency, and the amounts without units. What is not in the currency of the order does not count.
     *
     * @param request the occasions of one request, all of one order
     * @return the same ones, each with the sum
     */
    public static List<Occasion> together(List<Occasion> request) {
        if (request.size() < 2) {
            return request;
        }
        Money none = Money.zero(request.get(0).terms().currency());
        Money all = request.stream()
                .map(each -> Stake.asked(each).amount())
                .filter(none::isSameCurrency)
                .reduce(none, Money::plus);
        return request.stream()
                .map(each -> new OccasionBuilder().from(each).asked(all).build())
                .toList();
    }
}
