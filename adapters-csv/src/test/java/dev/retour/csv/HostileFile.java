package dev.retour.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file that means no good, and what must become of it. */
record HostileFile(String name, byte[] bytes, TableMap map, long accepted, List<String> findings, List<String> unread) {

    static HostileFile of(String name, String text, long accepted, String... findings) {
        return of(name, text.getBytes(StandardCharsets.UTF_8), accepted, findings);
    }

    static HostileFile of(String name, String text, Charset charset, long accepted, String... findings) {
        return of(name, text.getBytes(charset), accepted, findings);
    }

    static HostileFile of(String name, byte[] bytes, long accepted, String... findings) {
        return new HostileFile(name, bytes, TableMap.CANONICAL, accepted, List.of(findings), List.of());
    }

    HostileFile by(TableMap other) {
        return new HostileFile(name, bytes, other, accepted, findings, unread);
    }

    /** With the waybills and lines of rows that are left out; of the others, no waybill can be read. */
    HostileFile unread(String... rows) {
        return new HostileFile(name, bytes, map, accepted, findings, List.of(rows));
    }

    @Override
    public String toString() {
        return name;
    }
}
