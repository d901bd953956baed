package io.github.forksafe.rules;

import io.github.forksafe.finding.RuleInfo;
import io.github.forksafe.finding.Severity;
import io.github.forksafe.finding.Suggestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The level of each rule, as configured.
 *
 * @param configured the levels by rule name that differ from the rule's own by configuration; a rule that is not in it keeps its own
 */
public record RuleLevels(SortedMap<String, Severity> configured) {

    /** Copies the map. */
    public RuleLevels {
        configured = Collections.unmodifiableSortedMap(new TreeMap<>(configured));
    }

    /**
     * What came of reading a configuration.
     *
     * @param levels the levels, from the entries that are in order
     * @param errors what is wrong with the others, one sentence each, in text order of the entries; empty if all is well
     */
    public record Parsed(RuleLevels levels, List<String> errors) {

        /** Copies the list. */
        public Parsed {
            errors = List.copyOf(errors);
        }
    }

    /**
     * Every rule at its own level.
     *
     * @return the levels when nothing is configured
     */
    public static RuleLevels defaults() {
        return new RuleLevels(new TreeMap<>());
    }

    /**
     * Reads a configuration. A key is a rule's name, or a pattern in which {@code *} stands for any text, such as
     * {@code dependency-*}; a value is {@code error}, {@code warning}, {@code note} or {@code off}. A name wins over a pattern,
     * a pattern with more letters over one with fewer, and the later in text order among equals: the order in which
     * a map is written says nothing.
     *
     * @param configuration levels by name or pattern
     * @param known the rules that there are
     * @return the levels and what is wrong: an unknown name, a pattern that fits no rule, an unknown level
     */
    public static Parsed parse(Map<String, String> configuration, List<RuleInfo> known) {
        List<String> names = known.stream().map(RuleInfo::name).toList();
        TreeMap<String, Severity> levels = new TreeMap<>();
        List<String> errors = new ArrayList<>();
        for (String pattern : fromWeakToStrong(configuration)) {
            Optional<Severity> level = Severity.ofWord(configuration.getOrDefault(pattern, ""));
            List<String> meant =
                    names.stream().filter(name -> fits(pattern.strip(), name)).toList();
            if (meant.isEmpty()) {
                errors.add(unknownRule(pattern.strip(), names));
            } else if (level.isEmpty()) {
                errors.add(unknownLevel(pattern.strip(), configuration.getOrDefault(pattern, "")));
            } else {
                meant.forEach(name -> levels.put(name, level.get()));
            }
        }
        Collections.sort(errors);
        return new Parsed(new RuleLevels(levels), errors);
    }

    /**
     * The level in force.
     *
     * @param rule a rule
     * @return its configured level, or its own where none is
     */
    public Severity levelOf(RuleInfo rule) {
        return configured.getOrDefault(rule.name(), rule.level());
    }

    private static List<String> fromWeakToStrong(Map<String, String> configuration) {
        return configuration.keySet().stream()
                .sorted(Comparator.comparing((String pattern) -> pattern.indexOf('*') < 0)
                        .thenComparing(RuleLevels::letters)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static long letters(String pattern) {
        return pattern.strip().chars().filter(c -> c != '*').count();
    }

    private static boolean fits(String pattern, String name) {
        String[] parts = pattern.split("\\*", -1);
        if (parts.length == 1) {
            return pattern.equals(name);
        }
        String first = parts[0];
        String last = parts[parts.length - 1];
        if (name.length() < first.length() + last.length() || !name.startsWith(first) || !name.endsWith(last)) {
            return false;
        }
        int at = first.length();
        int end = name.length() - last.length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = name.indexOf(parts[i], at);
            if (found < 0 || found + parts[i].length() > end) {
                return false;
            }
            at = found + parts[i].length();
        }
        return true;
    }

    private static String unknownRule(String pattern, List<String> names) {
        return pattern.indexOf('*') < 0
                ? "there is no rule '" + pattern + "'" + Suggestion.hint(pattern, names)
                : "no rule's name fits '" + pattern + "'";
    }

    private static String unknownLevel(String pattern, String level) {
        List<String> words = List.of("error", "warning", "note", "off");
        return "the level of rule '" + pattern + "' cannot be '" + level.strip() + "', only error, warning, note or off"
                + Suggestion.hint(level.strip(), words);
    }
}
