package io.github.forksafe.manifest;

import io.github.forksafe.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of shell scripts and Dockerfiles that call {@code pip install}, or start a server. */
final class ShellFormat implements ManifestFormat {
    private final boolean docker;

    ShellFormat(boolean docker) {
        this.docker = docker;
    }

    @Override
    public String name() {
        return docker ? "Dockerfile" : "shell script";
    }

    @Override
    public boolean matches(String path) {
        String name = Paths.name(path);
        if (docker) {
            String lower = name.toLowerCase(Locale.ROOT);
            return lower.equals("dockerfile")
                    || lower.equals("containerfile")
                    || lower.startsWith("dockerfile.")
                    || lower.endsWith(".dockerfile");
        }
        return name.endsWith(".sh") || name.endsWith(".bash");
    }

    @Override
    public boolean isMostlyOther() {
        return true;
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        readCommands(input.file(), docker, Scope.RUNTIME, out);
    }

    /** Reads what the commands of a script install. */
    static void readCommands(SourceFile file, boolean docker, Scope scope, Gathered out) {
        ShellLines lines = ShellLines.of(file, docker);
        lines.openQuote()
                .ifPresent(range -> out.unresolved(range, "a quote that is never closed hides what is installed"));
        for (List<ShellLines.Token> command : lines.commands()) {
            ServerWords.read(command, out);
            int start = startOfArguments(command);
            if (start >= 0) {
                List<InstallWords.Word> words = new ArrayList<>();
                command.subList(start, command.size()).stream()
                        .takeWhile(token -> !isRedirection(token.text()))
                        .forEach(token -> words.add(new InstallWords.Word(token.text(), token.range())));
                InstallWords.read(words, scope, out);
            }
        }
    }

    /** {@code >log}, {@code 2>} and the like; a version such as {@code a>=1} has a name before it. */
    private static boolean isRedirection(String word) {
        String sign = word.replaceFirst("^[0-9]*", "");
        return sign.startsWith(">") || sign.startsWith("<");
    }

    /** Behind {@code pip install}, {@code python -m pip install} or {@code uv pip install}; before it anything may stand. */
    private static int startOfArguments(List<ShellLines.Token> command) {
        boolean pip = false;
        for (int i = 0; i < command.size(); i++) {
            String word = command.get(i).text();
            String program = Paths.name(word);
            if (program.equals("pip") || program.equals("pip3") || program.startsWith("pip3.")) {
                pip = true;
            } else if (pip && word.equals("install")) {
                return i + 1;
            } else if (pip && !word.startsWith("-")) {
                return -1;
            }
        }
        return -1;
    }
}
