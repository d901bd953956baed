package io.github.forksafe.pip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whole files, lines of {@code pip install} and names of archives, as the reference reads them; see ORIGIN.md for what differs. */
class PipConformanceTest {
    /** Rows of whole files that we read otherwise, on purpose. */
    private static final Map<Integer, String> FILES_APART = Map.of(
            14, "cycles of includes end, and are no error",
            15, "cycles of includes end, and are no error",
            16, "cycles of includes end, and are no error",
            31, "a feature of a later pip is no error",
            40, "the environment of the machine that audits says nothing");

    /** Names that only a strict reading refuses, which also asks in which order tags are joined. */
    private static final Set<String> STRICT = Set.of(
            "playlyfe-0.1.1-2.7.6-none-any.whl",
            "pyvirtualcam-0.13.0-cp310-cp310-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
            "foo-1.0-py3.py2-none-any.whl");

    @Test
    void readsTheNamesOfArchives() {
        assertThat(Rows.of("archive_names.tsv")).hasSize(39).allSatisfy(row -> {
            Optional<ArchiveName> name =
                    row.get(0).equals("wheel") ? ArchiveName.ofWheel(row.get(1)) : ArchiveName.ofSdist(row.get(1));
            if (!row.get(2).equals("error")) {
                assertThat(name).hasValueSatisfying(found -> {
                    assertThat(found.distribution()).isEqualTo(row.get(2));
                    assertThat(Version.parse(row.get(3))).contains(found.version());
                    assertThat(found.build()).isEqualTo(row.get(4));
                });
            } else if (!STRICT.contains(row.get(1))) {
                assertThat(name).as(row.get(1)).isEmpty();
            }
        });
    }

    @Test
    void findsWhereOptionsStart() {
        assertThat(Rows.of("pip_options.tsv")).hasSizeGreaterThan(10).allSatisfy(row -> {
            int start = RequirementsFile.startOfOptions(row.get(0));
            assertThat(row.get(0).substring(0, start).strip()).isEqualTo(row.get(1));
            assertThat(row.get(0).substring(start)).isEqualTo(row.get(2));
        });
    }

    /** Not held to: whether a path is there, which the reference asks the disk. */
    @Test
    void readsArgumentsOfPipInstall() {
        assertThat(Rows.of("pip_install_lines.tsv")).hasSizeGreaterThan(60).allSatisfy(row -> {
            String option = row.get(0).equals("editable") ? "-e \"" + row.get(1) + "\"" : row.get(1);
            RequirementEntry entry = RequirementsFile.entry(Position.START, option);
            boolean path = entry instanceof RequirementEntry.Located located
                    && located.requirement().isEmpty()
                    && !located.location().contains(":");
            if (!path && !row.get(1).equals("-")) {
                assertThat(summary(entry)).as(entry.toString()).isEqualTo(row.subList(2, 5));
            }
        });
    }

    private static List<String> summary(RequirementEntry entry) {
        return entry instanceof RequirementEntry.Invalid
                ? List.of("error", "", "")
                : entry.declared()
                        .map(found -> List.of(
                                found.name(),
                                found.specifier().toString(),
                                String.join(",", new TreeSet<>(found.extras()))))
                        .orElse(List.of("", "", ""));
    }

    @Test
    void readsWholeFilesWithWhatTheyInclude() {
        List<List<String>> rows = Rows.of("pip_files.tsv");
        assertThat(rows).hasSize(60);
        for (int i = 0; i < rows.size(); i++) {
            if (!FILES_APART.containsKey(i)) {
                List<String> row = rows.get(i);
                assertThat(read(row)).as(i + " " + row).isEqualTo(row.get(3));
            }
        }
    }

    /** The requirements of a file, or the word error. */
    private static String read(List<String> row) {
        Map<String, String> texts = new HashMap<>();
        for (String file : row.get(2).split(" ", -1)) {
            int equals = file.indexOf('=');
            if (equals > 0) {
                byte[] bytes = Base64.getDecoder().decode(file.substring(equals + 1));
                texts.put(normal(file.substring(0, equals)), RequirementsText.decode(bytes));
            }
        }
        Files files = new Files(texts, new ArrayList<>(), new HashSet<>());
        boolean good = files.read(normal(row.get(0)), row.get(1).equals("constraint") ? "c" : "r");
        return good ? String.join("|", files.found()) : "error";
    }

    /** Texts by path, what was found in them, and which are being read. */
    private record Files(Map<String, String> texts, List<String> found, Set<String> open) {
        boolean read(String path, String kind) {
            String text = texts.get(path);
            if (text == null) {
                return false;
            }
            if (!open.add(path)) {
                return true;
            }
            boolean good = true;
            SourceFile file = new SourceFile(new FileId(0, path), text.getBytes(StandardCharsets.UTF_8));
            for (RequirementEntry entry : RequirementsFile.read(file).entries()) {
                if (entry instanceof RequirementEntry.Include include) {
                    boolean whole =
                            include.path().startsWith("/") || include.path().contains("://");
                    String folder = whole ? "" : path.substring(0, path.lastIndexOf('/') + 1);
                    good &= read(normal(folder + include.path()), include.constraints() ? "c" : "r");
                } else if (entry instanceof RequirementEntry.Invalid) {
                    // The reference looks at requirements later, when it installs them.
                    good &= isLate(entry.text()) && found.add(kind + " " + entry.text());
                } else if (!(entry instanceof RequirementEntry.Options)) {
                    found.add(shown(entry, kind));
                }
            }
            open.remove(path);
            return good;
        }
    }

    private static boolean isLate(String line) {
        return !line.startsWith("-") && !line.contains(" --");
    }

    private static String shown(RequirementEntry entry, String kind) {
        if (entry instanceof RequirementEntry.Located located && located.editable()) {
            return "e " + located.location();
        }
        String text = entry.text();
        return kind + " "
                + text.substring(0, RequirementsFile.startOfOptions(text)).strip();
    }

    private static String normal(String path) {
        Deque<String> parts = new ArrayDeque<>();
        Stream.of(path.split("/", -1)).forEach(part -> {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        });
        return String.join("/", parts);
    }
}
