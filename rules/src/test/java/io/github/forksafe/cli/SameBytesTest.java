package io.github.forksafe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input makes the same bytes, on any number of threads and each time. */
class SameBytesTest {
    private static final int WORKERS = 12;
    private static final String POLLERS = """
            import threading

            class Poller:
                def __init__(self, wait):
                    self.thread = threading.Thread(target=wait)

                def start(self):
                    self.thread.start()

                def stop(self):
                    self.thread.join()

            def start_all(pollers):
                for poller in pollers:
                    poller.start()
            """;
    private static final String JOB = """
            import multiprocessing
            import os
            import threading
            from concurrent.futures import ThreadPoolExecutor

            from pymongo import MongoClient

            from shared import Poller, start_all

            pool = ThreadPoolExecutor()

            def work():
                os.fork()

            def main():
                pollers = [Poller(threading.Event().wait), Poller(work)]
                start_all(pollers)
                client = MongoClient()
                pool.submit(work)
                multiprocessing.Process(target=work).start()
                for poller in pollers:
                    poller.stop()
                os.fork()

            if __name__ == "__main__":
                main()
            """;

    private final Path folder;

    SameBytesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Programs that share modules, classes and threads, with files that cannot be read and dependencies between them. */
    @BeforeEach
    void writeAProject() throws IOException {
        Files.createDirectory(folder.resolve("shared"));
        write("requirements.txt", "pymongo>=4\ntqdm\n=broken=\n");
        write("shared/__init__.py", "from .pollers import Poller, start_all\n");
        write("shared/pollers.py", POLLERS);
        for (int i = 0; i < WORKERS; i++) {
            write("job" + i + ".py", JOB);
            write("broken" + i + ".py", "x = (\nos.fork(\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "json", "sarif"})
    void forAnyNumberOfThreads(String format) {
        String one = report(format, 1);

        assertThat(one).contains("fork-after-thread", "job" + (WORKERS - 1) + ".py", "dependency-starts-threads");
        assertThat(report(format, 1)).isEqualTo(one);
        assertThat(report(format, 2)).isEqualTo(one);
        assertThat(report(format, 8)).isEqualTo(one);
        assertThat(report(format, 8)).isEqualTo(one);
    }

    private String report(String format, int threads) {
        return Ran.audit(folder, "--format", format, "--threads", String.valueOf(threads))
                .out();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
