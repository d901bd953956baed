package io.github.forksafe.it;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Maven that runs the outer build, started again for a sample with the repository that holds the plugin under test.
 *
 * @param home the directory of the Maven installation
 * @param repository the local repository of the samples
 * @param version the version of the plugin under test
 * @param options more options for every build
 */
record Maven(Path home, Path repository, String version, List<String> options) {
    private static final long MINUTES = 5;

    /** A build of a sample ends before the best compiler would pay off; this saves a third of its time. */
    private static final String SHORT_RUN = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /** The Maven that the build names in system properties. */
    static Maven ofBuild() {
        List<String> options = new ArrayList<>();
        if (value("it.offline").equals("true")) {
            options.add("-o");
        }
        Path settings = Path.of(value("it.settings"));
        if (Files.isRegularFile(settings)) {
            options.addAll(List.of("-s", settings.toString()));
        }
        return new Maven(
                Path.of(value("it.maven.home")), Path.of(value("it.repository")), value("it.version"), options);
    }

    /** What stands after the equals sign in a system property; empty for one that is not there. */
    private static String value(String property) {
        String text = System.getProperty(property, "");
        return text.substring(text.indexOf('=') + 1);
    }

    /** Whether this is a version or a later one. */
    boolean isAtLeast(int major, int minor) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("forksafe-it");
        Pattern form = Pattern.compile(".*Apache Maven (\\d+)\\.(\\d+).*");
        for (String line : build(directory, List.of("-v"))) {
            Matcher found = form.matcher(line);
            if (found.matches()) {
                int itsMajor = Integer.parseInt(found.group(1));
                return itsMajor > major || (itsMajor == major && Integer.parseInt(found.group(2)) >= minor);
            }
        }
        throw new IllegalStateException("Maven does not say its version, see " + directory.resolve("build.log"));
    }

    /** Builds a project and returns the lines that Maven wrote. */
    List<String> build(Path project, List<String> arguments) throws IOException, InterruptedException {
        Path log = project.resolve("build.log");
        ProcessBuilder builder = new ProcessBuilder(commandLine(arguments))
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeAll(List.of("MAVEN_ARGS", "MAVEN_BASEDIR", "GITHUB_ACTIONS"));
        builder.environment().put("MAVEN_OPTS", SHORT_RUN);
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("no end after " + MINUTES + " minutes, see " + log);
        }
        return Files.readAllLines(log, StandardCharsets.UTF_8);
    }

    private List<String> commandLine(List<String> arguments) {
        String script = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve(script).toString());
        command.addAll(List.of("-B", "-ntp", "-Dstyle.color=never", "-Dmaven.repo.local=" + repository));
        command.add("-Dforksafe.version=" + version);
        command.addAll(options);
        arguments.forEach(argument -> command.add(argument.replace("${forksafe.version}", version)));
        return command;
    }
}
