package io.github.forksafe.report;

import io.github.forksafe.audit.Acceptance;
import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.audit.Baseline;
import io.github.forksafe.audit.BaselineReview;
import io.github.forksafe.audit.Coverage;
import io.github.forksafe.audit.DeclaredLibrary;
import io.github.forksafe.audit.SuppressionsFile;
import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Fingerprint;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.finding.Standing;
import io.github.forksafe.finding.Step;
import io.github.forksafe.finding.Suppression;
import io.github.forksafe.pip.PythonVersions;
import io.github.forksafe.python.notebook.Notebook;
import io.github.forksafe.rules.RuleLevels;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Audits made by hand, as the pipeline would make them. */
final class Samples {
    static final List<RuleInfo> RULES = List.of(
            new RuleInfo("dependency-starts-threads", Severity.NOTE, "A declared dependency starts threads"),
            new RuleInfo(
                    "fork-after-library-thread",
                    Severity.ERROR,
                    "A process is forked while a library's thread may be alive"),
            new RuleInfo("fork-after-thread", Severity.ERROR, "A process is forked while a thread may be alive"),
            new RuleInfo("implicit-start-method", Severity.OFF, "The start method is left to the platform"),
            new RuleInfo("not-analysed", Severity.WARNING, "A file could not be read in full"));

    private static final Coverage ONE_FILE = new Coverage(1, 24, 0, 0, List.of(), 1, 1, 0, List.of());

    private static final String TALK = """
            import logging
            from multiprocessing import Process
            from threading import Thread
            import time

            logging.basicConfig(level='INFO')

            def foobar(identity):
                for i in range(1000):
                    logging.info('I am {}'.format(identity))
                    time.sleep(0.001)

            t = Thread(target=foobar, args=('thread',))
            p = Process(target=foobar, args=('process',))

            t.start()
            p.start()

            t.join()
            logging.info('thread joined')
            p.join()
            logging.info('process joined')
            """;

    private Samples() {}

    /** A rule's page. */
    static String page(String rule) {
        return """
                # %s

                What the rule flags is said here,
                in *two* lines.

                ## Hazard

                ```python title="app.py"
                p.start()  # %s

                ```

                ## Safe

                Nothing.
                """.formatted(rule, rule);
    }

    /** The program for which it all exists. */
    static AuditResult talk() {
        Excerpt code = new Excerpt(SourceFile.of("talk.py", TALK));
        Finding finding = new Finding(
                "fork-after-thread",
                List.of("child-logs-after-fork"),
                Severity.ERROR,
                code.at("p.start()"),
                "",
                "p.start() forks while the thread made on line 13 and started on line 16 may be alive",
                "Start the process before the thread, or join the thread first",
                talkLanes(code),
                "");
        return result(request(Path.of("/srv/project")), List.of(finding), ONE_FILE, code.file());
    }

    private static List<Lane> talkLanes(Excerpt code) {
        return List.of(
                lane(
                        Lane.Kind.FORKING_THREAD,
                        "main thread",
                        code.step("Thread(target", "makes the thread t", 0),
                        code.step("t.start()", "starts the thread t", 0),
                        code.step("p.start()", "forks", 0)),
                lane(
                        Lane.Kind.OTHER_THREAD,
                        "thread t",
                        code.step("def foobar", "runs foobar", 0),
                        code.step("logging.info('I am", "takes the lock of the StreamHandler", 1)),
                lane(
                        Lane.Kind.CHILD_PROCESS,
                        "child process p",
                        code.step("def foobar", "runs foobar", 0),
                        code.step("logging.info('I am", "waits for the lock that nobody releases", 1)));
    }

    /** A finding in each standing: new, in the baseline, suppressed in a comment and in a file; and a baseline that is partly stale. */
    static AuditResult accepted() {
        AuditResult talk = talk();
        Finding error = talk.findings().get(0);
        Location comment =
                new Location(error.at().file(), error.at().start(), error.at().end());
        Suppression inCode = new Suppression(
                Suppression.Kind.COMMENT,
                comment,
                List.of("fork-after-thread"),
                "",
                "",
                "the child <execs> & never logs",
                Optional.of(LocalDate.of(2027, 1, 31)),
                "");
        Location entry = new Location(new FileId(1, "forksafe.toml"), Position.START, Position.START);
        Suppression inFile = new Suppression(
                Suppression.Kind.FILE,
                entry,
                List.of("fork-after-thread"),
                "**",
                "",
                "",
                Optional.empty(),
                "data team");
        List<Finding> findings = List.of(
                error.withStanding(new Standing(List.of(), Standing.Age.NEW)),
                error.withFingerprint("0".repeat(32)).withStanding(new Standing(List.of(), Standing.Age.KNOWN)),
                error.withFingerprint("1".repeat(32))
                        .withStanding(new Standing(List.of(inCode, inFile), Standing.Age.NEW)));
        SuppressionsFile file = new SuppressionsFile(Path.of("/srv/conf/forksafe.toml"), List.of());
        Acceptance acceptance =
                new Acceptance(Optional.of(file), Optional.of(Baseline.empty()), LocalDate.EPOCH, false);
        AuditRequest request = request(acceptance, Path.of("/srv/project"));
        BaselineReview review = new BaselineReview(
                List.of(),
                List.of(new Baseline.Entry("old.py", "Worker.run", "fork-in-thread", "os.fork()", "2".repeat(32))));
        return new AuditResult(request, findings, RULES, review, talk.coverage(), talk.dependencies(), talk.sources());
    }

