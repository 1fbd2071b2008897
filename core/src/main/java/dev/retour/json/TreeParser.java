package dev.retour.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.retour.kernel.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parses one text to a tree. What does not break the syntax is reported and parsed on. */
final class TreeParser {

    /**
     * Jackson's limits stay beyond all of ours, so that ours report the exact place; but for that of names, which 2.15 cannot
     * set. No symbol table, no thread-local.
     */
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.USE_THREAD_LOCAL_FOR_BUFFER_RECYCLING)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.MAX_DEPTH + 1)
                    .maxNumberLength(Limits.MAX_SIZE)
                    .maxStringLength(Limits.MAX_SIZE)
                    .build())
            .build();

    private final String text;
    private final Limits limits;
    private final Faults faults;
    private final JsonParser parser;
    private int depth;

    private TreeParser(String text, Limits limits, Faults faults) throws IOException {
        this.text = text;
        this.limits = limits;
        this.faults = faults;
        this.parser = FACTORY.createParser(text.toCharArray());
    }

    /**
     * Parses a document.
     *
     * @param text the whole text
     * @param limits what is accepted
     * @param faults where faults go that do not break the syntax
     * @return the top value
     * @throws Unreadable if it is empty, no JSON, or too deep
     */
    static Node parse(String text, Limits limits, Faults faults) throws Unreadable {
        try {
            return new TreeParser(text, limits, faults).document();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Node document() throws IOException, Unreadable {
        try (parser) {
            return wholeText();
        }
    }

    private Node wholeText() throws IOException, Unreadable {
        try {
            if (parser.nextToken() == null) {
                throw new Unreadable(Mark.START, Reason.of(JsonReason.EMPTY));
            }
            Node root = value();
            checkEnd();
            return root;
        } catch (JsonProcessingException e) {
            Breakage breakage = new Breakage(text, parser.currentLocation().getCharOffset(), e);
            throw breakage.at(Trail.of(parser.getParsingContext()));
        }
    }

    private void checkEnd() throws Unreadable {
        int end = (int) parser.currentLocation().getCharOffset();
        while (end < text.length() && " \t\r\n".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end < text.length()) {
            throw new Unreadable(Mark.at(text, end), Reason.of(JsonReason.TRAILING));
        }
    }

    private Node value() throws IOException, Unreadable {
        Mark mark = mark();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(mark);
            case START_ARRAY -> array(mark);
            case VALUE_STRING -> string(mark);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(mark);
            case VALUE_NULL -> faulty(mark, Reason.of(JsonReason.NULL));
            default -> new Node.Flag(mark, parser.currentToken() == JsonToken.VALUE_TRUE);
        };
    }

    private Node object(Mark mark) throws IOException, Unreadable {
        enter(mark);
        Map<String, Node.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Mark key = mark();
            String name = parser.currentName();
            boolean isNew = checkName(key, name, members);
            parser.nextToken();
            Node value = value();
            if (isNew) {
                members.put(name, new Node.Member(key, value));
            }
        }
        depth--;
        return new Node.Branch(mark, members);
    }

    private boolean checkName(Mark key, String name, Map<String, Node.Member> members) {
        textFault(name).ifPresent(reason -> faulty(key, reason));
        boolean isNew = !members.containsKey(name);
        if (!isNew) {
            faulty(key, Reason.of(JsonReason.FIELD_TWICE).with("field", Clip.name(name)));
        }
        return isNew;
    }

    private Node array(Mark mark) throws IOException, Unreadable {
        enter(mark);
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        depth--;
        return new Node.Sequence(mark, items);
    }

    private void enter(Mark mark) throws Unreadable {
        if (++depth > limits.depth()) {
            Reason reason = Reason.of(JsonReason.TOO_DEEP).with("limit", limits.depth());
            throw new Unreadable(mark, Trail.of(parser.getParsingContext()), reason);
        }
    }

    private Node string(Mark mark) throws IOException {
        String value = parser.getText();
        Optional<Reason> fault = textFault(value);
        return fault.isPresent() ? faulty(mark, fault.get()) : new Node.Text(mark, value);
    }

    /** What is stored was accepted once, so it is read whatever it holds. */
    private Optional<Reason> textFault(String value) {
        if (faults.areTolerant()) {
            return Optional.empty();
        }
        if (value.length() > limits.text()) {
            return Optional.of(Reason.of(JsonReason.TEXT_TOO_LONG).with("limit", limits.text()));
        }
        return isBroken(value) ? Optional.of(Reason.of(JsonReason.TEXT_BROKEN)) : Optional.empty();
    }

    /** Half of a surrogate pair stands for no character. */
    private static boolean isBroken(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                return value.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
            }
        }
        return false;
    }

    private Node number(Mark mark) throws IOException {
        Optional<BigDecimal> value = Digits.parse(parser.getText(), limits.digits());
        return value.<Node>map(number -> new Node.Numeral(mark, number))
                .orElseGet(
                        () -> faulty(mark, Reason.of(JsonReason.NUMBER_TOO_LONG).with("limit", limits.digits())));
    }

    private Node faulty(Mark mark, Reason reason) {
        faults.add(mark, Trail.of(parser.getParsingContext()), () -> reason);
        return new Node.Faulty(mark);
    }

    /** What is stored is on one line and found by its path; places cost more than the rest of the parsing. */
    private Mark mark() {
        if (faults.areTolerant()) {
            return Mark.START;
        }
        JsonLocation at = parser.currentTokenLocation();
        return new Mark(at.getLineNr(), at.getColumnNr());
    }
}
