package dev.retour.csv;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The maps of one shop and courier: the document {@code retour/column-maps/1}.
 *
 * @param orders how the order list is read
 * @param weights how the list of weights is read
 * @param zones how the list of zones is read
 * @param bill how the bill is read
 */
@Value.Builder
public record ColumnMaps(
        Optional<TableMap> orders, Optional<TableMap> weights, Optional<TableMap> zones, Optional<TableMap> bill) {

    /**
     * Starts the maps.
     *
     * @return a builder
     */
    public static ColumnMapsBuilder builder() {
        return new ColumnMapsBuilder();
    }
}
