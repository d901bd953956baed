package io.github.forksafe.manifest;

import io.github.forksafe.source.Position;
import io.github.forksafe.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import org.tomlj.TomlVersion;

/** A table of a TOML file, read by what it should be: anything else becomes a problem at its place, and is left out. */
final class TomlView {
    /** What is written by hand, or by a tool for a project, is far smaller. */
    private static final int MOST_BYTES = 16 << 20;

    /** Nobody nests deeper, and the parser is recursive. */
    private static final int DEEPEST = 100;

    private final TomlTable table;
    private final Gathered out;
    private final String path;
    private final Range start;

    private TomlView(TomlTable table, Gathered out, String path, Range start) {
        this.table = table;
        this.out = out;
        this.path = path;
        this.start = start;
    }

    /** Parses a file; what is wrong with it is told, and what is right of it is there. */
    static Optional<TomlView> parse(ManifestInput input, Gathered out) {
        return parse(input.text(), out);
    }

    static Optional<TomlView> parse(String text, Gathered out) {
        if (text.length() > MOST_BYTES) {
            out.problem(Position.START, "this file is larger than 16 MiB and was not read");
            return Optional.empty();
        }
        if (depth(text) > DEEPEST) {
            out.problem(Position.START, "brackets are nested deeper than " + DEEPEST + ", and the file was not read");
            return Optional.empty();
        }
        TomlParseResult toml = Toml.parse(text, TomlVersion.V1_0_0);
        toml.errors()
                .forEach(error ->
                        out.problem(position(out.file(), error.position()), String.valueOf(error.getMessage())));
        return Optional.of(new TomlView(toml, out, "", Range.NOWHERE));
    }

    /** How deep brackets nest at most; those in strings and comments count too, which does not matter for a bound. */
    private static int depth(String text) {
        int deepest = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' || c == '{') {
                deepest = Math.max(deepest, ++depth);
            } else if ((c == ']' || c == '}') && depth > 0) {
                depth--;
            }
        }
        return deepest;
    }

    private static Position position(SourceFile file, TomlPosition at) {
        return Range.of(file, at.line(), at.column() - 1, 0).start();
    }

    Set<String> keys() {
        TreeMap<Position, String> inOrder = new TreeMap<>();
        for (String key : table.keySet()) {
            inOrder.put(place(key), key);
        }
        return inOrder.size() == table.size() ? new java.util.LinkedHashSet<>(inOrder.values()) : table.keySet();
    }

    private Position place(String key) {
        return range(key).start();
    }

    boolean has(String key) {
        return table.contains(List.of(key));
    }

    /** The value of a key, of whatever type. */
    Optional<Object> value(String key) {
        return Optional.ofNullable(table.get(List.of(key)));
    }

    /** Where a key stands. */
    Range range(String key) {
        TomlPosition at = table.inputPositionOf(List.of(key));
        return at == null ? start : token(at);
    }

    Range start() {
        return start;
    }

    /** From a place to the end of the word, string or list that stands there, on the same line. */
    private Range token(TomlPosition at) {
        SourceFile file = out.file();
        String line = file.line(at.line());
        int from = line.offsetByCodePoints(0, Math.min(at.column() - 1, line.codePointCount(0, line.length())));
        return Range.of(file, at.line(), at.column() - 1, lengthOfToken(line, from));
    }

    private static int lengthOfToken(String line, int from) {
        if (from >= line.length()) {
            return 0;
        }
        char first = line.charAt(from);
        int at = from + 1;
        if (first == '"' || first == '\'') {
            while (at < line.length() && line.charAt(at) != first) {
                at += first == '"' && line.charAt(at) == '\\' ? 2 : 1;
            }
            return at + 1 - from;
        }
        while (at < line.length() && " \t=,]}[{#".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return at - from;
    }

    void fault(String key, String message) {
        out.problem(range(key).start(), message);
    }

    private String named(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** A table under a key, if there is one. */
    Optional<TomlView> table(String key) {
        Object value = table.get(List.of(key));
        if (value instanceof TomlTable inner) {
            return Optional.of(new TomlView(inner, out, named(key), range(key)));
        }
        if (value != null) {
            fault(key, "'" + named(key) + "' must be a table");
        }
        return Optional.empty();
    }

    /** A table under several keys, one in the other. */
    Optional<TomlView> at(String... keys) {
        Optional<TomlView> view = Optional.of(this);
        for (String key : keys) {
            view = view.flatMap(inner -> inner.table(key));
        }
        return view;
    }

    /** The tables of an array under a key. */
    List<TomlView> tables(String key) {
        Object value = table.get(List.of(key));
        if (value == null) {
            return List.of();
        }
        List<TomlView> tables = new ArrayList<>();
        if (value instanceof TomlArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof TomlTable inner) {
                    tables.add(new TomlView(inner, out, named(key), token(array.inputPositionOf(i))));
                } else {
                    out.problem(token(array.inputPositionOf(i)).start(), "'" + named(key) + "' must hold tables only");
                }
            }
        } else {
            fault(key, "'" + named(key) + "' must be an array of tables");
        }
        return tables;
    }

    /** A text under a key, if there is one. */
    Optional<Text> text(String key) {
        Object value = table.get(List.of(key));
        if (value instanceof String text) {
            return Optional.of(new Text(text, range(key)));
        }
        if (value != null) {
            fault(key, "'" + named(key) + "' must be a text");
        }
        return Optional.empty();
    }

    String textOr(String key, String fallback) {
        return text(key).map(Text::value).orElse(fallback);
    }

    /** The texts of an array under a key. */
    List<Text> texts(String key) {
        List<Text> texts = new ArrayList<>();
        for (Item item : items(key)) {
            if (item.value() instanceof String text) {
                texts.add(new Text(text, item.range()));
            } else {
                out.problem(item.range().start(), "'" + named(key) + "' must hold texts only");
            }
        }
        return texts;
    }

    /** The elements of an array under a key. */
    List<Item> items(String key) {
        Object value = table.get(List.of(key));
        List<Item> items = new ArrayList<>();
        if (value instanceof TomlArray array) {
            for (int i = 0; i < array.size(); i++) {
                Range range = token(array.inputPositionOf(i));
                Object element = array.get(i);
                Object shown =
                        element instanceof TomlTable inner ? new TomlView(inner, out, named(key), range) : element;
                items.add(new Item(shown, range));
            }
        } else if (value != null) {
            fault(key, "'" + named(key) + "' must be an array");
        }
        return items;
    }

    /** The tables of which each has a name: all keys whose value is a table; other values become problems. */
    List<Named> named() {
        List<Named> all = new ArrayList<>();
        for (String key : keys()) {
            table(key).ifPresent(view -> all.add(new Named(key, view)));
        }
        return all;
    }

    /** A text and where it stands. */
    record Text(String value, Range range) {}

    /** An element of an array: a text, a number, a {@link TomlView} … and where it stands. */
    record Item(Object value, Range range) {}

    /** A table and its key. */
    record Named(String key, TomlView view) {}
}
