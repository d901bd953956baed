package io.github.forksafe.outline;

import io.github.forksafe.project.FileDigest;
import io.github.forksafe.project.PythonSource;
import io.github.forksafe.python.notebook.Notebook;
import io.github.forksafe.python.parse.Parsed;
import io.github.forksafe.python.parse.PythonParser;
import io.github.forksafe.source.Decoding;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes the lines of each file. */
final class OutlineDigest implements FileDigest<List<OutlineLine>> {
    private final PythonParser parser = new PythonParser();

    @Override
    public List<OutlineLine> digest(PythonSource source) {
        if (source.isNotebook()) {
            Notebook notebook = Notebook.read(source.id(), source.bytes());
            return lines(parser.parse(notebook.file()), notebook.problems());
        }
        return lines(parser.parse(Decoding.decode(source.id(), source.bytes())), List.of());
    }

    private List<OutlineLine> lines(Parsed parsed, List<Problem> unread) {
        List<OutlineLine> lines = new ArrayList<>();
        unread.forEach(problem -> lines.add(OutlineLine.of(problem)));
        parsed.problems().forEach(problem -> lines.add(OutlineLine.of(problem)));
        OutlineLine head = head(lines.isEmpty() ? "accepted" : "rejected");
        Placement placement = new Placement(parsed.file());
        Items.of(parsed.module().body()).forEach(item -> lines.add(placement.of(item)));
        lines.sort(Comparator.comparing(OutlineLine::at));
        lines.add(0, head);
        return lines;
    }

    /** The lines of a file that cannot be read. */
    static List<OutlineLine> unread(List<Problem> problems) {
        return Stream.concat(Stream.of(head("rejected")), problems.stream().map(OutlineLine::of))
                .toList();
    }

    private static OutlineLine head(String verdict) {
        return new OutlineLine(ItemKind.FILE, verdict, Position.START);
    }
}
