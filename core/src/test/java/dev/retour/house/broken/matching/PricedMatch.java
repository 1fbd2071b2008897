package dev.retour.house.broken.matching;

import org.joda.money.Money;

/** A match that knows a currency. */
public record PricedMatch(Money amount) {}
