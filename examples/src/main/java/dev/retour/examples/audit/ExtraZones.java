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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The zones of a list beside those of the card, each with its place in the list. */
final class ExtraZones {

    private static final Pattern RULE = Pattern.compile("\\$\\.zones\\[(\\d+)].*");

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

    /** The card with these zones; empty if they do not go together. What is wrong with its own zones is told already. */
    Optional<RateCard> addTo(RateCard card) {
        RateCard whole = card.withZones(rules);
        List<Finding> faults = rules.isEmpty()
                ? List.of()
                : RateCardCheck.check(whole).stream()
                        .map(problem -> fault(problem, card.zones().size()))
                        .flatMap(Optional::stream)
                        .toList();
        faults.forEach(findings);
        return faults.stream().anyMatch(Finding::isError) ? Optional.empty() : Optional.of(whole);
    }

    private Optional<Finding> fault(Problem problem, int own) {
        Matcher rule = RULE.matcher(problem.path());
        int index = rule.matches() ? Integer.parseInt(rule.group(1)) - own : -1;
        return index < 0
                ? Optional.empty()
                : Optional.of(new Finding(problem.severity(), problem.reason(), places.get(index)));
    }
}
