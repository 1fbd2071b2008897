package dev.retour.money;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * An exact percentage.
 *
 * @param value the number before the sign: 6.5 for 6.5 %
 */
public record Percent(BigDecimal value) {

    /** Nothing. */
    public static final Percent ZERO = new Percent(BigDecimal.ZERO);

    private static final Pattern TEXT = Pattern.compile("(-?[0-9]{1,9}(?:\\.[0-9]{1,12})?)( ?%)?");

    /** Drops zeros at the end, so that 6.50 % equals 6.5 %. */
    public Percent {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /**
     * Reads a percentage.
     *
     * @param text a plain number and the sign, such as {@code 6.5%}; a bare 0.5 could mean a half as well
     * @return the percentage
     * @throws IllegalArgumentException if the text is none
     */
    public static Percent parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no percentage. Write it such as 6.5%.");
        }
        if (matcher.group(2) == null) {
            throw new IllegalArgumentException(
                    "'" + text + "' lacks its sign. Write " + text + "% if you mean " + text + " of a hundred.");
        }
        return new Percent(new BigDecimal(matcher.group(1)));
    }

    /**
     * Takes the percentage of an amount, exactly.
     *
     * @param amount the amount
     * @return the exact share, with as many decimals as it needs
     */
    public BigMoney of(BigMoney amount) {
        return amount.multipliedBy(value.movePointLeft(2));
    }

    /**
     * Takes the percentage of an amount.
     *
     * @param amount the amount
     * @param rounding how to round
     * @return the rounded share
     */
    public Money of(Money amount, Rounding rounding) {
        return rounding.round(of(amount.toBigMoney()));
    }

    @Override
    public String toString() {
        return value.toPlainString() + "%";
    }
}
