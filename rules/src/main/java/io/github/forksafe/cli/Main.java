package io.github.forksafe.cli;

import io.github.forksafe.audit.Audit;
import io.github.forksafe.rules.Rules;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Map;

/** Where the runnable jar starts. */
public final class Main {

    private Main() {}

    /**
     * Audits what the arguments name and ends the process: with status 0 if nothing is at or above the level to fail on, 1 if
     * something is, 2 after bad use or where a directory cannot be read.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        Streams streams =
                new Streams(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
        System.exit(command(streams, System.getenv()).run(arguments));
    }

    /** The command with everything in it. */
    static Cli command(Streams streams, Map<String, String> environment) {
        Engine engine =
                new Engine(Audit::run, Rules.infos(), rule -> Rules.page(rule).orElse(""), environment);
        return new Cli(engine, streams);
    }
}
