package io.github.forksafe.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.audit.Acceptance;
import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.audit.Places;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.rules.RuleLevels;
import io.github.forksafe.source.FileId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files are called, for people and in SARIF. */
class PlacesTest {

    @ParameterizedTest
    @CsvSource({
        "/w,    /w/m/src,                         0, m/src/a.py",
        "/w/m,  /w/m/src /w/m/scripts,            1, scripts/a.py",
        "/w/m,  /w/m/src /w/m,                    1, a.py",
        "/w/m,  /w/m,                             0, a.py",
    })
    void filesAreNamedRelativeToTheBase(String base, String directories, int directory, String name) {
        AuditRequest request = request(Optional.of(Path.of(base)), directories);
        FileId file = new FileId(directory, "a.py");

        assertThat(new Places(request).of(file)).isEqualTo(name);
        assertThat(new SarifUris(request).relative(file)).isEqualTo(name);
        assertThat(new SarifUris(request).baseId(file)).isEqualTo("SRCROOT");
        assertThat(new SarifUris(request).bases()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/w/m,      0, a.py,       SRCROOT:a.py",
        "m n,       1, n/a.py,     ROOT2:a.py",
    })
    void withoutABaseFilesAreNamedRelativeToTheirDirectory(String directories, int directory, String name, String uri) {
        AuditRequest request = request(Optional.empty(), directories);
        FileId file = new FileId(directory, "a.py");

        assertThat(new Places(request).of(file)).isEqualTo(name);
        SarifUris uris = new SarifUris(request);
        assertThat(uris.baseId(file) + ":" + uris.relative(file)).isEqualTo(uri);
    }

    private static AuditRequest request(Optional<Path> base, String directories) {
        List<Path> paths =
                List.of(directories.split(" ", -1)).stream().map(Path::of).toList();
        return new AuditRequest(
                paths,
                List.of(),
                base,
                List.of(),
                List.of(),
                PythonVersions.alive(),
                RuleLevels.defaults(),
                Severity.ERROR,
                1,
                Acceptance.none());
    }
}
