package io.github.forksafe.manifest;

import io.github.forksafe.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Options of <a href="https://uwsgi-docs.readthedocs.io/en/latest/Options.html">uWSGI</a>, from a command line or a file. It loads the application
 * before it forks, unless {@code lazy-apps} is set, and lets no thread run without {@code enable-threads} or {@code threads}.
 */
final class UwsgiOptions {
    private static final Map<String, String> SHORT = Map.of(
            "-w", "module",
            "-p", "processes",
            "-M", "master",
            "-T", "enable-threads",
            "wsgi", "module",
            "workers", "processes",
            "file", "wsgi-file",
            "lazy", "lazy-apps");

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Range> ranges = new HashMap<>();

    private UwsgiOptions() {}

    static UwsgiOptions ofWords(List<ShellLines.Token> words, SourceFile file) {
        UwsgiOptions options = new UwsgiOptions();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            int equals = word.indexOf('=');
            boolean next = i + 1 < words.size() && !words.get(i + 1).text().startsWith("-");
            Range range = words.get(i).range();
            if (word.startsWith("--") && equals > 0) {
                options.set(word.substring(2, equals), word.substring(equals + 1), range);
            } else if (word.startsWith("--")) {
                options.set(word.substring(2), next ? words.get(i + 1).text() : "true", range);
            } else if (word.startsWith("-")) {
                options.set(word, next ? words.get(i + 1).text() : "true", range);
            }
        }
        return options;
    }

    static UwsgiOptions of(IniFile.Section section, SourceFile file) {
        UwsgiOptions options = new UwsgiOptions();
        for (IniFile.Option option : section.options()) {
            option.values()
                    .forEach(line -> options.set(
                            option.key(),
                            line.text().strip(),
                            Range.of(
                                    file,
                                    line.number(),
                                    line.column(),
                                    line.text().length())));
        }
        return options;
    }

    private void set(String name, String value, Range range) {
        String known = SHORT.getOrDefault(name, name);
        values.put(known, value);
        ranges.put(known, range);
    }

    /** Tells what is loaded, and whether that is before the workers are forked. */
    void launch(Gathered out) {
        String name = values.containsKey("module") ? "module" : "wsgi-file";
        String application = values.getOrDefault(name, "");
        if (!application.isEmpty() && !application.contains("$") && !application.contains("%")) {
            boolean forks = isSet("master") || count("processes") > 1;
            boolean threads = isSet("enable-threads") || count("threads") > 0;
            out.launch(new Launch(
                    "uwsgi",
                    Optional.of(application),
                    forks && threads && !isSet("lazy-apps"),
                    Optional.empty(),
                    ranges.getOrDefault(name, Range.NOWHERE)));
        }
    }

    private boolean isSet(String option) {
        String value = values.getOrDefault(option, "false");
        return value.equals("true") || value.equals("1") || value.equals("yes") || value.equals("on");
    }

    private int count(String option) {
        String value = values.getOrDefault(option, "0");
        boolean number = !value.isEmpty() && value.length() < 6 && value.chars().allMatch(Character::isDigit);
        return number ? Integer.parseInt(value) : value.equals("0") || value.isEmpty() ? 0 : 2;
    }
}
