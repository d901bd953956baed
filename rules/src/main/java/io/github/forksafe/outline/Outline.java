package io.github.forksafe.outline;

import io.github.forksafe.project.ProjectReader;
import io.github.forksafe.project.ProjectRequest;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Problem;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * The outline of all Python files below directories, as JSON lines: objects with {@code file}, {@code kind}, {@code name},
 * {@code line} (from 1) and {@code column} (in Unicode code points, from 0). In a notebook these count in the cell,
 * whose number is in {@code cell}.
 *
 * <p>Files come in the order of their names. Of each, its own line is first, then come its items by position; at the same
 * position, problems are first, and what contains is before what it contains. The outline depends on the files alone, not on
 * the number of threads. A few files are held at a time, whatever their number.
 */
public final class Outline {
    private final Function<FileId, String> display;
    private final Appendable out;

    private Outline(Function<FileId, String> display, Appendable out) {
        this.display = display;
        this.out = out;
    }

    /**
     * Writes an outline.
     *
     * @param request what to read
     * @param display how a file is called in it
     * @param out where to write; ASCII
     * @throws IOException where it cannot be written
     */
    public static void write(ProjectRequest request, Function<FileId, String> display, Appendable out)
            throws IOException {
        new Outline(display, out).write(request);
    }

    private void write(ProjectRequest request) throws IOException {
        List<Problem> unread = ProjectReader.stream(
                request,
                OutlineDigest::new,
                file -> write(file.id(), file.value().orElseGet(() -> OutlineDigest.unread(file.problems()))));
        for (Problem problem : unread) {
            write(problem.file(), List.of(OutlineLine.of(problem)));
        }
    }

    private void write(FileId file, List<OutlineLine> lines) throws IOException {
        out.append(OutlineText.of(display.apply(file), lines));
    }
}
