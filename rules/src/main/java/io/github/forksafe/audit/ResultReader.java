package io.github.forksafe.audit;

import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.finding.Standing;
import io.github.forksafe.finding.Step;
import io.github.forksafe.finding.Suppression;
import io.github.forksafe.source.Cells;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.SourceFile;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Undoes {@link ResultWriter}. Bytes that it has not written end in some unchecked exception. */
final class ResultReader {
    private final ByteBuffer in;

    private ResultReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    /** The result of a request. Elements are read in the order in which Java evaluates arguments, which is that of the fields. */
    static AuditResult read(byte[] bytes, AuditRequest request) {
        ResultReader reader = new ResultReader(bytes);
        AuditResult result = new AuditResult(
                request,
                reader.list(reader::finding),
                Audit.rules(request),
                new BaselineReview(reader.list(reader::entry), reader.list(reader::entry)),
                reader.coverage(),
                reader.list(reader::library),
                reader.sources());
        if (reader.in.hasRemaining()) {
            throw new IllegalArgumentException("there is more than a result");
        }
        return result;
    }

    private Finding finding() {
        return new Finding(
                text(),
                list(this::text),
                Severity.valueOf(text()),
                location(),
                text(),
                text(),
                text(),
                list(() -> new Lane(Lane.Kind.valueOf(text()), text(), list(this::step))),
                text(),
                new Standing(list(this::suppression), Standing.Age.valueOf(text())));
    }

    private Step step() {
        return new Step(location(), text(), in.getInt(), Step.Mark.valueOf(text()));
    }

    private Suppression suppression() {
        return new Suppression(
                Suppression.Kind.valueOf(text()),
                location(),
                list(this::text),
                text(),
                text(),
                text(),
                Optional.of(text()).filter(until -> !until.isEmpty()).map(LocalDate::parse),
                text());
    }

    private Baseline.Entry entry() {
        return new Baseline.Entry(text(), text(), text(), text(), text());
    }

    private Coverage coverage() {
        return new Coverage(
                in.getInt(),
                in.getLong(),
                in.getInt(),
                in.getInt(),
                list(this::text),
                in.getInt(),
                in.getInt(),
                in.getInt(),
                list(this::text));
    }

    private DeclaredLibrary library() {
        return new DeclaredLibrary(text(), text(), location(), list(this::text), list(this::text));
    }

    private Map<FileId, SourceFile> sources() {
        Map<FileId, SourceFile> sources = new HashMap<>();
        list(this::source).forEach(file -> sources.put(file.id(), file));
        return sources;
    }

    private SourceFile source() {
        FileId id = file();
        byte[] utf8 = new byte[in.getInt()];
        in.get(utf8);
        int[] cells = new int[in.getInt()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = in.getInt();
        }
        return cells.length == 0 ? new SourceFile(id, utf8) : SourceFile.ofNotebook(id, utf8, Cells.unpacked(cells));
    }

    private Location location() {
        return new Location(file(), position(), position());
    }

    private FileId file() {
        return new FileId(in.getInt(), text());
    }

    private Position position() {
        int line = in.getInt();
        int column = in.getInt();
        int utf16Column = in.getInt();
        int cell = in.getInt();
        return new Position(
                line,
                column,
                utf16Column,
                cell < 0 ? Optional.empty() : Optional.of(new Position.Cell(cell, position())));
    }

    private String text() {
        char[] letters = new char[in.getInt()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = in.getChar();
        }
        return new String(letters);
    }

    private <T> List<T> list(Supplier<T> element) {
        int size = in.getInt();
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            elements.add(element.get());
        }
        return elements;
    }
}
