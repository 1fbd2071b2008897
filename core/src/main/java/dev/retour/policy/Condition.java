package dev.retour.policy;

import dev.retour.money.Percent;
import dev.retour.order.terms.Customer;
import dev.retour.policy.Effect.Within;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.Money;

/** When a rule of a policy holds. It looks at nothing but the {@link Occasion}. */
public sealed interface Condition {

    /** The kinds, for a {@code switch}, which needs a default branch: more may come. Their names are those of the documents. */
    enum Kind {
        /** See {@link All}. */
        ALL,
        /** See {@link AnyOf}. */
        ANY_OF,
        /** See {@link Not}. */
        NOT,
        /** See {@link OneOf}. */
        ONE_OF,
        /** See {@link Gift}. */
        GIFT,
        /** See {@link DearerThan}. */
        DEARER_THAN,
        /** See {@link PlacedWithin}. */
        PLACED_WITHIN,
        /** See {@link AskedWithin}. */
        ASKED_WITHIN,
        /** See {@link AskedAfter}. */
        ASKED_AFTER,
        /** See {@link ReturnsOften}. */
        RETURNS_OFTEN,
        /** See {@link RefusedBefore}. */
        REFUSED_BEFORE,
        /** See {@link UnitsAsked}. */
        UNITS_ASKED,
        /** See {@link ShareAsked}. */
        SHARE_ASKED,
        /** See {@link Risky}. */
        RISKY,
        /** See {@link Attribute}. */
        ATTRIBUTE
    }

    /**
     * Which kind it is.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * Tells whether it holds.
     *
     * @param occasion what the policy is asked about
     * @param zone whose days count, that of the policy
     * @return true if it does
     */
    boolean holds(Occasion occasion, ZoneId zone);

    /**
     * Every one holds.
     *
     * @param of the conditions
     */
    record All(List<Condition> of) implements Condition {

        /** Copies the conditions. */
        public All {
            of = List.copyOf(of);
        }

        @Override
        public Kind kind() {
            return Kind.ALL;
        }

