package dev.retour.kernel;

/**
 * Where something was read: a source, and a line, column and field in it.
 *
 * @param source the name of the file or table, without its folder
 * @param line the line, from 1; 0 if the whole source is meant
 * @param column the column of a table or the character of a document, from 1; 0 if the whole line is meant
 * @param field the header of the column or the path in the document; empty if there is none
 */
public record SourceRef(String source, long line, int column, String field) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public SourceRef {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("Lines and columns count from 1; 0 stands for all.");
        }
    }

    /**
     * A whole source.
     *
     * @param source its name
     * @return the reference
     */
    public static SourceRef of(String source) {
        return new SourceRef(source, 0, 0, "");
    }

    /**
     * A line of a source.
     *
     * @param source its name
     * @param line the line, from 1
     * @return the reference
     */
    public static SourceRef of(String source, long line) {
        return new SourceRef(source, line, 0, "");
    }

    /**
     * A place in this line.
     *
     * @param at the column or character, from 1
     * @param name the header of the column or the path in the document
     * @return a new reference
     */
    public SourceRef at(int at, String name) {
        return new SourceRef(source, line, at, name);
    }

    /** The place as it may be shown to anyone; control characters are replaced, so that no name can forge a line of a log. */
    @Override
    public String toString() {
        String place = line == 0 ? source : column == 0 ? source + ":" + line : source + ":" + line + ":" + column;
        return Attribute.onOneLine(field.isEmpty() ? place : place + " (" + field + ")");
    }
}
