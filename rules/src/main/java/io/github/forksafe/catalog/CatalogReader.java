package io.github.forksafe.catalog;

import io.github.forksafe.pip.PackageName;
import io.github.forksafe.pip.SpecifierSet;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlVersion;

/**
 * Reads a catalog data file. Strict, since a misspelt key would silently switch a fact off: unknown keys, missing reasons and
 * evidence, wrong order and duplicates are all problems. The format is described in this package's {@code package-info}.
 */
public final class CatalogReader {
    private static final Set<String> LIBRARY_KEYS =
            Set.of("distribution", "also-as", "modules", "ruled-out", "effect", "factory");
    private static final Set<String> RULED_OUT_KEYS = Set.of("versions", "remedy", "because", "evidence");
    private static final Set<String> FACTORY_KEYS = Set.of("callables", "returns");
    private static final Set<String> EFFECT_KEYS = Set.of(
            "callables",
            "when",
            "does",
            "versions",
            "python",
            "started-by",
            "stopped-by",
            "ended-by",
            "ended-after",
            "unless",
            "only-if",
            "threads",
            "at-fork",
            "hazard",
            "remedy",
            "because",
            "evidence",
            "possible");
    private static final List<String> EVIDENCE_STARTS =
            List.of("https://", "measured: ", "source: ", "documentation: ", "changelog: ");

    private final List<Problem> problems = new ArrayList<>();
    private String distribution = "";
    private List<String> modules = List.of();

    private CatalogReader() {}

    /**
     * Reads a data file.
     *
     * @param file how to name it in problems
     * @param text its text
     * @return the library, or what is wrong
     */
    public static CatalogFile read(FileId file, String text) {
        return new CatalogReader().readFile(file, text);
    }

    private CatalogFile readFile(FileId file, String text) {
        TomlParseResult toml = Toml.parse(text, TomlVersion.V1_0_0);
        toml.errors()
                .forEach(error -> problems.add(
                        new Problem(file, Entry.position(error.position()), String.valueOf(error.getMessage()))));
        if (!problems.isEmpty()) {
            return new CatalogFile(Optional.empty(), problems);
        }
        Library library = library(new Entry(file, toml, Position.START, problems));
        return problems.isEmpty()
                ? new CatalogFile(Optional.of(library), problems)
                : new CatalogFile(
                        Optional.empty(),
                        problems.stream()
                                .sorted((left, right) -> left.at().compareTo(right.at()))
                                .toList());
    }

    private Library library(Entry entry) {
        entry.allowOnly(LIBRARY_KEYS);
        distribution = entry.text("distribution");
        checkName(entry, "distribution", distribution);
        List<String> alsoAs = entry.has("also-as") ? entry.sortedTexts("also-as") : List.of();
        alsoAs.forEach(name -> checkName(entry, "also-as", name));
        modules = entry.sortedTexts("modules");
        return new Library(distribution, alsoAs, modules, ruledOut(entry), effects(entry), factories(entry));
    }

    private static void checkName(Entry entry, String key, String name) {
        if (!PackageName.isValid(name) || !PackageName.normalise(name).equals(name)) {
            entry.fault(key, "'" + name + "' is not a normalised distribution name");
        }
    }

    private static Optional<RuledOut> ruledOut(Entry entry) {
        return entry.table("ruled-out").map(inner -> {
            inner.allowOnly(RULED_OUT_KEYS);
            return new RuledOut(
                    range(inner, "versions", true), inner.text("remedy"), inner.text("because"), evidence(inner));
        });
    }

    private List<CatalogEffect> effects(Entry entry) {
        List<CatalogEffect> effects = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        String previous = "";
        for (Entry inner : entry.tables("effect")) {
            CatalogEffect effect = effect(inner);
            String first =
                    effect.callables().isEmpty() ? "" : effect.callables().get(0);
            if (previous.compareTo(first) > 0) {
                inner.fault("callables", "effects are not sorted by their first callable at '" + first + "'");
            }
            if (!seen.add(
                    List.of(effect.callables(), effect.versions(), effect.python(), effect.does(), effect.onlyIf()))) {
                inner.fault("callables", "the same effect of '" + first + "' is given twice");
            }
            previous = first;
            effects.add(effect);
        }
        return effects;
    }

