package io.github.forksafe.plugin.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.audit.Acceptance;
import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.audit.BaselineReview;
import io.github.forksafe.audit.Coverage;
import io.github.forksafe.audit.DeclaredLibrary;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.finding.Step;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.rules.RuleLevels;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.doxia.module.xhtml5.Xhtml5SinkFactory;
import org.apache.maven.doxia.sink.Sink;
import org.junit.jupiter.api.Test;

/** Pages compared with golden files; {@code -Dupdate} writes those anew. */
class AuditPageTest {
    private static final SourceFile JOB = SourceFile.of("job.py", """
            import os, threading

            def watch(name='<script>alert("&")</script>'):
            \tprint(name)

            \tthreading.Thread(target=watch).start(); os.fork()
            """);

    @Test
    void aPageWithEverything() throws IOException {
        Finding fork = new Finding(
                "fork-after-thread",
                List.of("child-logs-after-fork"),
                Severity.ERROR,
                at(6, 41, 50),
                "watch",
                "the process forks here while a thread <watch> & others may be alive",
                "fork first",
                List.of(
                        new Lane(
                                Lane.Kind.FORKING_THREAD,
                                "main thread",
                                List.of(
                                        new Step(at(6, 1, 32), "starts a thread", 0),
                                        new Step(at(6, 41, 50), "forks", 1))),
                        new Lane(
                                Lane.Kind.OTHER_THREAD,
                                "Thread(target=watch)",
                                List.of(new Step(at(4, 1, 12), "prints", 0)))),
                "0123");
        Finding note = new Finding(
                "dependency-starts-threads",
                List.of(),
                Severity.NOTE,
                new Location(new FileId(0, "requirements.txt"), Position.START, Position.START),
                "",
                "pymongo starts threads",
                "",
                List.of(),
                "4567");

        assertThat(html(List.of(fork, note))).isEqualTo(golden("everything.html", html(List.of(fork, note))));
    }

    @Test
    void aPageWithoutFindingsStillSaysWhatWasLookedAt() throws IOException {
        assertThat(html(List.of())).isEqualTo(golden("clean.html", html(List.of())));
    }

    private static String html(List<Finding> findings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sink sink = new Xhtml5SinkFactory().createSink(out, "UTF-8");
        new AuditPage(result(findings)).writeTo(sink);
        sink.close();
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static AuditResult result(List<Finding> findings) {
        List<RuleInfo> rules = List.of(
                new RuleInfo("dependency-starts-threads", Severity.NOTE, "A dependency starts threads"),
                new RuleInfo("fork-after-thread", Severity.ERROR, "A process is forked while a thread may be alive"));
        boolean any = !findings.isEmpty();
        Coverage coverage = new Coverage(
                1,
                7,
                1,
                0,
                any ? List.of("old.py: excluded") : List.of(),
                1,
                1,
                2,
                any ? List.of("the call graph was cut at 7 targets") : List.of());
        DeclaredLibrary pymongo = new DeclaredLibrary(
                "pymongo",
                ">=4",
                new Location(new FileId(0, "requirements.txt"), Position.START, Position.START),
                List.of("MongoClient() starts monitor threads"),
                List.of("measured"));
        return new AuditResult(
                new AuditRequest(
                        List.of(Path.of("root/src/main/python")),
                        List.of(),
                        Optional.of(Path.of("root")),
                        List.of(),
                        List.of(),
                        PythonVersions.alive(),
                        RuleLevels.defaults(),
                        Severity.ERROR,
                        1,
                        Acceptance.none()),
                findings,
                rules,
                BaselineReview.none(),
                coverage,
                any ? List.of(pymongo) : List.of(),
                Map.of(JOB.id(), JOB));
    }

    private static Location at(int line, int from, int to) {
        return new Location(JOB.id(), new Position(line, from, from), new Position(line, to, to));
    }

    private static String golden(String name, String actual) throws IOException {
        Path file = Path.of("src/test/resources/io/github/forksafe/plugin/site", name);
        if (System.getProperty("update") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        return Files.readString(file);
    }
}
