package io.github.forksafe.callgraph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A set of ints that only grows and keeps the order in which they came; small ones are searched one by one. */
final class IntSet {
    private static final int SEARCHED = 8;
    private static final int[] NOTHING = {};

    private int[] items = NOTHING;
    private int size;
    private int @Nullable [] table;

    int size() {
        return size;
    }

    int get(int index) {
        return items[index];
    }

    boolean contains(int value) {
        if (table != null) {
            return table[place(table, value)] == value + 1;
        }
        for (int i = 0; i < size; i++) {
            if (items[i] == value) {
                return true;
            }
        }
        return false;
    }

    /** Adds a value of at least 0; false if it was there. */
    boolean add(int value) {
        if (contains(value)) {
            return false;
        }
        if (size == items.length) {
            items = Arrays.copyOf(items, Math.max(2, size * 2));
        }
        items[size++] = value;
        if (table != null && size * 2 <= table.length) {
            table[place(table, value)] = value + 1;
        } else if (size > SEARCHED) {
            table = index();
        }
        return true;
    }

    /** A hash table with open places, at most half full, of the values plus one. */
    private int[] index() {
        int[] fresh = new int[Integer.highestOneBit(size) * 4];
        for (int i = 0; i < size; i++) {
            fresh[place(fresh, items[i])] = items[i] + 1;
        }
        return fresh;
    }

    private static int place(int[] table, int value) {
        int mask = table.length - 1;
        int place = ((value * 0x9E3779B9) >>> 7) & mask;
        while (table[place] != 0 && table[place] != value + 1) {
            place = (place + 1) & mask;
        }
        return place;
    }
}
