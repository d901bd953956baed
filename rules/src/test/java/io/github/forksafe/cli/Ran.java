package io.github.forksafe.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One run of the command with the real audit behind it.
 *
 * @param status its exit status
 * @param out what it wrote to the standard output
 * @param err what it wrote to the standard error
 */
record Ran(int status, String out, String err) {

    /** Runs the command. */
    static Ran command(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.command(new Streams(out, err), Map.of()).run(arguments);
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Audits a directory with every rule that finds something in it as loud as can be. */
    static Ran audit(Path directory, String... options) {
        Stream<String> arguments =
                Stream.concat(Stream.of("--python-version", "3.11", "--rule", "*=error"), Stream.of(options));
        return command(Stream.concat(arguments, Stream.of(directory.toString())).toArray(String[]::new));
    }

    /** The findings of a console report, each as {@code path:line:column rule: message}, without their traces. */
    List<String> findings() {
        return out.lines()
                .filter(line -> line.contains(": error "))
                .map(line -> line.replaceFirst(": error ", " "))
                .toList();
    }
}
