package io.github.forksafe.python.parse;

import io.github.forksafe.source.Problem;
import io.github.forksafe.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one file. A file that is wrong everywhere is cut off after the first hundred problems. */
final class Problems {
    private static final int MOST = 100;

    private final SourceFile file;
    private final Set<Found> found = new LinkedHashSet<>();
    private final Set<String> once = new LinkedHashSet<>();
    private int count;

    Problems(SourceFile file) {
        this.file = file;
    }

    /** Reports a problem at a byte offset. */
    void add(int offset, String message) {
        if (found.size() == MOST || found.add(new Found(offset, message))) {
            count++;
        }
    }

    /** Counts a problem, and reports it where it is met first in the file. */
    void addOnce(int offset, String message) {
        if (once.add(message)) {
            add(offset, message);
        } else {
            count++;
        }
    }

    /**
     * How much there was at some time.
     *
     * @param found how many problems are told
     * @param once how many messages are told once only
     * @param count how many problems there are
     */
    record Mark(int found, int once, int count) {}

    Mark mark() {
        return new Mark(found.size(), once.size(), count);
    }

    /** Forgets what came behind a mark. */
    void reset(Mark mark) {
        keep(found, mark.found);
        keep(once, mark.once);
        count = mark.count;
    }

    private static <T> void keep(Set<T> set, int first) {
        new ArrayList<>(set).stream().skip(first).forEach(set::remove);
    }

    /** How many there are, those included that are not told. */
    int count() {
        return count;
    }

    /** The line that a byte offset is on, in words. */
    String line(int offset) {
        return file.position(offset).lineInWords();
    }

    List<Problem> inOrder() {
        if (found.isEmpty()) {
            return List.of();
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Found::offset))
                .map(problem -> new Problem(file.id(), file.position(problem.offset), problem.message))
                .toList();
    }

    private record Found(int offset, String message) {}
}
