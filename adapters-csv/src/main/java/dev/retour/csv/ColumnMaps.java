package dev.retour.csv;

import dev.retour.csv.internal.MapCheck;
import dev.retour.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
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

    /** What is wrong with the maps, with paths as in the document. */
    List<Problem> faults() {
        List<Problem> faults = new ArrayList<>();
        orders.ifPresent(map -> faults.addAll(MapCheck.faults(map, OrdersCsvReader.SHAPE, "$.orders")));
        weights.ifPresent(map -> faults.addAll(MapCheck.faults(map, SkuWeightsCsvReader.SHAPE, "$.weights")));
        zones.ifPresent(map -> faults.addAll(MapCheck.faults(map, ZonesCsvReader.SHAPE, "$.zones")));
        bill.ifPresent(map -> faults.addAll(MapCheck.faults(map, BillCsvReader.shape(map), "$.bill")));
        return faults;
    }

    /**
     * Starts the maps.
     *
     * @return a builder
     */
    public static ColumnMapsBuilder builder() {
        return new ColumnMapsBuilder();
    }
}
