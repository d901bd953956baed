package io.github.forksafe.manifest;

import io.github.forksafe.source.SourceFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code meta.yaml} of conda-build: a template over YAML, of which the lists below {@code requirements} and {@code test} are read line by
 * line. {@code {% set name = "text" %}} is filled in; other templates make a line unresolved, selectors such as {@code # [linux]} do not count.
 */
final class CondaRecipe implements ManifestFormat {
    @Override
    public String name() {
        return "meta.yaml";
    }

    @Override
    public boolean matches(String path) {
        return Paths.name(path).equals("meta.yaml");
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        new Reader(out).read(input.file());
    }

    /** A key that the line at hand is below, and how far it is indented. */
    private record Key(String name, int indent) {}

    /** Reads one file. */
    private static final class Reader {
        private final Gathered out;
        private final Map<String, String> set = new HashMap<>();
        private final Deque<Key> keys = new ArrayDeque<>();

        Reader(Gathered out) {
            this.out = out;
        }

        void read(SourceFile file) {
            for (int number = 1; number <= file.lines().lineCount(); number++) {
                String line = file.line(number);
                String text = line.strip();
                int indent = line.length() - line.stripLeading().length();
                if (text.startsWith("{%")) {
                    define(text);
                } else if (text.startsWith("- ")) {
                    item(text.substring(2).strip(), Range.of(file, number, indent + 2, text.length() - 2));
                } else if (!text.isEmpty() && !text.startsWith("#")) {
                    while (!keys.isEmpty() && keys.peek().indent() >= indent) {
                        keys.pop();
                    }
                    int colon = text.indexOf(':');
                    keys.push(new Key(colon < 0 ? text : text.substring(0, colon), indent));
                }
            }
        }

        private void define(String text) {
            String inner = text.substring(2).replace("%}", "").strip();
            int equals = inner.indexOf('=');
            if (inner.startsWith("set ") && equals > 0) {
                String value = inner.substring(equals + 1).strip();
                if (!unquoted(value).equals(value)) {
                    set.put(inner.substring("set ".length(), equals).strip(), unquoted(value));
                }
            }
        }

        private void item(String item, Range range) {
            Optional<Scope> scope = scope();
            if (scope.isEmpty()) {
                return;
            }
            int comment = item.indexOf(" #");
            String text = fill((comment < 0 ? item : item.substring(0, comment)).strip());
            if (text.contains("{{") || text.contains("{%")) {
                out.unresolved(range, "'" + text + "' is filled in by conda-build");
            } else if (!text.equals("python") && !text.startsWith("python ") && !text.isEmpty()) {
                out.requireConda(unquoted(text), scope.get(), range);
            }
        }

        /** What the list at hand is for; nothing if it does not list packages. */
        private Optional<Scope> scope() {
            String list = keys.isEmpty() ? "" : keys.peek().name();
            String around = keys.stream().skip(1).map(Key::name).findFirst().orElse("");
            if (around.equals("test") && list.equals("requires")) {
                return Optional.of(Scope.test(""));
            }
            if (!around.equals("requirements")) {
                return list.equals("requirements") ? Optional.of(Scope.RUNTIME) : Optional.empty();
            }
            return Optional.of(
                    switch (list) {
                        case "run" -> Scope.RUNTIME;
                        case "run_constrained" -> Scope.CONSTRAINT;
                        default -> Scope.BUILD;
                    });
        }

        private String fill(String text) {
            String filled = text;
            for (Map.Entry<String, String> entry : set.entrySet()) {
                filled = filled.replace("{{ " + entry.getKey() + " }}", entry.getValue())
                        .replace("{{" + entry.getKey() + "}}", entry.getValue());
            }
            return filled;
        }
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
