package io.github.forksafe.pip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What conda is asked to install: {@code conda-forge::numpy=1.19=py39_0}, {@code pandas >=1.0,<2}, {@code scipy[version='>=1']}. See <a
 * href="https://docs.conda.io/projects/conda/en/stable/user-guide/concepts/pkg-specs.html">package match specifications</a>.
 *
 * @param name the package as conda calls it
 * @param versions the versions
 */
public record CondaMatch(String name, SpecifierSet versions) {

    /** Packages that have another name on the Python Package Index. */
    private static final Map<String, String> DISTRIBUTIONS = Map.ofEntries(
            Map.entry("pytorch", "torch"),
            Map.entry("pytorch-cpu", "torch"),
            Map.entry("pytorch-gpu", "torch"),
            Map.entry("pytables", "tables"),
            Map.entry("opencv", "opencv-python"),
            Map.entry("py-opencv", "opencv-python"),
            Map.entry("python-confluent-kafka", "confluent-kafka"),
            Map.entry("faiss", "faiss-cpu"),
            Map.entry("faiss-gpu", "faiss-cpu"),
            Map.entry("dask-core", "dask"),
            Map.entry("matplotlib-base", "matplotlib"),
            Map.entry("py-xgboost", "xgboost"),
            Map.entry("tensorflow-base", "tensorflow"),
            Map.entry("tensorflow-gpu", "tensorflow"),
            Map.entry("python-kafka", "kafka-python"),
            Map.entry("python-duckdb", "duckdb"),
            Map.entry("ray-core", "ray"),
            Map.entry("ray-default", "ray"));

    /**
     * Reads a specification.
     *
     * @param text the specification
     * @return name and versions, or what is wrong with it
     */
    public static Reading<CondaMatch> parse(String text) {
        String spec = text.strip();
        int channel = spec.indexOf("::");
        String rest = channel < 0 ? spec : spec.substring(channel + 2);
        int bracket = rest.indexOf('[');
        String inBrackets = bracket < 0 ? "" : rest.substring(bracket);
        String before = bracket < 0 ? rest : rest.substring(0, bracket);
        int end = 0;
        while (end < before.length() && PackageName.isPart(before.charAt(end))) {
            end++;
        }
        String name = before.substring(0, end);
        if (!PackageName.isValid(name)) {
            return new Reading.Unreadable<>("'" + spec + "' names no conda package", 0);
        }
        String version = inBrackets.isEmpty()
                ? before.substring(end)
                : versionIn(inBrackets).orElse(before.substring(end));
        return versions(version).map(versions -> new CondaMatch(name, versions));
    }

    /**
     * The name of the same thing on the Python Package Index.
     *
     * @return another name for the few that differ
     */
    public String distribution() {
        return DISTRIBUTIONS.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), name);
    }

    private static Optional<String> versionIn(String brackets) {
        int at = brackets.indexOf("version=");
        if (at < 0) {
            return Optional.empty();
        }
        String value = brackets.substring(at + "version=".length());
        char quote = value.isEmpty() ? ' ' : value.charAt(0);
        int close = quote == '\'' || quote == '"' ? value.indexOf(quote, 1) : -1;
        return Optional.of(close < 0 ? value.replace("]", "") : value.substring(1, close));
    }

    /** {@code =1.2} is any 1.2, {@code ==1.2} and a version behind a blank are that one; a build may follow. */
    private static Reading<SpecifierSet> versions(String text) {
        boolean fuzzy = text.startsWith("=") && !text.startsWith("==");
        String version = fuzzy ? text.substring(1).strip() : text.strip();
        int build = version.indexOf(' ') >= 0 && !version.contains(",") ? version.lastIndexOf(' ') : -1;
        if (build > 0
                && Character.isLetterOrDigit(version.charAt(build - 1))
                && version.indexOf('<') < 0
                && version.indexOf('>') < 0) {
            version = version.substring(0, build).strip();
        }
        int second = version.startsWith("=") ? -1 : version.indexOf('=');
        boolean exact = second > 0 && "<>!~".indexOf(version.charAt(second - 1)) < 0;
        if (exact) {
            version = version.substring(0, second);
        }
        // Of several names the first one is read; what follows is no version.
        return version.startsWith("|") ? new Reading.Read<>(SpecifierSet.ANY) : alternatives(version, fuzzy && !exact);
    }

    /** A bar separates alternatives, and a comma binds closer. */
    private static Reading<SpecifierSet> alternatives(String version, boolean fuzzy) {
        List<SpecifierSet> sets = new ArrayList<>();
        for (String alternative : version.split("\\|", -1)) {
            List<String> clauses = new ArrayList<>();
            for (String part : alternative.split(",", -1)) {
                clause(part.replace(" ", ""), fuzzy).ifPresent(clauses::add);
            }
            Reading<SpecifierSet> read = SpecifierSet.parse(String.join(",", clauses));
            if (read instanceof Reading.Unreadable<SpecifierSet>) {
                return read;
            }
            read.toOptional().ifPresent(sets::add);
        }
        return new Reading.Read<>(SpecifierSet.anyOf(sets));
    }

    private static Optional<String> clause(String part, boolean fuzzy) {
        if (part.isEmpty() || part.equals("*")) {
            return Optional.empty();
        }
        if ("<>!~".indexOf(part.charAt(0)) >= 0 || part.startsWith("==")) {
            return Optional.of(part);
        }
        String version = part.startsWith("=") ? part.substring(1) : part;
        boolean star = version.endsWith("*");
        String plain = star ? version.substring(0, version.length() - 1) : version;
        boolean any = star || fuzzy || part.startsWith("=");
        return Optional.of(
                "==" + (plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain) + (any ? ".*" : ""));
    }
}
