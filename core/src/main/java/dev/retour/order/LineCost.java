package dev.retour.order;

import dev.retour.order.terms.OrderLineId;
import java.util.Optional;
import org.joda.money.Money;

/**
 * At which cost some units of a line left the stock.
 *
 * @param line the line
 * @param quantity how many units
 * @param cost what all of them cost together
 * @param layer the cost layer, lot or serial number that they came from
 */
public record LineCost(OrderLineId line, long quantity, Money cost, Optional<String> layer) {}
