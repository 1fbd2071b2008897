package dev.retour.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes with a name. Hosts may implement it for their own storage. */
public interface Source {

    /**
     * The name that findings show.
     *
     * @return the name of the file, without its folder
     */
    String name();

    /**
     * Opens the bytes. The reader closes the stream.
     *
     * @return a stream from the first byte
     * @throws IOException if it cannot be opened; readers turn this into a finding
     */
    InputStream open() throws IOException;

    /**
     * A file.
     *
     * @param file its path
     * @return the source, named as the file
     */
    static Source of(Path file) {
        return new Source() {
            @Override
            public String name() {
                Path last = file.getFileName();
                return last == null ? file.toString() : last.toString();
            }

            @Override
            public InputStream open() throws IOException {
                if (Files.isDirectory(file)) {
                    throw new IOException("It is a folder");
                }
                return Files.newInputStream(file);
            }
        };
    }

    /**
     * Bytes in memory.
     *
     * @param name the name that findings show
     * @param content the bytes, which are not copied
     * @return the source
     */
    static Source of(String name, byte[] content) {
        return new Source() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }

    /**
     * Text in memory.
     *
     * @param name the name that findings show
     * @param content the text
     * @return the source, whose bytes are UTF-8
     */
    static Source of(String name, String content) {
        return of(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
