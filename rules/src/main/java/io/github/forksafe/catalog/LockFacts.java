package io.github.forksafe.catalog;

import io.github.forksafe.pip.SpecifierSet;
import io.github.forksafe.source.BundledText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * The one table of what a forked child hangs on by the version of Python, read from {@code locks/pythons.toml} in this package's resources. Each
 * fact names its sources.
 */
public final class LockFacts {
    private final Map<LockKind, LockFact> facts;

    private LockFacts(Map<LockKind, LockFact> facts) {
        this.facts = facts;
    }

    /**
     * One fact.
     *
     * @param kind what it is about
     * @param hangs the Pythons whose forked child finds it as the parent's thread left it
     * @param words what it is, for people, to be followed by a name where {@code %s} stands
     * @param because why it is so, a sentence without a full stop
     * @param remedy what helps on every Python, a sentence without a full stop
     * @param evidence where it can be checked, at least one
     */
    public record LockFact(
            LockKind kind, SpecifierSet hangs, String words, String because, String remedy, List<String> evidence) {
        /** Copies the list. */
        public LockFact {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The table that comes with this program.
     *
     * @return the facts
     * @throws IllegalStateException if the file is broken or lacks a kind, which is a defect of the program
     */
    public static LockFacts bundled() {
        TomlParseResult toml = Toml.parse(BundledText.of(LockFacts.class, "locks/pythons.toml"));
        if (toml.hasErrors()) {
            throw new IllegalStateException("locks/pythons.toml: " + toml.errors());
        }
        Map<LockKind, LockFact> facts = new EnumMap<>(LockKind.class);
        for (Map.Entry<String, Object> entry : new TreeMap<>(toml.toMap()).entrySet()) {
            LockKind kind = LockKind.ofWord(entry.getKey())
                    .orElseThrow(
                            () -> new IllegalStateException("locks/pythons.toml: " + entry.getKey() + " is no lock"));
            facts.put(kind, fact(kind, (TomlTable) entry.getValue()));
        }
        if (facts.size() != LockKind.values().length) {
            throw new IllegalStateException("locks/pythons.toml has " + facts.keySet() + " only");
        }
        return new LockFacts(facts);
    }

    private static LockFact fact(LockKind kind, TomlTable table) {
        String hangs = text(table, "hangs");
        SpecifierSet range = hangs.equals("*")
                ? SpecifierSet.ANY
                : SpecifierSet.parse(hangs)
                        .toOptional()
                        .orElseThrow(() -> new IllegalStateException("locks/pythons.toml: " + hangs + " is no range"));
        TomlArray evidence = table.getArrayOrEmpty("evidence");
        if (evidence.isEmpty()) {
            throw new IllegalStateException("locks/pythons.toml: " + kind.word() + " has no evidence");
        }
        return new LockFact(
                kind,
                range,
                text(table, "words"),
                text(table, "because"),
                text(table, "remedy"),
                evidence.toList().stream().map(String::valueOf).toList());
    }

    private static String text(TomlTable table, String key) {
        String text = table.getString(key);
        if (text == null) {
            throw new IllegalStateException("locks/pythons.toml: a fact lacks " + key);
        }
        return text;
    }

    /**
     * What is known of a kind of lock.
     *
     * @param kind the kind
     * @return its fact
     */
    public LockFact of(LockKind kind) {
        LockFact fact = facts.get(kind);
        if (fact == null) {
            throw new IllegalStateException("no fact about " + kind);
        }
        return fact;
    }
}
