package io.github.forksafe.report;

import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.finding.Location;
import io.github.forksafe.source.FileId;
import java.util.List;
import java.util.stream.IntStream;

/** How places are named for people: relative to the audited directory, which is named too where there are several. */
final class Places {
    private final AuditRequest request;

    Places(AuditRequest request) {
        this.request = request;
    }

    /** Such as {@code app/main.py:17:1}: lines and columns count from 1, columns in Unicode code points. */
    String of(Location place) {
        return of(place.file()) + ":" + place.start().line() + ":"
                + (place.start().column() + 1);
    }

    String of(FileId file) {
        if (request.roots().size() < 2) {
            return file.path().isEmpty() ? "." : file.path();
        }
        String root = label(file.root());
        return file.path().isEmpty() ? root : root + (root.endsWith("/") ? "" : "/") + file.path();
    }

    /** The label of each directory, in their order. */
    List<String> labels() {
        return IntStream.range(0, request.roots().size()).mapToObj(this::label).toList();
    }

    /** The directory as the user named it, with slashes. */
    String label(int root) {
        String named = request.roots().get(root).toString();
        String slashed = named.replace(request.roots().get(root).getFileSystem().getSeparator(), "/");
        return slashed.isEmpty() ? "." : slashed;
    }
}
