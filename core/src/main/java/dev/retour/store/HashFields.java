package dev.retour.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Fields one after the other, each led by its length, so that none can pretend to be two. */
final class HashFields {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final DataOutputStream out = new DataOutputStream(bytes);

    HashFields add(String text) {
        try {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HashFields add(long number) {
        return add(Long.toString(number));
    }

    Hash hash() {
        return Hash.of(bytes.toByteArray());
    }
}
