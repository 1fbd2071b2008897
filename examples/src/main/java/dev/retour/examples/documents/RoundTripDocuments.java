package dev.retour.examples.documents;

import dev.retour.csv.CsvDocuments;
import dev.retour.json.DocumentTypes;
import dev.retour.policy.Policies;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes and reads a sample of every type of document, and reads, writes and reads again the files that it is given.
 *
 * <p>Prints one line for each. Started on the module path, it shows that no descriptor hides what the documents need.
 */
public final class RoundTripDocuments {

    /** The exit code if a document comes back changed, or cannot be read. */
    public static final int CHANGED = 1;

    private static final List<RoundTrip<?>> TRIPS = trips();

    private RoundTripDocuments() {}

    private static List<RoundTrip<?>> trips() {
        List<RoundTrip<?>> trips = new ArrayList<>();
        trips.add(new RoundTrip<>(DocumentTypes.RATE_CARD, SampleCard.card()));
        trips.add(new RoundTrip<>(CsvDocuments.COLUMN_MAPS, SampleMaps.maps()));
        trips.add(new RoundTrip<>(DocumentTypes.ORDER, SampleOrder.terms()));
        SampleFacts.facts().forEach(fact -> trips.add(new RoundTrip<>(DocumentTypes.ORDER_FACT, fact)));
        trips.add(new RoundTrip<>(DocumentTypes.RETURN_POLICY, Policies.chinaSevenDays()));
        trips.add(new RoundTrip<>(DocumentTypes.PATIENCE, SampleSettings.patience()));
        trips.add(new RoundTrip<>(DocumentTypes.RISK_THRESHOLDS, SampleSettings.risks()));
        trips.add(new RoundTrip<>(DocumentTypes.BUSINESS_CALENDAR, SampleSettings.calendar()));
        return List.copyOf(trips);
    }

    /**
     * Runs the round trips and ends the JVM: 0 if every document came back as it was.
     *
     * @param args files with documents of any type
     * @throws IOException if a file cannot be read
     */
    public static void main(String... args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean same = true;
        for (RoundTrip<?> trip : TRIPS) {
            same &= report(out, trip.schema(), "a sample", trip.ofSample());
        }
        for (String arg : args) {
            same &= file(out, Path.of(arg));
        }
        System.exit(same ? 0 : CHANGED);
    }

    private static boolean file(PrintStream out, Path file) throws IOException {
        String text = Files.readString(file);
        String schema = SchemaName.of(text);
        boolean same = TRIPS.stream()
                .filter(trip -> trip.schema().equals(schema))
                .anyMatch(trip -> trip.of(file.toString(), text));
        return report(out, schema, file.toString(), same);
    }

    private static boolean report(PrintStream out, String schema, String source, boolean same) {
        out.println(schema + "  " + source + "  " + (same ? "same" : "CHANGED"));
        return same;
    }
}
