package io.github.forksafe.plugin.site;

import io.github.forksafe.audit.Places;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.Step;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of a page that shows one finding: sentence, place, source, trace, remedy. */
final class FindingPart {
    private final Page page;
    private final Map<FileId, SourceFile> sources;
    private final Places places;

    FindingPart(Page page, Map<FileId, SourceFile> sources, Places places) {
        this.page = page;
        this.sources = sources;
        this.places = places;
    }

    /** Writes a finding as a section. */
    void write(Finding finding, String anchor) {
        page.section(3, places.of(finding.at()) + " " + finding.rule(), () -> {
            page.anchor(anchor);
            page.paragraph(finding.severity().word() + ":", finding.message());
            source(finding.at()).ifPresent(file -> page.code(Excerpt.around(file, finding.at())));
            int number = 1;
            for (Lane lane : finding.lanes()) {
                lane(lane, number);
                number += lane.steps().size();
            }
            if (!finding.remedy().isEmpty()) {
                page.paragraph("Remedy:", finding.remedy());
            }
            if (!finding.alsoHolds().isEmpty()) {
                page.paragraph("Also holds:", String.join(", ", finding.alsoHolds()));
            }
        });
    }

    /** Writes a lane; steps are counted through all lanes of a finding, as on the console. */
    private void lane(Lane lane, int first) {
        page.paragraph(lane.title() + ":", "");
        List<List<Runnable>> rows = new ArrayList<>();
        for (Step step : lane.steps()) {
            int number = first + rows.size();
            rows.add(List.of(
                    () -> page.text(Integer.toString(number)),
                    () -> page.text("\u00a0\u00a0".repeat(step.depth()) + step.text()),
                    () -> page.text(places.lineOf(step.at())),
                    () -> source(step.at()).ifPresent(file -> page.codeText(Excerpt.line(file, step.at())))));
        }
        page.table(List.of("#", "what happens", "where", "source"), rows);
    }

    private Optional<SourceFile> source(Location at) {
        return Optional.ofNullable(sources.get(at.file()));
    }
}