        @Override
        public boolean holds(Occasion occasion, ZoneId zone) {
            for (Condition each : of) {
                if (!each.holds(occasion, zone)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * One holds or more.
     *
     * @param of the conditions
     */
    record AnyOf(List<Condition> of) implements Condition {

        /** Copies the conditions. */
        public AnyOf {
            of = List.copyOf(of);
        }

        @Override
        public Kind kind() {
            return Kind.ANY_OF;
        }

        @Override
        public boolean holds(Occasion occasion, ZoneId zone) {
            for (Condition each : of) {
                if (each.holds(occasion, zone)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Another one does not hold.
     *
     * @param of the other one
     */
    record Not(Condition of) implements Condition {
        @Override
        public Kind kind() {
            return Kind.NOT;
        }

        @Override
        public boolean holds(Occasion occasion, ZoneId zone) {
            return !of.holds(occasion, zone);
        }
    }

    /**
     * A subject has one of these values. Of a subject with several values, such as marks, one suffices.
     *
     * @param subject what is looked at
     * @param of the values
     */
    record OneOf(Subject subject, List<String> of) implements Condition {

        /** Copies the values. */
        public OneOf {
            of = List.copyOf(of);
        }

        /**
         * A subject has one of these values.
         *
         * @param subject what is looked at
         * @param of the values
         * @return the condition
         */
        public static OneOf of(Subject subject, String... of) {
            return new OneOf(subject, List.of(of));
        }

        @Override
        public Kind kind() {
            return Kind.ONE_OF;
        }

        @Override
        public boolean holds(Occasion occasion, ZoneId zone) {
            return subject.isOneOf(of, occasion);
        }
    }

    /** The line was given free. */
    record Gift() implements Condition {
        @Override
        public Kind kind() {
            return Kind.GIFT;
        }

        @Override
        public boolean holds(Occasion occasion, ZoneId zone) {
            return occasion.line().gift();
        }
    }

    /**
     * What comes back was sold for more than a limit; of an amount without units, one unit of its line. It never holds of an order
     * in another currency.
     *
     * @param limit the limit, with tax
     */
    record DearerThan(Money limit) implements Condition {
        @Override
        public Kind kind() {
            return Kind.DEARER_THAN;
        }

        @Override
        public boolean holds(Occasion occasion, ZoneId zone) {
            return Stake.of(occasion).isDearerThan(limit);
        }
    }

    /**
     * The order was placed within a time, such as a campaign.
     *
     * @param from the first instant of the time
     * @param until the first instant after it
     */
    record PlacedWithin(Instant from, Instant until) implements Condition {
        @Override
        public Kind kind() {
            return Kind.PLACED_WITHIN;
        }

        @Override
        public boolean holds(Occasion occasion, ZoneId zone) {
            return isWithin(occasion.terms().placedAt(), from, until);
        }

        private static boolean isWithin(Instant at, Instant from, Instant until) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /**
     * The customer asks within a time, whenever the order was placed: such as more time for all that ask before a holiday is over.
     *
     * @param from the first instant of the time
     * @param until the first instant after it
     */
    record AskedWithin(Instant from, Instant until) implements Condition {
        @Override
        public Kind kind() {
            return Kind.ASKED_WITHIN;
        }

        @Override
        public boolean holds(Occasion occasion, ZoneId zone) {
            return PlacedWithin.isWithin(occasion.at(), from, until);
        }
    }

    /**
     * The customer asks after some days are over, as for a fee from the eighth day on. They count as those of {@link Within}: the day
     * of the milestone is day 0, and they end with the last one at midnight in the zone of the policy. It does not hold before the
     * milestone, nor where a calendar has no working day left.
     *
     * @param days how many days, 0 or more
     * @param from what they count from
     * @param workingDays whether only working days count
     */
    record AskedAfter(int days, Milestone from, boolean workingDays) implements Condition {

        /**
         * Days of the calendar from the delivery of the line.
         *
         * @param days how many days, 0 or more
         * @return the condition
         */
        public static AskedAfter days(int days) {
            return new AskedAfter(days, Milestone.DELIVERED, false);
        }

        @Override
        public Kind kind() {
            return Kind.ASKED_AFTER;
        }

        @Override
        public boolean holds(Occasion occasion, ZoneId zone) {
            Timing timing = new Timing(zone, occasion);
            Within time = new Within(days, from, workingDays, false);
            return timing.from(time)
                    .flatMap(since -> timing.window(time, since))
                    .filter(window -> !window.isOpen(occasion.at()))
                    .isPresent();
        }
    }

    /**
     * The customer has brought back more of the orders before than a share.
     *
     * @param share the share, which itself is not too often
     * @param orders the fewest orders that tell anything
     */
    record ReturnsOften(Percent share, long orders) implements Condition {
        @Override
        public Kind kind() {
            return Kind.RETURNS_OFTEN;
        }

        @Override
        public boolean holds(Occasion occasion, ZoneId zone) {
            return occasion.terms().customer().filter(this::isOften).isPresent();
        }

        boolean isOften(Customer customer) {
            BigDecimal returned = BigDecimal.valueOf(customer.returns()).movePointRight(2);
            BigDecimal most = share.value().multiply(BigDecimal.valueOf(customer.orders()));
            return customer.orders() >= orders && returned.compareTo(most) > 0;
        }
    }

    /**
     * The customer has refused parcels before.
     *
     * @param parcels how many or more
     */
    record RefusedBefore(long parcels) implements Condition {
        @Override
        public Kind kind() {
            return Kind.REFUSED_BEFORE;
        }

        @Override
        public boolean holds(Occasion occasion, ZoneId zone) {
            return occasion.terms()
                    .customer()
                    .filter(customer -> customer.refusals() >= parcels)
                    .isPresent();
        }
    }

    /**
     * Many units of the line are asked for. It never holds of an amount without units.
     *
     * @param units how many or more
     */
    record UnitsAsked(long units) implements Condition {
        @Override
        public Kind kind() {
            return Kind.UNITS_ASKED;
        }

        @Override
        public boolean holds(Occasion occasion, ZoneId zone) {
            return occasion.amount().isEmpty() && occasion.quantity() >= units;
        }
    }

    /**
     * Much of the order is asked for: all goods and amounts of the request together, of what all goods of the order were sold for, with
     * tax. What other cases asked for does not count, nor does an amount in another currency.
     *
     * @param share the share, or more
     */
    record ShareAsked(Percent share) implements Condition {
        @Override
        public Kind kind() {
            return Kind.SHARE_ASKED;
        }

        @Override
        public boolean holds(Occasion occasion, ZoneId zone) {
            Money asked = Stake.request(occasion);
            return asked.getCurrencyUnit().equals(occasion.terms().currency())
                    && asked.getAmount().movePointRight(2).compareTo(least(occasion)) >= 0;
        }

        private BigDecimal least(Occasion occasion) {
            return occasion.terms().lines().stream()
                    .map(line -> line.total().gross().getAmount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .multiply(share.value());
        }
    }

    /**
     * A signal of risk weighs as much, or more.
     *
     * @param level how much
     */
    record Risky(RiskSignal.Level level) implements Condition {
        @Override
        public Kind kind() {
            return Kind.RISKY;
        }

        @Override
        public boolean holds(Occasion occasion, ZoneId zone) {
            return occasion.risks().stream().anyMatch(risk -> risk.level().compareTo(level) >= 0);
        }
    }

    /**
     * The host says so of the line, or of the order where the line says nothing. Personal attributes are never looked at.
     *
     * @param name the name of the attribute
     * @param value its text
     */
    record Attribute(String name, String value) implements Condition {
        @Override
        public Kind kind() {
            return Kind.ATTRIBUTE;
        }

        @Override
        public boolean holds(Occasion occasion, ZoneId zone) {
            return occasion.line()
                    .attributes()
                    .find(name)
                    .or(() -> occasion.terms().attributes().find(name))
                    .filter(each -> !each.personal() && each.text().equals(value))
                    .isPresent();
        }
    }
}
