package io.github.forksafe.audit;

import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.Standing;
import io.github.forksafe.finding.Step;
import io.github.forksafe.finding.Suppression;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

/** A result as bytes, the same for the same result; {@link ResultReader} undoes it, with everything in the same order. */
final class ResultWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** Writes one element. */
    private interface Element<T> {
        void write(T element) throws IOException;
    }

    private ResultWriter() {}

    /** All of a result that its request does not say. */
    static byte[] bytes(AuditResult result) throws IOException {
        ResultWriter writer = new ResultWriter();
        writer.list(result.findings(), writer::finding);
        writer.list(result.baseline().today(), writer::entry);
        writer.list(result.baseline().stale(), writer::entry);
        writer.coverage(result.coverage());
        writer.list(result.dependencies(), writer::library);
        writer.list(new TreeMap<>(result.sources()).values(), writer::source);
        writer.out.flush();
        return writer.bytes.toByteArray();
    }

    private void finding(Finding finding) throws IOException {
        text(finding.rule());
        list(finding.alsoHolds(), this::text);
        text(finding.severity().name());
        location(finding.at());
        text(finding.symbol());
        text(finding.message());
        text(finding.remedy());
        list(finding.lanes(), this::lane);
        text(finding.fingerprint());
        standing(finding.standing());
    }

    private void lane(Lane lane) throws IOException {
        text(lane.kind().name());
        text(lane.title());
        list(lane.steps(), this::step);
    }

    private void step(Step step) throws IOException {
        location(step.at());
        text(step.text());
        out.writeInt(step.depth());
        text(step.mark().name());
    }

    private void standing(Standing standing) throws IOException {
        list(standing.suppressions(), this::suppression);
        text(standing.age().name());
    }

    private void suppression(Suppression suppression) throws IOException {
        text(suppression.kind().name());
        location(suppression.at());
        list(suppression.rules(), this::text);
        text(suppression.path());
        text(suppression.symbol());
        text(suppression.reason());
        text(suppression.until().map(LocalDate::toString).orElse(""));
        text(suppression.owner());
    }

    private void entry(Baseline.Entry entry) throws IOException {
        text(entry.path());
        text(entry.symbol());
        text(entry.rule());
        text(entry.code());
        text(entry.fingerprint());
    }

    private void coverage(Coverage coverage) throws IOException {
        out.writeInt(coverage.files());
        out.writeLong(coverage.lines());
        out.writeInt(coverage.manifests());
        out.writeInt(coverage.notAnalysed());
        list(coverage.skipped(), this::text);
        out.writeInt(coverage.entries());
        out.writeInt(coverage.forks());
        out.writeInt(coverage.unresolvedCalls());
        list(coverage.limits(), this::text);
    }

    private void library(DeclaredLibrary library) throws IOException {
        text(library.name());
        text(library.specifier());
        location(library.declaredAt());
        list(library.starts(), this::text);
        list(library.evidence(), this::text);
    }

    private void source(SourceFile file) throws IOException {
        file(file.id());
        out.writeInt(file.utf8().length);
        out.write(file.utf8());
        int[] cells = file.cells().isPresent() ? file.cells().get().packed() : new int[0];
        out.writeInt(cells.length);
        for (int number : cells) {
            out.writeInt(number);
        }
    }

    private void location(Location at) throws IOException {
        file(at.file());
        position(at.start());
        position(at.end());
    }

    private void file(FileId id) throws IOException {
        out.writeInt(id.root());
        text(id.path());
    }

    private void position(Position at) throws IOException {
        out.writeInt(at.line());
        out.writeInt(at.column());
        out.writeInt(at.utf16Column());
        Optional<Position.Cell> cell = at.cell();
        out.writeInt(cell.isPresent() ? cell.get().number() : -1);
        if (cell.isPresent()) {
            position(cell.get().at());
        }
    }

    /** As UTF-16, in which half of a surrogate pair stays one. */
    private void text(String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private <T> void list(Collection<T> elements, Element<T> element) throws IOException {
        out.writeInt(elements.size());
        for (T one : elements) {
            element.write(one);
        }
    }
}
