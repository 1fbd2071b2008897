package dev.retour.examples.audit;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillSink;
import dev.retour.courier.DeclaredTotals;
import dev.retour.courier.rating.Contract;
import dev.retour.csv.BillCsvReader;
import dev.retour.csv.ColumnMaps;
import dev.retour.csv.CsvDocuments;
import dev.retour.csv.OrderSink;
import dev.retour.csv.OrdersCsvReader;
import dev.retour.csv.SkuWeightsCsvReader;
import dev.retour.csv.Source;
import dev.retour.csv.TableMap;
import dev.retour.csv.Tally;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.Finding;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.ParcelAssembly;
import dev.retour.parcel.SkuWeights;
import dev.retour.parcel.Waybill;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.BillAudit;
import dev.retour.reconciliation.billing.BillAuditRun;
import dev.retour.reconciliation.billing.ParcelAudit;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the files of an audit and runs it. Every file is read even if an earlier one is unusable, so that all faults
 * are told at once.
 */
final class AuditSession {

    private final AuditFiles files;
    private final DocumentFiles documents;
    private final AuditPolicy policy;
    private final NamedAccounts accounts;
    private final Consumer<Finding> findings;
    private Optional<Contract> contract = Optional.empty();
    private Optional<BillAuditRun> run = Optional.empty();
    private boolean usable = true;

    AuditSession(AuditFiles files, AuditPolicy policy, Consumer<Finding> findings) {
        this.policy = policy;
        this.accounts = new NamedAccounts(policy);
        this.files = files;
        this.findings = findings;
        this.documents = new DocumentFiles(findings);
    }

    /** Reads everything; false if something is unusable. */
    boolean read(CommandContext context) {
        Optional<ColumnMaps> maps = files.columns().isPresent()
                ? documents.read(CsvDocuments.COLUMN_MAPS, files.columns().get())
                : Optional.of(ColumnMaps.builder().build());
        ContractFiles cards = new ContractFiles(files.rateCards(), findings);
        usable = cards.read(documents) && maps.isPresent();
        maps.ifPresent(known -> readTables(cards, known, context));
        if (usable) {
            SourceRef bill = SourceRef.of(DocumentFiles.name(files.bill()));
            accounts.doubt().ifPresent(doubt -> findings.accept(Finding.warning(doubt, bill)));
        }
        return usable;
    }

    private void readTables(ContractFiles cards, ColumnMaps maps, CommandContext context) {
        ExtraZones zones = new ExtraZones(findings);
        files.zones().ifPresent(file -> usable &= zones.read(file, map(maps.zones())));
        contract = cards.with(zones);
        run = contract.map(sound -> BillAudit.of(sound).with(policy).begin(context));
        usable &= run.isPresent();
        readTables(maps);
    }

    private void readTables(ColumnMaps maps) {
        SkuWeights weights = new SkuWeights();
        files.weights()
                .ifPresent(file ->
                        judge(SkuWeightsCsvReader.of(map(maps.weights())).read(Source.of(file), weights, findings)));
        ParcelAssembly parcels = new ParcelAssembly(weights, findings);
        judge(OrdersCsvReader.of(map(maps.orders()))
                .read(Source.of(files.orders()), OrderSink.into(parcels), findings));
        parcels.drainTo(
                parcel -> {
                    accounts.add(parcel.account());
                    run.ifPresent(open -> open.expect(parcel));
                },
                named -> run.ifPresent(open -> open.expectUnreadable(named)));
        judge(BillCsvReader.of(map(maps.bill())).read(Source.of(files.bill()), new Lines()));
    }

    private static TableMap map(Optional<TableMap> map) {
        return map.orElse(TableMap.CANONICAL);
    }

    /** A table of which nothing could be used is no table. */
    private void judge(Tally tally) {
        usable &= tally.accepted() > 0 || tally.isClean();
    }

    Contract contract() {
        return contract.orElseThrow();
    }

    AuditFiles files() {
        return files;
    }

    AuditSummary finish(Consumer<ParcelAudit> results) {
        return run.orElseThrow().finish(results);
    }

    /** Passes the bill to the run, if the card allows one, and its findings to both. */
    private final class Lines implements BillSink {

        @Override
        public void line(BillLine line) {
            accounts.add(line.account());
            run.ifPresent(open -> open.line(line));
        }

        @Override
        public void declared(DeclaredTotals totals) {
            run.ifPresent(open -> open.declared(totals));
        }

        @Override
        public void finding(Finding finding) {
            findings.accept(finding);
            run.ifPresent(open -> open.finding(finding));
        }

        @Override
        public void unread(Waybill waybill, SourceRef row) {
            run.ifPresent(open -> open.unread(waybill, row));
        }
    }
}
