package io.github.forksafe.catalog;

import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** One table of a data file, read strictly: each fault becomes a problem at the key that it concerns. */
final class Entry {
    private final FileId file;
    private final TomlTable table;
    private final Position start;
    private final List<Problem> problems;

    /**
     * Wraps a table.
     *
     * @param file the data file
     * @param table the table
     * @param start where the table starts, for keys that it lacks
     * @param problems where faults go
     */
    Entry(FileId file, TomlTable table, Position start, List<Problem> problems) {
        this.file = file;
        this.table = table;
        this.start = start;
        this.problems = problems;
    }

    static Position position(TomlPosition at) {
        return new Position(at.line(), at.column() - 1, at.column() - 1);
    }

    void allowOnly(Set<String> keys) {
        for (String key : table.keySet()) {
            if (!keys.contains(key)) {
                fault(key, "unknown key '" + key + "'");
            }
        }
    }

    boolean has(String key) {
        return table.contains(List.of(key));
    }

    void fault(String key, String message) {
        problems.add(new Problem(file, at(key), message));
    }

    /** A text that must be there and must not be blank. */
    String text(String key) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty() && !has(key)) {
            fault(key, "'" + key + "' is missing");
        }
        return text.orElse("");
    }

    Optional<String> optionalText(String key) {
        Object value = table.get(List.of(key));
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text) || text.isBlank()) {
            fault(key, "'" + key + "' must be a text that is not empty");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A text that one of our types must understand. */
    <T> Optional<T> parsed(String key, Function<String, Optional<T>> parse) {
        Optional<String> text = optionalText(key);
        Optional<T> value = text.flatMap(parse);
        if (text.isPresent() && value.isEmpty()) {
            fault(key, "'" + text.get() + "' is not a value of '" + key + "'");
        }
        return value;
    }

    /** A boolean that is false if missing. */
    boolean flag(String key) {
        Object value = table.get(List.of(key));
        if (value != null && !(value instanceof Boolean)) {
            fault(key, "'" + key + "' must be true or false");
        }
        return Boolean.TRUE.equals(value);
    }

    /** A list of texts that may be missing, but not empty. */
    List<String> optionalTexts(String key) {
        Object value = table.get(List.of(key));
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (value instanceof TomlArray array) {
            for (Object item : array.toList()) {
                if (item instanceof String text && !text.isBlank()) {
                    texts.add(text);
                }
            }
            if (!texts.isEmpty() && texts.size() == array.size()) {
                return texts;
            }
        }
        fault(key, "'" + key + "' must be a list of texts that is not empty");
        return List.of();
    }

    List<String> texts(String key) {
        if (!has(key)) {
            fault(key, "'" + key + "' is missing");
        }
        return optionalTexts(key);
    }

    /** A list of texts in ascending order, each once. */
    List<String> sortedTexts(String key) {
        List<String> texts = texts(key);
        checkSorted(key, texts);
        return texts;
    }

    void checkSorted(String key, List<String> texts) {
        for (int i = 1; i < texts.size(); i++) {
            int order = texts.get(i - 1).compareTo(texts.get(i));
            if (order == 0) {
                fault(key, "'" + key + "' holds '" + texts.get(i) + "' twice");
            } else if (order > 0) {
                fault(key, "'" + key + "' is not sorted at '" + texts.get(i) + "'");
            }
        }
    }

    /** A table that may be missing. */
    Optional<Entry> table(String key) {
        Object value = table.get(List.of(key));
        if (value instanceof TomlTable inner) {
            return Optional.of(new Entry(file, inner, at(key), problems));
        }
        if (value != null) {
            fault(key, "'" + key + "' must be a table");
        }
        return Optional.empty();
    }

    private Position at(String key) {
        TomlPosition at = table.inputPositionOf(List.of(key));
        return at == null ? start : position(at);
    }

    /** The tables of an array of tables. */
    List<Entry> tables(String key) {
        Object value = table.get(List.of(key));
        List<Entry> entries = new ArrayList<>();
        if (value instanceof TomlArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof TomlTable inner) {
                    entries.add(new Entry(file, inner, position(array.inputPositionOf(i)), problems));
                }
            }
            if (!entries.isEmpty() && entries.size() == array.size()) {
                return entries;
            }
        }
        fault(key, "at least one [[" + key + "]] is needed");
        return List.of();
    }
}