    /** Nothing to say. */
    static AuditResult clean() {
        Coverage nothing = new Coverage(0, 0, 0, 0, List.of(), 0, 0, 0, List.of());
        return result(request(Path.of("/srv/project")), List.of(), nothing);
    }

    /** Two directories, names and columns outside of the first 128 characters, notes, limits, a file that cannot be read. */
    static AuditResult wide() {
        FileId id = new FileId(1, "dépôt/naïve module%20:1.py");
        Excerpt odd = new Excerpt(new SourceFile(id, "s = '𝔭𝔶'; os.fork() # {0}\n".getBytes(StandardCharsets.UTF_8)));
        Excerpt list = new Excerpt(SourceFile.of("requirements.txt", "pymongo>=4\n"));
        Position hole = new Position(3, 4, 4);
        List<Finding> findings = List.of(
                unread(new FileId(0, "broken.py"), hole, "The brackets [a](b) of {1} do not end\u001b[2J\u202e."),
                finding(
                        "dependency-starts-threads",
                        Severity.NOTE,
                        list.at("pymongo>=4"),
                        "pymongo starts a monitor thread when MongoClient is made."),
                unread(new FileId(1, ""), Position.START, "The directory holds a link to itself."),
                wideFork(odd, list));
        Coverage coverage = new Coverage(
                2,
                3,
                1,
                2,
                List.of("venv: a virtual environment"),
                1,
                1,
                7,
                List.of("The call graph of dépôt was cut at 9 calls."));
        AuditRequest request = request(Path.of("/srv/eins"), Path.of("/srv/zw ei/ü"));
        return result(request, findings, coverage, odd.file(), list.file());
    }

    /** A notebook on one line, with escapes before and in the line that forks. */
    static AuditResult notebook() {
        String json = "{\"cells\":[{\"cell_type\":\"markdown\",\"source\":\"# 1\"},"
                + "{\"cell_type\":\"code\",\"source\":[\"t = Thread()\\n\",\"t.start()\"]},"
                + "{\"cell_type\":\"code\",\"source\":\"s = '\\u00e9\\\"'\\nif s: pid = os.fork()\\n\"}]}";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Excerpt code =
                new Excerpt(Notebook.read(new FileId(0, "run.ipynb"), bytes).file());
        Finding fork = new Finding(
                "fork-after-thread",
                List.of(),
                Severity.ERROR,
                code.at("os.fork()"),
                "",
                "os.fork() forks while the thread made on line 1 of cell 2 may be alive",
                "",
                List.of(lane(
                        Lane.Kind.FORKING_THREAD,
                        "main thread",
                        code.step("t.start()", "starts the thread t", 0),
                        code.step("os.fork()", "forks", 0))),
                "");
        Position hole = new Position(1, 7, 7);
        List<Finding> findings = List.of(fork, unread(code.file().id(), hole, "cell 9 has no source"));
        return result(request(Path.of("/srv/project")), findings, ONE_FILE, code.file());
    }

    private static Finding wideFork(Excerpt odd, Excerpt list) {
        return new Finding(
                "fork-after-library-thread",
                List.of(),
                Severity.ERROR,
                odd.at("os.fork()"),
                "Worker.run",
                "os.fork() forks while the monitor of pymongo may be alive.",
                "Make the client in the child.",
                List.of(
                        lane(
                                Lane.Kind.FORKING_THREAD,
                                "main thread",
                                odd.step("os.fork()", "forks", 2),
                                odd.step("", "goes on", 0)),
                        lane(Lane.Kind.OTHER_THREAD, "monitor", list.step("pymongo>=4", "is declared", 0)),
                        lane(Lane.Kind.OTHER_THREAD, "monitor", list.step("pymongo>=4", "is declared twice", 0)),
                        lane(Lane.Kind.CHILD_PROCESS, "child", odd.step("os.fork()", "begins", 0))),
                "");
    }

    private static Finding unread(FileId file, Position at, String message) {
        return finding("not-analysed", Severity.WARNING, new Location(file, at, at), message);
    }

    private static Finding finding(String rule, Severity severity, Location at, String message) {
        return new Finding(rule, List.of(), severity, at, "", message, "", List.of(), "");
    }

    private static Lane lane(Lane.Kind kind, String title, Step... steps) {
        return new Lane(kind, title, List.of(steps));
    }

    private static AuditRequest request(Path... roots) {
        return request(Acceptance.none(), roots);
    }

    private static AuditRequest request(Acceptance acceptance, Path... roots) {
        return new AuditRequest(
                List.of(roots),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                PythonVersions.alive(),
                RuleLevels.defaults(),
                Severity.ERROR,
                1,
                acceptance);
    }

    private static AuditResult result(
            AuditRequest request, List<Finding> findings, Coverage coverage, SourceFile... files) {
        Map<FileId, SourceFile> sources = new TreeMap<>();
        for (SourceFile file : files) {
            sources.put(file.id(), file);
        }
        List<Finding> marked = Fingerprint.assign(
                findings, f -> new Fingerprint.Key(f.rule(), f.at().file().path(), f.symbol(), ""));
        List<DeclaredLibrary> libraries = findings.stream()
                .filter(f -> f.rule().equals("dependency-starts-threads"))
                .map(f -> new DeclaredLibrary(
                        "pymongo",
                        ">=4",
                        f.at(),
                        List.of("a monitor thread for each server"),
                        List.of("https://pymongo.readthedocs.io/en/stable/faq.html")))
                .toList();
        return new AuditResult(request, marked, RULES, BaselineReview.none(), coverage, libraries, sources);
    }
}
