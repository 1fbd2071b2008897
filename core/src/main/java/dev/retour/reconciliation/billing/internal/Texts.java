package dev.retour.reconciliation.billing.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of texts that seldom repeat, kept as UTF-8 bytes in large blocks.
 *
 * <p>The empty text stands for none and takes no room.
 */
public final class Texts {

    private static final int BLOCK = 1 << 20;
    private static final long NONE = -1;

    private final List<byte[]> blocks = new ArrayList<>();
    private final Longs starts = new Longs();
    private int used = BLOCK;

    /** Starts empty. */
    public Texts() {}

    /**
     * Adds a text at the end.
     *
     * @param text the text, at most some hundred characters
     */
    public void add(String text) {
        if (text.isEmpty()) {
            starts.add(NONE);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (used + bytes.length + Short.BYTES > BLOCK) {
            blocks.add(new byte[BLOCK]);
            used = 0;
        }
        starts.add((long) (blocks.size() - 1) * BLOCK + used);
        append(bytes);
    }

    private void append(byte[] bytes) {
        byte[] block = blocks.get(blocks.size() - 1);
        block[used] = (byte) (bytes.length >> Byte.SIZE);
        block[used + 1] = (byte) bytes.length;
        System.arraycopy(bytes, 0, block, used + Short.BYTES, bytes.length);
        used += Short.BYTES + bytes.length;
    }

    /**
     * A text.
     *
     * @param row its row, from 0
     * @return the text, empty for none
     */
    public String get(int row) {
        long start = starts.get(row);
        if (start == NONE) {
            return "";
        }
        byte[] block = blocks.get((int) (start / BLOCK));
        int at = (int) (start % BLOCK);
        int length = Byte.toUnsignedInt(block[at]) << Byte.SIZE | Byte.toUnsignedInt(block[at + 1]);
        return new String(block, at + Short.BYTES, length, StandardCharsets.UTF_8);
    }

    /**
     * Tells whether there is a text.
     *
     * @param row its row, from 0
     * @return false for none
     */
    public boolean has(int row) {
        return starts.get(row) != NONE;
    }
}
