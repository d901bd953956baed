package io.github.forksafe.python.parse;

import java.util.Arrays;
import java.util.List;

/**
 * Where translators gather the elements of lists whose length they do not know yet: a stack that nested lists share, so
 * that a list costs no more than its final, unmodifiable form.
 */
final class Lists {
    private Object[] items = new Object[256];
    private int size;

    /** Where a list starts that is gathered from now on. */
    int mark() {
        return size;
    }

    /** How many elements were added behind a mark. */
    int countFrom(int mark) {
        return size - mark;
    }

    void add(Object item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
    }

    /** Makes a list of what was added behind a mark. Who adds only elements of one type gets what it asks for. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    <T> List<T> take(int mark) {
        int count = size - mark;
        size = mark;
        return switch (count) {
            case 0 -> List.of();
            case 1 -> List.of((T) items[mark]);
            case 2 -> List.of((T) items[mark], (T) items[mark + 1]);
            default -> (List<T>) List.of(Arrays.copyOfRange(items, mark, mark + count));
        };
    }
}
