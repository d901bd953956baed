package io.github.forksafe.rules;

import io.github.forksafe.catalog.Catalog;
import io.github.forksafe.catalog.CatalogEffect;
import io.github.forksafe.catalog.Library;
import io.github.forksafe.finding.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * What a catalog knows of a library, for people: what it does, when, on which versions, what to do, and how we know.
 *
 * @param catalog the catalog
 */
public record LibraryPages(Catalog catalog) {

    /**
     * Pages of the catalog that comes with this project.
     *
     * @return the pages
     */
    public static LibraryPages bundled() {
        return new LibraryPages(Catalog.bundled());
    }

    /**
     * How many distributions the catalog knows.
     *
     * @return the number, builds and forks of a library counted
     */
    public int size() {
        return catalog.distributions().size();
    }

    /**
     * The page of a library.
     *
     * @param name the name of a distribution in any spelling, or of a module that it installs
     * @return its Markdown; nothing if the catalog does not know it
     */
    public Optional<String> page(String name) {
        String wanted = name.strip();
        return catalog.byDistribution(wanted).or(() -> catalog.byModule(wanted)).map(LibraryPages::markdown);
    }

    /**
     * The end of an error message about an unknown library.
     *
     * @param name what was asked for
     * @return {@code "; did you mean 'x'?"}, or the empty text where nothing is near
     */
    public String hint(String name) {
        return Suggestion.hint(name.strip(), catalog.distributions());
    }

    private static String markdown(Library library) {
        StringBuilder page = new StringBuilder("# " + library.distribution() + "\n\n");
        StringJoiner imports = new StringJoiner(", ", "Imported as ", ".");
        library.modules().forEach(module -> imports.add("`" + module + "`"));
        page.append(imports).append('\n');
        if (!library.alsoAs().isEmpty()) {
            page.append("The same holds for ")
                    .append(String.join(", ", library.alsoAs()))
                    .append(".\n");
        }
        library.ruledOut().ifPresent(out -> {
            page.append("\n## Forks are ruled out\n\n").append(out.because()).append('\n');
            list(page, facts("versions", out.versions().toString(), "remedy", out.remedy()), out.evidence());
        });
        for (CatalogEffect effect : library.effects()) {
            page.append("\n## ").append(DependencyStartsThreads.trigger(effect)).append("\n\n");
            page.append(effect.because()).append('\n');
            list(page, facts(effect), effect.evidence());
        }
        return page.toString();
    }

    private static List<String> facts(CatalogEffect effect) {
        Set<String> does = new TreeSet<>();
        effect.does().forEach(kind -> does.add(kind.word()));
        List<String> facts = facts(
                "does", String.join(", ", does),
                "threads", effect.threads(),
                "versions", effect.versions().toString(),
                "python", effect.python().toString(),
                "callables", code(effect.callables()),
                "set off by", code(effect.startedBy()),
                "told to end by", code(effect.stoppedBy()),
                "ended by", code(effect.endedBy()),
                "ended after", code(effect.endedAfter()),
                "not with", code(effect.unless()),
                "only with", code(effect.onlyIf()),
                "at a fork", effect.atFork().word(),
                "hazard", effect.hazard().word(),
                "remedy", effect.remedy());
        return facts;
    }

    private static String code(List<String> names) {
        return names.isEmpty() ? "" : "`" + String.join("`, `", names) + "`";
    }

    /** Pairs of a word and what it says, without those that say nothing. */
    private static List<String> facts(String... pairs) {
        List<String> facts = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isEmpty()) {
                facts.add(pairs[i] + ": " + pairs[i + 1]);
            }
        }
        return facts;
    }

    private static void list(StringBuilder page, List<String> facts, List<String> evidence) {
        page.append('\n');
        facts.forEach(fact -> page.append("- ").append(fact).append('\n'));
        evidence.forEach(item -> page.append("- evidence: ").append(item).append('\n'));
    }
}