    private List<Factory> factories(Entry entry) {
        List<Factory> factories = new ArrayList<>();
        for (Entry inner : entry.has("factory") ? entry.tables("factory") : List.<Entry>of()) {
            inner.allowOnly(FACTORY_KEYS);
            factories.add(new Factory(callables(inner), inner.text("returns")));
        }
        return factories;
    }

    private CatalogEffect effect(Entry entry) {
        entry.allowOnly(EFFECT_KEYS);
        Set<EffectKind> does = kinds(entry);
        boolean threads = does.stream().anyMatch(EffectKind::concernsThreads);
        return new CatalogEffect(
                distribution,
                callables(entry),
                required(entry, "when", Trigger::ofWord, Trigger.CALL),
                does,
                range(entry, "versions", !distribution.equals(Library.PYTHON)),
                range(entry, "python", distribution.equals(Library.PYTHON)),
                entry.optionalTexts("started-by"),
                entry.optionalTexts("stopped-by"),
                entry.optionalTexts("ended-by"),
                entry.optionalTexts("ended-after"),
                keywords(entry),
                onlyIf(entry),
                threads ? entry.text("threads") : entry.optionalText("threads").orElse(""),
                required(entry, "at-fork", AtForkHandling::ofWord, AtForkHandling.UNKNOWN),
                required(entry, "hazard", Hazard::ofWord, Hazard.DEADLOCK),
                entry.optionalText("remedy").orElse(""),
                entry.text("because"),
                evidence(entry),
                List.of(),
                entry.flag("possible"));
    }

    private List<String> callables(Entry entry) {
        List<String> callables = entry.sortedTexts("callables");
        for (String callable : callables) {
            boolean owned =
                    modules.stream().anyMatch(module -> callable.equals(module) || callable.startsWith(module + "."));
            if (!owned) {
                entry.fault("callables", "'" + callable + "' belongs to none of the modules " + modules);
            }
        }
        return callables;
    }

    private static List<String> keywords(Entry entry) {
        List<String> keywords = entry.optionalTexts("unless");
        for (String keyword : keywords) {
            if (keyword.indexOf('=') <= 0) {
                entry.fault("unless", "'" + keyword + "' is not a keyword argument such as connect=False");
            }
        }
        return keywords;
    }

    /** A keyword, or a keyword and its value. */
    private static List<String> onlyIf(Entry entry) {
        List<String> keywords = entry.optionalTexts("only-if");
        for (String keyword : keywords) {
            if (!Character.isJavaIdentifierStart(keyword.charAt(0))) {
                entry.fault("only-if", "'" + keyword + "' is not a keyword argument such as workers or enqueue=True");
            }
        }
        return keywords;
    }

    private static Set<EffectKind> kinds(Entry entry) {
        Set<EffectKind> kinds = EnumSet.noneOf(EffectKind.class);
        for (String word : entry.texts("does")) {
            Optional<EffectKind> kind = EffectKind.ofWord(word);
            if (kind.isEmpty()) {
                entry.fault("does", "'" + word + "' is not an effect");
            } else if (!kinds.add(kind.get())) {
                entry.fault("does", "'does' holds '" + word + "' twice");
            }
        }
        return kinds;
    }

    private static <T> T required(Entry entry, String key, Function<String, Optional<T>> parse, T fallback) {
        if (!entry.has(key)) {
            entry.fault(key, "'" + key + "' is missing");
        }
        return entry.parsed(key, parse).orElse(fallback);
    }

    /** A range of versions, {@code *} for all; must be written where it is what tells the fact's validity. */
    private static SpecifierSet range(Entry entry, String key, boolean needed) {
        if (needed && !entry.has(key)) {
            entry.fault(key, "'" + key + "' is missing");
        }
        return entry.parsed(key, CatalogReader::range).orElse(SpecifierSet.ANY);
    }

    private static Optional<SpecifierSet> range(String text) {
        return text.equals("*")
                ? Optional.of(SpecifierSet.ANY)
                : SpecifierSet.parse(text).toOptional();
    }

    private static List<String> evidence(Entry entry) {
        List<String> evidence = entry.texts("evidence");
        for (String item : evidence) {
            if (EVIDENCE_STARTS.stream().noneMatch(item::startsWith)) {
                entry.fault("evidence", "'" + item + "' starts with none of " + EVIDENCE_STARTS);
            }
        }
        return evidence;
    }
}
