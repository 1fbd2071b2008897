package dev.retour.examples;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;

/** One run of the command: how it ended and what it printed. */
public record CommandRun(int exit, String out, String err) {

    public static CommandRun of(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = RetourCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        int exit = command.execute(arguments.toArray(String[]::new));
        return new CommandRun(exit, out.toString(), err.toString());
    }

    public List<String> outLines() {
        return out.lines().toList();
    }

    public List<String> errLines() {
        return err.lines().toList();
    }

    /** The last line of the output, every value by its path, such as {@code findings.ZONE_WRONG}. */
    public Map<String, String> json() {
        List<String> lines = outLines();
        String last = lines.get(lines.size() - 1);
        Map<String, String> values = new TreeMap<>();
        try (JsonParser json = new JsonFactory().createParser(last)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new AssertionError("The last line is no JSON object: " + last);
            }
            read(json, "", values);
            if (json.nextToken() != null) {
                throw new AssertionError("Something follows the JSON object: " + last);
            }
        } catch (IOException e) {
            throw new AssertionError("The last line is no JSON: " + last, e);
        }
        return values;
    }

    private static void read(JsonParser json, String path, Map<String, String> values) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = path + json.currentName();
            if (json.nextToken() == JsonToken.START_OBJECT) {
                read(json, name + ".", values);
            } else if (values.put(name, json.getText()) != null) {
                throw new AssertionError("Twice in the JSON object: " + name);
            }
        }
    }

    /** How many findings of each class there are. */
    public Map<String, Long> findings() {
        return counts("findings.");
    }

    public Map<String, Long> counts(String prefix) {
        Map<String, Long> counts = new TreeMap<>();
        json().forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                counts.put(name.substring(prefix.length()), Long.valueOf(value));
            }
        });
        return counts;
    }
}
