package dev.retour.csv;

import dev.retour.courier.LineKind;
import dev.retour.freight.ChargeKind;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A column of a wide bill that holds one kind of charge. Every cell that is not empty or 0 becomes a line.
 *
 * @param column where it is found
 * @param charge what it is for
 * @param kind how its lines count; empty for {@link LineKind#CHARGE}
 * @param code the courier's name of the charge; empty for the header of the column
 */
@Value.Builder
public record ChargeColumn(Column column, ChargeKind charge, Optional<LineKind> kind, Optional<String> code) {

    /**
     * Starts a column of charges.
     *
     * @param column where it is found
     * @param charge what it is for
     * @return a builder
     */
    public static ChargeColumnBuilder builder(Column column, ChargeKind charge) {
        return new ChargeColumnBuilder().column(column).charge(charge);
    }

    /**
     * A column of charges by its header.
     *
     * @param charge what it is for
     * @param names the header texts that are accepted
     * @return the column
     */
    public static ChargeColumn of(ChargeKind charge, String... names) {
        return builder(Column.named(names), charge).build();
    }
}
