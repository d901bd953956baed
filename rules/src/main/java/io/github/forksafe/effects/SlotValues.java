package io.github.forksafe.effects;

import java.util.Arrays;

/**
 * Values by slot, in the order in which the slots came: what one call read or wrote. A table of ints rather than a map of objects, since
 * every read of every call on the way goes through it.
 */
final class SlotValues {
    private static final int SMALLEST = 8;
    private static final int SPREAD = 0x9E3779B9;
    private static final int KEPT_BITS = 7;

    private int[] slots = new int[SMALLEST];
    private Values[] values = new Values[SMALLEST];
    private int[] table = new int[2 * SMALLEST];
    private int size;

    int size() {
        return size;
    }

    int slot(int index) {
        return slots[index];
    }

    Values values(int index) {
        return values[index];
    }

    boolean contains(int slot) {
        return table[place(slot)] != 0;
    }

    /** Notes the values of a slot, unless there are some. */
    void putIfAbsent(int slot, Values noted) {
        int place = place(slot);
        if (table[place] != 0) {
            return;
        }
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        slots[size] = slot;
        values[size] = noted;
        table[place] = ++size;
        if (2 * size > table.length) {
            table = new int[2 * table.length];
            for (int i = 0; i < size; i++) {
                table[place(slots[i])] = i + 1;
            }
        }
    }

    /** Where a slot is in the table, which is at most half full, or the open place where it would be. */
    private int place(int slot) {
        int mask = table.length - 1;
        int place = ((slot * SPREAD) >>> KEPT_BITS) & mask;
        while (table[place] != 0 && slots[table[place] - 1] != slot) {
            place = (place + 1) & mask;
        }
        return place;
    }
}
