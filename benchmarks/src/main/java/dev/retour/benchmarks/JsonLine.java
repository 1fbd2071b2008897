package dev.retour.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/** Writes an outcome as one line of JSON. Its keys and their order are read by scripts and stay. */
final class JsonLine {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonLine() {}

    static String of(Outcome outcome) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            write(outcome, json);
        }
        return line.toString();
    }

    private static void write(Outcome outcome, JsonGenerator json) throws IOException {
        Job job = outcome.job();
        json.writeStartObject();
        json.writeStringField("job", job.name());
        json.writeStringField("unit", job.unit());
        json.writeNumberField("threads", job.threads());
        json.writeNumberField("ours", rounded(outcome.median(Contender.OURS), 0));
        write("peers", job.peers(), outcome::median, 0, json);
        write("ratios", job.peers(), outcome::ratio, 2, json);
        write("spread", job.contenders(), outcome::spread, 2, json);
        writeHeap(outcome.heapMiB(), json);
        json.writeEndObject();
    }

    private static void writeHeap(OptionalInt mebibytes, JsonGenerator json) throws IOException {
        if (mebibytes.isPresent()) {
            json.writeNumberField("heapMiB", mebibytes.getAsInt());
        } else {
            json.writeNullField("heapMiB");
        }
    }

    private static void write(
            String field, List<Contender> contenders, ToDoubleFunction<String> value, int decimals, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart(field);
        for (Contender contender : contenders) {
            json.writeNumberField(contender.name(), rounded(value.applyAsDouble(contender.name()), decimals));
        }
        json.writeEndObject();
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
