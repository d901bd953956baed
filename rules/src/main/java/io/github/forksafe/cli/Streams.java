package io.github.forksafe.cli;

import io.github.forksafe.finding.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the command writes, in UTF-8 whatever the locale.
 *
 * @param out for what was asked for
 * @param err for all else
 */
record Streams(OutputStream out, OutputStream err) {

    void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Says one line; if nobody can hear it, nothing is lost that the exit status does not say. */
    void say(String line) {
        try {
            err.write(("forksafe: " + Printable.of(line) + "\n").getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException ignored) {
            // There is no third place to complain to.
        }
    }
}
