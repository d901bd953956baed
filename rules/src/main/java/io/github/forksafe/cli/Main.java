package io.github.forksafe.cli;

import io.github.forksafe.audit.Audit;
import io.github.forksafe.rules.Rules;

/** The process around the command. */
public final class Main {

    private Main() {}

    /**
     * Runs the command and ends the process with its exit status.
     *
     * @param arguments options and directories
     */
    public static void main(String... arguments) {
        Engine engine =
                new Engine(Audit::run, Rules.infos(), rule -> Rules.page(rule).orElse(""));
        System.exit(new Cli(engine, new Streams(System.out, System.err)).run(arguments));
    }
}
