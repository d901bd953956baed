package io.github.forksafe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with the real audit behind it. */
class MainTest {
    private static final String HAZARD = """
            from multiprocessing import Process
            from threading import Thread

            def work():
                print('done')

            Thread(target=work).start()
            Process(target=work).start()
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void findsTheLockOnWhichTheChildHangs(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("job.py"), HAZARD);

        assertThat(run("--python-version", "3.11", folder.toString())).isEqualTo(Cli.FINDINGS);
        assertThat(text(out))
                .startsWith("job.py:7:1: note thread-in-forking-program: ")
                .contains("\njob.py:8:1: error child-needs-held-lock: ");
        assertThat(text(err)).hasLineCount(1);
    }

    @Test
    void isQuietWhereTheForkComesFirst(@TempDir Path folder) throws IOException {
        String[] lines = HAZARD.split("\n", -1);
        String swapped = HAZARD.replace(lines[6] + "\n" + lines[7], lines[7] + "\n" + lines[6]);
        Files.writeString(folder.resolve("job.py"), swapped);

        assertThat(swapped).isNotEqualTo(HAZARD);
        assertThat(run("--python-version", "3.11", folder.toString())).isEqualTo(Cli.CLEAN);
        assertThat(text(out)).isEqualTo("no findings in 1 file, 8 lines\n");
    }

    @Test
    void reportsWhatItCannotRead(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("job.py"), new byte[] {'x', ' ', '=', ' ', (byte) 0xFF, '\n'});

        assertThat(run("--fail-on", "warning", folder.toString())).isEqualTo(Cli.FINDINGS);
        assertThat(text(out)).startsWith("job.py:1:").contains(": warning not-analysed: ");
    }

    @Test
    void leavesOutWhatIsOff(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("job.py"), HAZARD);

        assertThat(run("--rule", "*=off", folder.toString())).isEqualTo(Cli.CLEAN);
        assertThat(text(out)).startsWith("no findings in 1 file");
    }

    @Test
    void explainsALibrary() {
        assertThat(run("--explain-library", "pymongo")).isEqualTo(Cli.CLEAN);
        assertThat(run("--explain-library=pymong")).isEqualTo(Cli.TROUBLE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("the catalog knows no library 'pymong'; did you mean 'pymongo'?");
    }

    @Test
    void explainsEachRule() {
        assertThat(run("--explain", "fork-after-thread")).isEqualTo(Cli.CLEAN);
        assertThat(text(out)).contains("## Hazard", "## Safe");
    }

    private int run(String... arguments) {
        return Main.command(new Streams(out, err), Map.of()).run(arguments);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
