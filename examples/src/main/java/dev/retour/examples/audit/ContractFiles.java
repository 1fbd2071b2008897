package dev.retour.examples.audit;

import dev.retour.courier.rating.Contract;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.Rater;
import dev.retour.json.DocumentTypes;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Problem;
import dev.retour.kernel.SourceRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The files of the versions of a contract. */
final class ContractFiles {

    private final List<Path> files;
    private final Consumer<Finding> findings;
    private final List<RateCard> cards = new ArrayList<>();

    ContractFiles(List<Path> files, Consumer<Finding> findings) {
        this.files = files;
        this.findings = findings;
    }

    /** Reads them all; false if one is unusable. */
    boolean read(DocumentFiles documents) {
        files.forEach(file -> documents.read(DocumentTypes.RATE_CARD, file).ifPresent(cards::add));
        return isWhole();
    }

    private boolean isWhole() {
        return cards.size() == files.size();
    }

    /** The contract with more zones in every version; empty if they do not go together. */
    Optional<Contract> with(ExtraZones zones) {
        Optional<List<RateCard>> versions = zones.addTo(cards);
        return isWhole() ? versions.flatMap(this::together) : Optional.empty();
    }

    private Optional<Contract> together(List<RateCard> versions) {
        List<Problem> faults = Contract.check(versions);
        faults.forEach(fault -> findings.accept(Finding.error(fault.reason(), place(fault))));
        return faults.isEmpty()
                ? Optional.of(Contract.of(versions.stream().map(Rater::of).toList()))
                : Optional.empty();
    }

    private SourceRef place(Problem fault) {
        return SourceRef.of(DocumentFiles.name(files.get(fault.indexIn("$").orElse(0))));
    }
}
