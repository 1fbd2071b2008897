package dev.retour.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Joins open rows with equal keys.
 *
 * <p>Right rows are indexed by a 64-bit hash of their keys in an open-addressing table; a hit is verified by the keys
 * themselves. Rows of a block are chained in descending row order, so that walking a chain backwards gives their order.
 */
final class ExactPass<L, R> {

    private static final int NONE = -1;

    private final Pass pass;
    private final Table<L> left;
    private final Table<R> right;
    private final int mask;
    private final long[] hashes;
    private final int[] leftHead;
    private final int[] rightHead;
    private final int[] leftNext;
    private final int[] rightNext;

    ExactPass(Pass pass, Table<L> left, Table<R> right) {
        this.pass = pass;
        this.left = left;
        this.right = right;
        int slots = Integer.highestOneBit(Math.max(4, right.size())) * 4;
        this.mask = slots - 1;
        this.hashes = new long[slots];
        this.leftHead = filled(slots);
        this.rightHead = filled(slots);
        this.leftNext = filled(left.size());
        this.rightNext = filled(right.size());
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }

    List<MatchGroup<L, R>> run() {
        for (int row = 0; row < right.size(); row++) {
            index(row);
        }
        for (int row = 0; row < left.size(); row++) {
            probe(row);
        }
        resolveRightOnly();
        return resolve();
    }

    private void index(int row) {
        long hash = right.isOpen(row) ? right.hash(row, pass.keys()) : 0;
        if (Table.hasHash(hash)) {
            int slot = slot(hash, right, row);
            hashes[slot] = hash;
            rightNext[row] = rightHead[slot];
            rightHead[slot] = row;
        }
    }

    private void probe(int row) {
        long hash = left.isOpen(row) ? left.hash(row, pass.keys()) : 0;
        if (!Table.hasHash(hash)) {
            return;
        }
        int slot = slot(hash, left, row);
        if (rightHead[slot] == NONE) {
            left.noCounterpart(row, pass.name());
            return;
        }
        leftNext[row] = leftHead[slot];
        leftHead[slot] = row;
    }

    /** The slot of a row's keys: that of the block with the same keys, or the free one where it would go. */
    private int slot(long hash, Table<?> table, int row) {
        int slot = (int) hash & mask;
        while (rightHead[slot] != NONE && !isSame(slot, hash, table, row)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isSame(int slot, long hash, Table<?> table, int row) {
        if (hashes[slot] != hash) {
            return false;
        }
        for (String key : pass.keys()) {
            if (!Objects.equals(right.key(rightHead[slot], key), table.key(row, key))) {
                return false;
            }
        }
        return true;
    }

    private void resolveRightOnly() {
        for (int slot = 0; slot < rightHead.length; slot++) {
            for (int row = leftHead[slot] == NONE ? rightHead[slot] : NONE; row != NONE; row = rightNext[row]) {
                right.noCounterpart(row, pass.name());
            }
        }
    }

    /** Blocks in the order of their first left row, which is the last one of its chain. */
    private List<MatchGroup<L, R>> resolve() {
        int[] slotOfFirst = filled(left.size());
        for (int slot = 0; slot < leftHead.length; slot++) {
            if (leftHead[slot] != NONE) {
                slotOfFirst[last(leftHead[slot], leftNext)] = slot;
            }
        }
        List<MatchGroup<L, R>> groups = new ArrayList<>();
        for (int slot : slotOfFirst) {
            if (slot != NONE) {
                resolve(chain(leftHead[slot], leftNext), chain(rightHead[slot], rightNext), groups);
            }
        }
        return groups;
    }

    private void resolve(int[] leftRows, int[] rightRows, List<MatchGroup<L, R>> groups) {
        if (pass.cardinality().allows(leftRows.length, rightRows.length)) {
            groups.add(new MatchGroup<>(
                    pass.name(),
                    left.take(leftRows),
                    right.take(rightRows),
                    left.amount(leftRows, pass.name()),
                    right.amount(rightRows, pass.name())));
            return;
        }
        for (int row : leftRows) {
            left.ambiguous(row, pass.name(), leftRows.length, rightRows.length);
        }
        for (int row : rightRows) {
            right.ambiguous(row, pass.name(), leftRows.length, rightRows.length);
        }
    }

    private static int last(int head, int[] next) {
        int row = head;
        while (next[row] != NONE) {
            row = next[row];
        }
        return row;
    }

    private static int[] chain(int head, int[] next) {
        int length = 0;
        for (int row = head; row != NONE; row = next[row]) {
            length++;
        }
        int[] rows = new int[length];
        for (int row = head; row != NONE; row = next[row]) {
            rows[--length] = row;
        }
        return rows;
    }
}
