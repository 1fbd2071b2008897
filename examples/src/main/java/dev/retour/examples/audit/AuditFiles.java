package dev.retour.examples.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of an audit.
 *
 * @param orders parcels, or orders with articles
 * @param weights what a piece of each article weighs
 * @param zones zones beside those of the card
 * @param bill the courier's bill
 * @param rateCard the contract
 * @param columns how the tables are read
 */
record AuditFiles(
        Path orders, Optional<Path> weights, Optional<Path> zones, Path bill, Path rateCard, Optional<Path> columns) {

    /** All of them. */
    List<Path> all() {
        Stream<Path> given = Stream.of(orders, bill, rateCard);
        return Stream.concat(given, Stream.of(weights, zones, columns).flatMap(Optional::stream))
                .toList();
    }
}
