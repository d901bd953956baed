package io.github.forksafe.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.forksafe.audit.Audit;
import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.rules.RuleLevels;
import io.github.forksafe.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a browser sees it, wide and narrow, of a project whose names and sources try to break out of it. */
class BrowserTest {
    private static final String HOSTILE =
            "</pre><script>document.title = \"taken\"</script><img src=x onerror=alert(1)>";

    /** Puts the page into frames of two widths, and writes what is in them. */
    private static final String MEASURE = """
            <!DOCTYPE html>
            <meta charset="UTF-8">
            <pre id="measured"></pre>
            <script>
            const page = %s;
            const measured = [];
            for (const width of [1280, 400]) {
              const frame = document.createElement('iframe');
              frame.width = width;
              frame.height = 600;
              frame.srcdoc = page;
              frame.onload = () => {
                const inside = frame.contentDocument;
                const root = inside.documentElement;
                const all = [...inside.querySelectorAll('body *')];
                measured.push({
                  width,
                  overflow: root.scrollWidth - root.clientWidth,
                  foreign: inside.querySelectorAll('script, img').length,
                  title: inside.title,
                  sections: inside.querySelectorAll('section.fs-finding').length,
                  pictures: [...inside.querySelectorAll('svg')].filter(svg => svg.getBoundingClientRect().width > 100).length,
                  unnamed: [...inside.querySelectorAll('svg')].filter(svg => !svg.querySelector('title, desc')).length,
                  ids: all.map(one => one.id).filter(id => id).length
                    - new Set(all.map(one => one.id).filter(id => id)).size,
                  links: [...inside.querySelectorAll('a[href^="#"]')]
                    .filter(a => !inside.getElementById(a.getAttribute('href').slice(1))).length,
                  text: inside.body.textContent,
                });
                document.getElementById('measured').textContent = JSON.stringify(measured);
              };
              document.body.append(frame);
            }
            </script>
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void nothingOverflowsAndNothingBreaksOut(@TempDir Path folder) throws IOException, InterruptedException {
        Optional<Browser> browser = Browser.find();
        assumeTrue(browser.isPresent(), "there is no Chromium on this machine");
        AuditResult result = audit(Files.createDirectories(folder.resolve("src")));
        String document = AuditPage.document(result, rule -> Rules.page(rule).orElse(""), "1.2.3");
        Path page = folder.resolve("page.html");
        Files.writeString(
                page, MEASURE.formatted(JSON.writeValueAsString(document).replace("<", "\\u003c")));

        JsonNode frames = measured(browser.get().open(page, folder));

        assertThat(frames.findValuesAsText("width")).containsExactlyInAnyOrder("1280", "400");
        for (JsonNode frame : frames) {
            assertThat(frame.get("overflow").asInt())
                    .as("overflow at " + frame.get("width"))
                    .isZero();
            assertThat(frame.get("foreign").asInt()).isZero();
            assertThat(frame.get("title").asText()).isEqualTo("Fork safety");
            assertThat(frame.get("sections").asInt()).isEqualTo(result.open().size());
            assertThat(frame.get("pictures").asInt()).isEqualTo(2);
            assertThat(frame.get("unnamed").asInt()).isZero();
            assertThat(frame.get("ids").asInt()).as("ids that are there twice").isZero();
            assertThat(frame.get("links").asInt()).as("links that lead nowhere").isZero();
            assertThat(frame.get("text").asText()).contains(HOSTILE, "<b>bold.py", "\\u202e");
        }
    }

    private static JsonNode measured(String dom) throws IOException {
        String open = "<pre id=\"measured\">";
        int start = dom.indexOf(open) + open.length();
        String text = dom.substring(start, dom.indexOf("</pre>", start));
        return JSON.readTree(text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }

    private static AuditResult audit(Path root) throws IOException {
        Files.writeString(root.resolve("<b>bold.py"), """
                import os
                import threading

                threading.Thread(target=print, args=('%s',)).start()
                os.fork(); print("\u202e", '%s')
                """.formatted(HOSTILE, "x".repeat(500)));
        Files.writeString(root.resolve("ein-sehr-langer-name-ohne-leerzeichen-".repeat(4) + ".py"), """
                import os
                import threading


                def a_function_with_a_name_that_is_longer_than_any_lane_of_a_picture_could_be_wide():
                    os.fork()


                threading.Thread(target=a_function_with_a_name_that_is_longer_than_any_lane_of_a_picture_could_be_wide).start()
                """);
        Files.writeString(root.resolve("requirements.txt"), "pymongo>=4\n");
        return Audit.run(new AuditRequest(
                List.of(root), List.of(), List.of(), PythonVersions.alive(), RuleLevels.defaults(), Severity.ERROR, 1));
    }
}
