package dev.retour.examples.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.retour.reconciliation.billing.Assumption;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.joda.money.Money;

/** The sums of an audit as one line of JSON; amounts are numbers with the decimals of the currency. */
final class AuditJson {

    private AuditJson() {}

    static String of(AuditSummary summary) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            write(summary, json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(AuditSummary summary, JsonGenerator json) throws IOException {
        json.writeStringField("currency", summary.billed().getCurrencyUnit().getCode());
        json.writeNumberField("parcels", summary.parcels());
        json.writeNumberField("lines", summary.lines());
        json.writeNumberField("correct", summary.count(Verdict.CORRECT));
        json.writeNumberField("over", summary.count(Verdict.OVER));
        json.writeNumberField("under", summary.count(Verdict.UNDER));
        json.writeNumberField("notBilled", summary.count(Verdict.NOT_BILLED));
        json.writeNumberField("notCompared", summary.count(Verdict.NOT_COMPARED));
        json.writeNumberField("correctAmount", summary.correctAmount().getAmount());
        json.writeNumberField("overAmount", summary.overAmount().getAmount());
        json.writeNumberField("underAmount", summary.underAmount().getAmount());
        json.writeNumberField("billed", summary.billed().getAmount());
        json.writeNumberField("expected", summary.expected().getAmount());
        json.writeNumberField("outside", summary.outside().getAmount());
        json.writeNumberField("disputed", summary.disputed().getAmount());
        json.writeNumberField("toAccrue", summary.toAccrue().getAmount());
        json.writeNumberField("rejectedRows", summary.rejectedRows());
        json.writeNumberField("faults", summary.faults());
        writeOtherCurrencies(summary, json);
        writeAssumptions(summary, json);
        writeFindings(summary, json);
    }

    private static void writeOtherCurrencies(AuditSummary summary, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("otherCurrencies");
        for (Money sum : summary.otherCurrencies()) {
            json.writeNumberField(sum.getCurrencyUnit().getCode(), sum.getAmount());
        }
        json.writeEndObject();
    }

    private static void writeAssumptions(AuditSummary summary, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("assumptions");
        for (Map.Entry<Assumption, Long> entry : summary.assumptions().entrySet()) {
            json.writeNumberField(entry.getKey().name(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static void writeFindings(AuditSummary summary, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("findings");
        for (Map.Entry<DiscrepancyClass, AuditSummary.ClassTotal> entry :
                summary.classes().entrySet()) {
            json.writeNumberField(entry.getKey().name(), entry.getValue().count());
        }
        json.writeEndObject();
    }
}
