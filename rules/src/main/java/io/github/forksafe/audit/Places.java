package io.github.forksafe.audit;

import io.github.forksafe.finding.Location;
import io.github.forksafe.source.FileId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How places are named for people: relative to the directory that the request says; where it says none, relative to the audited
 * directory, which is named too where there are several.
 */
public final class Places {
    private final AuditRequest request;

    /**
     * Names places of one audit.
     *
     * @param request what was asked
     */
    public Places(AuditRequest request) {
        this.request = request;
    }

    /**
     * A place that editors and terminals can jump to.
     *
     * @param place the place
     * @return such as {@code app/main.py:17:1}, of a notebook {@code app/run.ipynb:cell 3:2:1}: cells, lines and columns count from 1,
     *     columns in Unicode code points
     */
    public String of(Location place) {
        return lineOf(place) + ":" + (place.start().shown().column() + 1);
    }

    /**
     * The line of a place.
     *
     * @param place the place
     * @return such as {@code app/main.py:17}, of a notebook {@code app/run.ipynb:cell 3:2}
     */
    public String lineOf(Location place) {
        return textOf(place) + ":" + place.start().shown().line();
    }

    /**
     * The text that a place is in.
     *
     * @param place the place
     * @return such as {@code app/main.py}, of a notebook {@code app/run.ipynb:cell 3}
     */
    public String textOf(Location place) {
        return of(place.file())
                + place.start().cell().map(in -> ":cell " + in.number()).orElse("");
    }

    /**
     * A file.
     *
     * @param file the file
     * @return its path, with slashes
     */
    public String of(FileId file) {
        return request.nameOf(file);
    }

    /**
     * The names of the directories that files are in.
     *
     * @return a label each, in the order of {@link AuditRequest#directories}
     */
    public List<String> labels() {
        return IntStream.range(0, request.directories().size())
                .mapToObj(request::labelOf)
                .toList();
    }
}
