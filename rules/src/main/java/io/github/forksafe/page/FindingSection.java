package io.github.forksafe.page;

import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.audit.Places;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The part of a page that shows one finding: sentence, picture, source, trace, what to do, how to suppress it. */
final class FindingSection {
    private final Html html;
    private final AuditResult result;
    private final Places places;
    private final Function<String, String> pages;

    FindingSection(Html html, AuditResult result, Function<String, String> pages) {
        this.html = html;
        this.result = result;
        this.places = new Places(result.request());
        this.pages = pages;
    }

    void write(Finding finding, String id) {
        html.open("section", "class", "fs-finding fs-" + finding.severity().word(), "id", id);
        html.element("h3", Levels.sign(finding.severity()) + " " + places.of(finding.at()));
        html.open("p");
        html.element("strong", finding.severity().word() + " ");
        html.element("code", finding.rule());
        html.text(": " + finding.message()).close("p").line();
        if (!finding.lanes().isEmpty()) {
            LanePicture.write(html, finding, id);
        }
        writeSource(finding);
        writeTrace(finding);
        writeRemedy(finding);
        writeSuppressions(finding);
        html.close("section").line();
    }

    private void writeSource(Finding finding) {
        List<Excerpt.Numbered> steps = new ArrayList<>();
        int number = 1;
        for (Lane lane : finding.lanes()) {
            for (Step step : lane.steps()) {
                steps.add(new Excerpt.Numbered(number++, step.at()));
            }
        }
        if (steps.isEmpty()) {
            steps.add(new Excerpt.Numbered(0, finding.at()));
        }
        Excerpt.of(steps, result.sources(), places::textOf).forEach(excerpt -> excerpt.write(html));
    }

    private void writeTrace(Finding finding) {
        int number = 1;
        for (Lane lane : finding.lanes()) {
            html.element("p", lane.title(), "class", "fs-lane");
            html.open("ol", "class", "fs-trace", "start", Integer.toString(number))
                    .line();
            for (Step step : lane.steps()) {
                html.open("li", "class", "fs-depth-" + Math.min(step.depth(), 4));
                html.text(step.text() + " ").element("span", places.lineOf(step.at()), "class", "fs-where");
                html.close("li").line();
                number++;
            }
            html.close("ol").line();
        }
    }

    private void writeRemedy(Finding finding) {
        if (!finding.alsoHolds().isEmpty()) {
            html.open("p").element("strong", "Also holds: ");
            html.text(String.join(", ", finding.alsoHolds())).close("p").line();
        }
        if (!finding.remedy().isEmpty()) {
            html.open("p", "class", "fs-remedy").element("strong", "What to do: ");
            html.text(sentence(finding.remedy())).close("p").line();
        }
        Optional<RuleExample> example = RuleExample.of(pages.apply(finding.rule()));
        example.ifPresent(code -> {
            html.open("details").element("summary", "An example, before and after");
            html.element("p", "Before, with the hazard:");
            html.open("pre", "class", "fs-code", "tabindex", "0")
                    .element("code", code.before())
                    .close("pre");
            html.element("p", "After, without:");
            html.open("pre", "class", "fs-code", "tabindex", "0")
                    .element("code", code.after())
                    .close("pre");
            html.close("details").line();
        });
    }

    private static String sentence(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT)
                + text.substring(first)
                + (text.endsWith(".") ? "" : ".");
    }

    private void writeSuppressions(Finding finding) {
        html.open("details").element("summary", "If it is known and no reason to fail");
        if (SuppressionText.hasComment(finding)) {
            html.element("p", "A comment behind the code, or alone on the line above:");
            html.open("pre", "class", "fs-code", "tabindex", "0")
                    .element("code", SuppressionText.comment(finding))
                    .close("pre");
        }
        html.element("p", "An entry in the file of suppressions:");
        html.open("pre", "class", "fs-code", "tabindex", "0")
                .element(
                        "code",
                        SuppressionText.entry(
                                finding, result.request().nameOf(finding.at().file())))
                .close("pre");
        html.close("details").line();
    }
}
