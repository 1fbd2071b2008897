package dev.retour.json;

import dev.retour.kernel.Loaded;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * Reads and writes documents.
 *
 * <p>Reading is strict and never throws for what a document holds: all its faults are findings, in the order of the
 * document, each with the line, the column and the path, such as {@code $.rates[2].price}. Only where the syntax breaks
 * is there but one finding, since what follows cannot be understood. Lines and columns count from 1, columns in
 * characters of Java.
 *
 * <p>The name of the source is what findings show; give the name of the file without its folder.
 *
 * <p>Immutable and thread-safe.
 */
public final class Documents {

    private static final Documents STANDARD = new Documents(Limits.standard());

    /** What was just written has no other limit than what a text can be. */
    private static final Limits WRITTEN = new Limits(Limits.MAX_SIZE, Limits.MAX_DEPTH, Limits.MAX_SIZE, 60, 1);

    private final Limits limits;

    private Documents(Limits limits) {
        this.limits = limits;
    }

    /**
     * Documents within the usual limits.
     *
     * @return reader and writer
     */
    public static Documents standard() {
        return STANDARD;
    }

    /**
     * Documents within other limits.
     *
     * @param limits how much a document may ask
     * @return reader and writer
     */
    public static Documents within(Limits limits) {
        return new Documents(limits);
    }

    /**
     * Reads a document in UTF-8, with or without a byte order mark.
     *
     * @param type what it is
     * @param source its name, for findings
     * @param in its bytes; read up to the limit, not closed
     * @param <T> the Java type
     * @return the document with all findings
     * @throws IOException if the stream throws
     */
    public <T> Loaded<T> read(DocumentType<T> type, String source, InputStream in) throws IOException {
        try {
            return parse(type, source, SourceText.of(in, limits));
        } catch (Unreadable e) {
            return e.load(source, limits);
        }
    }

    /**
     * Reads a document.
     *
     * @param type what it is
     * @param source its name, for findings
     * @param in its characters; read up to the limit, not closed
     * @param <T> the Java type
     * @return the document with all findings
     * @throws IOException if the reader throws
     */
    public <T> Loaded<T> read(DocumentType<T> type, String source, Reader in) throws IOException {
        try {
            return parse(type, source, SourceText.of(in, limits));
        } catch (Unreadable e) {
            return e.load(source, limits);
        }
    }

    /**
     * Reads a document.
     *
     * @param type what it is
     * @param source its name, for findings
     * @param json its text
     * @param <T> the Java type
     * @return the document with all findings
     */
    public <T> Loaded<T> read(DocumentType<T> type, String source, String json) {
        try {
            return parse(type, source, SourceText.of(json, limits));
        } catch (Unreadable e) {
            return e.load(source, limits);
        }
    }

    private <T> Loaded<T> parse(DocumentType<T> type, String source, String text) throws Unreadable {
        Faults faults = new Faults(source, limits);
        return type.load(TreeParser.parse(text, limits, faults), faults);
    }

    /**
     * Writes a document in its one canonical form: equal values give equal texts.
     *
     * <p>Indented by two spaces; lines end with LF, the last one too. What is empty is left out. Small arrays and
     * objects stand on one line.
     *
     * @param type what it is
     * @param value the value
     * @param <T> the Java type
     * @return its text
     * @throws IllegalArgumentException if the value holds a number of more than 40 digits, is nested deeper than
     *     {@value Limits#MAX_DEPTH} levels, or, from Jackson 2.16 on, has a name of a field of more than 50,000 characters
     */
    public <T> String write(DocumentType<T> type, T value) {
        return TreePrinter.print(tree(CompactWriter.write(type.codec(), value)));
    }

    private static Node tree(String written) {
        try {
            return TreeParser.parse(written, WRITTEN, Faults.ofStored(WRITTEN));
        } catch (Unreadable e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
