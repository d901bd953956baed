package io.github.forksafe.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.pip.Rows;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dependency groups and lock files, as the reference of the standards takes and refuses them. */
class StandardsTest {
    @Test
    void resolvesDependencyGroups() {
        assertThat(Rows.of("dependency_groups.tsv")).hasSize(20).allSatisfy(row -> {
            Gathered out = new Gathered(SourceFile.of("pyproject.toml", row.get(0)));
            TomlView groups = TomlView.parse(row.get(0), out)
                    .flatMap(root -> root.table("dependency-groups"))
                    .orElseThrow();
            List<String> found = new ArrayList<>();
            for (String name : row.get(1).split(" ", -1)) {
                found.addAll(DependencyGroups.resolve(groups, name, out));
            }
            if (row.get(2).equals("error")) {
                assertThat(out.manifest(new PyprojectFormat()).problems())
                        .as(row.toString())
                        .isNotEmpty();
            } else {
                // Groups that were not asked for may be faulty, and we say so.
                assertThat(String.join("|", found)).isEqualTo(row.get(3));
            }
        });
    }

    @Test
    void takesAndRefusesLockFiles() {
        assertThat(Rows.of("pylock.tsv")).hasSize(51).allSatisfy(row -> {
            Manifest manifest = ManifestFormats.read(
                    ManifestFormats.of("pylock.toml").orElseThrow(),
                    new FileId(0, "pylock.toml"),
                    row.get(1).getBytes(StandardCharsets.UTF_8));
            assertThat(manifest.problems().isEmpty())
                    .as(row.toString())
                    .isEqualTo(row.get(0).equals("ok"));
        });
    }
}
