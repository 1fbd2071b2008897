package dev.retour.examples.orders;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/** An order as the service itself knows it. */
record Sale(String number, String customer, Instant placed, List<Item> items, Money delivery, String paidBy) {

    /** A position of it; the price of all its pieces contains the tax. */
    record Item(int position, String sku, int pieces, Money price, Money tax, String category) {}
}
