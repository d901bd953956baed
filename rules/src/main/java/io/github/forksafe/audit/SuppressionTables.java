package io.github.forksafe.audit;

import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.Suggestion;
import io.github.forksafe.finding.Suppression;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import org.tomlj.TomlVersion;

/** Reads the tables of a file of suppressions. Strict, since a misspelt key would silently widen what is suppressed. */
final class SuppressionTables {
    private static final String TABLES = "suppression";
    private static final List<String> KEYS = List.of("rule", "path", "symbol", "reason", "until", "owner");

    private final FileId file;
    private final List<String> rules;
    private final List<String> errors = new ArrayList<>();

    SuppressionTables(FileId file, List<String> rules) {
        this.file = file;
        this.rules = rules;
    }

    /** What is wrong, each as {@code line:column: sentence}. */
    List<String> errors() {
        return errors;
    }

    List<Suppression> read(String text) {
        TomlParseResult toml = Toml.parse(text, TomlVersion.V1_0_0);
        if (toml.hasErrors()) {
            toml.errors().forEach(error -> fault(error.position(), String.valueOf(error.getMessage())));
            return List.of();
        }
        for (String key : toml.keySet()) {
            if (!key.equals(TABLES)) {
                fault(toml.inputPositionOf(List.of(key)), unknown(key, List.of(TABLES)));
            }
        }
        return tables(toml);
    }

    private List<Suppression> tables(TomlTable toml) {
        Object value = toml.get(List.of(TABLES));
        if (value == null) {
            return List.of();
        }
        List<Suppression> read = new ArrayList<>();
        if (value instanceof TomlArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof TomlTable table) {
                    read.add(suppression(table, array.inputPositionOf(i)));
                }
            }
        }
        if (read.isEmpty()) {
            fault(toml.inputPositionOf(List.of(TABLES)), "each suppression is a table [[" + TABLES + "]]");
        }
        return read;
    }

    private Suppression suppression(TomlTable table, TomlPosition start) {
        for (String key : table.keySet()) {
            if (!KEYS.contains(key)) {
                fault(table.inputPositionOf(List.of(key)), unknown(key, KEYS));
            }
        }
        Position at = position(start);
        return new Suppression(
                Suppression.Kind.FILE,
                new Location(file, at, at),
                rules(table, start),
                text(table, "path"),
                text(table, "symbol"),
                text(table, "reason"),
                until(table),
                text(table, "owner"));
    }

    private List<String> rules(TomlTable table, TomlPosition start) {
        Object value = table.get(List.of("rule"));
        List<String> names = new ArrayList<>();
        if (value instanceof String name) {
            names.add(name);
        } else if (value instanceof TomlArray array && array.toList().stream().allMatch(String.class::isInstance)) {
            array.toList().forEach(name -> names.add((String) name));
        }
        TomlPosition at = value == null ? start : table.inputPositionOf(List.of("rule"));
        if (names.isEmpty()) {
            fault(
                    at,
                    value == null ? "'rule' is missing" : "'rule' must be the name of a rule, or several in an array");
        }
        for (String name : names) {
            if (!rules.contains(name)) {
                fault(at, "there is no rule '" + name + "'" + Suggestion.hint(name, rules));
            }
        }
        return names;
    }

    private String text(TomlTable table, String key) {
        Object value = table.get(List.of(key));
        if (value == null || value instanceof String) {
            return value == null ? "" : ((String) value).strip();
        }
        fault(table.inputPositionOf(List.of(key)), "'" + key + "' must be a text");
        return "";
    }

    /** A date of TOML. */
    private Optional<LocalDate> until(TomlTable table) {
        Object value = table.get(List.of("until"));
        if (value instanceof LocalDate date) {
            return Optional.of(date);
        }
        if (value != null) {
            fault(table.inputPositionOf(List.of("until")), "'until' must be a date such as 2027-01-31, without quotes");
        }
        return Optional.empty();
    }

    private static String unknown(String key, List<String> known) {
        return "unknown key '" + key + "'" + Suggestion.hint(key, known);
    }

    private void fault(TomlPosition at, String message) {
        errors.add(at.line() + ":" + at.column() + ": " + message);
    }

    private static Position position(TomlPosition at) {
        return new Position(at.line(), at.column() - 1, at.column() - 1);
    }
}
