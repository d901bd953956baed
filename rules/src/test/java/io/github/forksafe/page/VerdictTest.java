package io.github.forksafe.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.audit.Audit;
import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.rules.RuleLevels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The banner says what findings mean for the build, and never that errors have passed. */
class VerdictTest {
    private static final String HAZARD = """
            import os, threading
            threading.Thread(target=input).start()
            os.fork()
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ERROR | true  | fs-error   | ✖ Fails: 1 error,               | The build fails on errors.",
                "OFF   | true  | fs-error   | ✖ Found, but let pass: 1 error, | Whatever is found, the build goes on: failOn is never.",
                "OFF   | false | fs-clean   | ✔ Passes: 0 errors,             | Whatever is found, the build goes on: failOn is never.",
                "ERROR | false | fs-clean   | ✔ Passes: 0 errors,             | The build fails on errors.",
            })
    @SuppressWarnings("checkstyle:ParameterNumber")
    void saysWhatFindingsMean(
            Severity failOn, boolean hazard, String look, String verdict, String reason, @TempDir Path directory)
            throws IOException {
        Files.writeString(directory.resolve("job.py"), hazard ? HAZARD : "import os\n");
        AuditResult result = Audit.run(new AuditRequest(
                List.of(directory),
                List.of(),
                List.of(),
                PythonVersions.parse("").toOptional().orElseThrow(),
                RuleLevels.defaults(),
                failOn,
                1));

        String page = AuditPage.document(result, rule -> "", "1");

        assertThat(page).contains("fs-verdict " + look + "\">");
        assertThat(page.replaceAll("<[^>]*>", "")).contains(verdict).contains(reason);
    }
}
