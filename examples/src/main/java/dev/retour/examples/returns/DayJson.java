package dev.retour.examples.returns;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.retour.returns.ReturnCase;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;

/** A day as one line of JSON; amounts are numbers with the decimals of the currency. */
final class DayJson {

    private DayJson() {}

    static String of(ShopDay day) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            write(day, json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(ShopDay day, JsonGenerator json) throws IOException {
        json.writeStringField("at", day.now().toString());
        json.writeNumberField("seed", day.seed());
        json.writeStringField("currency", day.paid().getCurrencyUnit().getCode());
        json.writeNumberField("cases", day.cases().size());
        json.writeNumberField("refunds", refunds(day));
        json.writeNumberField("refunded", day.refunded().getAmount());
        json.writeNumberField("paid", day.paid().getAmount());
        json.writeNumberField("unheard", day.unheard().getAmount());
        json.writeNumberField("calls", day.errands().size());
        json.writeNumberField("parked", day.parked());
        json.writeNumberField("deadlines", deadlines(day));
        writeStatuses(day, json);
    }

    private static int refunds(ShopDay day) {
        return day.cases().stream().mapToInt(each -> each.refunds().size()).sum();
    }

    private static long deadlines(ShopDay day) {
        return day.cases().stream().filter(each -> each.deadline().isPresent()).count();
    }

    private static void writeStatuses(ShopDay day, JsonGenerator json) throws IOException {
        Map<String, Integer> statuses = new TreeMap<>();
        for (ReturnCase each : day.cases()) {
            statuses.merge(each.status().name(), 1, Integer::sum);
        }
        json.writeObjectFieldStart("statuses");
        for (Map.Entry<String, Integer> each : statuses.entrySet()) {
            json.writeNumberField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
    }
}
