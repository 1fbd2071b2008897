package dev.retour.examples.audit;

import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateCardCheck;
import dev.retour.courier.rating.ZoneRule;
import dev.retour.csv.Source;
import dev.retour.csv.TableMap;
import dev.retour.csv.ZonesCsvReader;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Problem;
import dev.retour.kernel.SourceRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The zones of a list beside those of the card, each with its place in the list. */
final class ExtraZones {

    private final Consumer<Finding> findings;
    private final List<ZoneRule> rules = new ArrayList<>();
    private final List<SourceRef> places = new ArrayList<>();

    ExtraZones(Consumer<Finding> findings) {
        this.findings = findings;
    }

    /** Reads a list; false if any row is unusable, since a route without its rule would get another zone. */
    boolean read(Path file, TableMap map) {
        return ZonesCsvReader.of(map).read(Source.of(file), this::add, findings).isClean();
    }

    private void add(ZoneRule rule, SourceRef place) {
        rules.add(rule);
        places.add(place);
    }

    /**
     * The cards with these zones; empty if they do not go together. What is wrong with the own zones of a card is told
     * already, and what is wrong with a row is told once for all cards.
     */
    Optional<List<RateCard>> addTo(List<RateCard> cards) {
        List<Finding> faults = rules.isEmpty()
                ? List.of()
                : cards.stream().flatMap(this::faults).distinct().toList();
        faults.forEach(findings);
        return faults.stream().anyMatch(Finding::isError)
                ? Optional.empty()
                : Optional.of(cards.stream().map(card -> card.withZones(rules)).toList());
    }

    private Stream<Finding> faults(RateCard card) {
        int own = card.zones().size();
        return RateCardCheck.check(card.withZones(rules)).stream().flatMap(problem -> fault(problem, own).stream());
    }

    private Optional<Finding> fault(Problem problem, int own) {
        int row = problem.indexIn("$.zones").orElse(-1) - own;
        return row < 0
                ? Optional.empty()
                : Optional.of(new Finding(problem.severity(), problem.reason(), places.get(row)));
    }
}
