package io.github.forksafe.manifest;

import io.github.forksafe.pip.CondaMatch;
import io.github.forksafe.pip.PackageName;
import io.github.forksafe.pip.Requirement;
import io.github.forksafe.pip.Version;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * The lock files <a href="https://pixi.sh/latest/workspace/lockfile/">{@code pixi.lock}</a> and <a
 * href="https://conda.github.io/conda-lock/">{@code conda-lock.yml}</a>: packages of conda and of the Python Package Index, each once for every
 * platform.
 */
final class CondaLocks implements ManifestFormat {
    private static final List<String> ARCHIVES = List.of(".conda", ".tar.bz2");

    private final boolean pixi;

    private CondaLocks(boolean pixi) {
        this.pixi = pixi;
    }

    static CondaLocks pixi() {
        return new CondaLocks(true);
    }

    static CondaLocks condaLock() {
        return new CondaLocks(false);
    }

    @Override
    public String name() {
        return pixi ? "pixi.lock" : "conda-lock.yml";
    }

    @Override
    public boolean matches(String path) {
        String name = Paths.name(path);
        return pixi ? name.equals("pixi.lock") : name.endsWith("conda-lock.yml") || name.endsWith("conda-lock.yaml");
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        YamlView.parse(input.text(), out).ifPresent(root -> {
            Optional<Node> packages = YamlView.get(root, pixi ? "packages" : "package");
            if (packages.isEmpty()) {
                out.problem(
                        YamlView.range(root, out).start(), "this is no lock file of " + (pixi ? "pixi" : "conda-lock"));
            }
            packages.ifPresent(list -> YamlView.list(list).forEach(entry -> entry(entry, out)));
        });
    }

    private static void entry(Node entry, Gathered out) {
        Range range = YamlView.range(entry, out);
        boolean conda = isConda(entry);
        String archive = text(entry, "conda").or(() -> text(entry, "url")).orElse("");
        String name = text(entry, "name").orElseGet(() -> ofArchive(archive, 2));
        String version = text(entry, "version").orElseGet(() -> ofArchive(archive, 1));
        if (name.isEmpty()) {
            out.problem(range.start(), "a package without a name");
            return;
        }
        // Versions of what is no Python need not be versions of Python.
        boolean known = !conda || Version.parse(version).isPresent();
        out.lock(conda ? distribution(name) : name, known ? version : "", needs(entry, conda), range);
    }

    private static boolean isConda(Node entry) {
        String kind = text(entry, "manager").or(() -> text(entry, "kind")).orElse("");
        return kind.equals("conda")
                || (kind.isEmpty() && YamlView.get(entry, "conda").isPresent());
    }

    /** A part of {@code …/name-version-build.conda}, counted from its end. */
    private static String ofArchive(String url, int fromEnd) {
        String file = Paths.name(url);
        String stem = ARCHIVES.stream()
                .filter(file::endsWith)
                .map(suffix -> file.substring(0, file.length() - suffix.length()))
                .findFirst()
                .orElse("");
        int build = stem.lastIndexOf('-');
        int version = build < 0 ? -1 : stem.lastIndexOf('-', build - 1);
        if (version <= 0) {
            return "";
        }
        return fromEnd == 1 ? stem.substring(version + 1, build) : stem.substring(0, version);
    }

    private static Set<String> needs(Node entry, boolean conda) {
        Set<String> needs = new LinkedHashSet<>();
        for (String key : List.of("depends", "requires_dist")) {
            YamlView.get(entry, key)
                    .ifPresent(list -> YamlView.list(list)
                            .forEach(one -> YamlView.text(one)
                                    .flatMap(text -> conda
                                            ? Optional.of(distribution(firstWord(text)))
                                            : Requirement.parse(text)
                                                    .toOptional()
                                                    .map(Requirement::name))
                                    .ifPresent(needs::add)));
        }
        for (NodeTuple one :
                YamlView.get(entry, "dependencies").map(YamlView::entries).orElse(List.of())) {
            YamlView.text(one.getKeyNode())
                    .map(name -> conda ? distribution(name) : name)
                    .ifPresent(needs::add);
        }
        needs.removeIf(name -> !PackageName.isValid(name));
        return needs;
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && PackageName.isPart(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private static String distribution(String name) {
        return CondaMatch.parse(name).toOptional().map(CondaMatch::distribution).orElse(name);
    }

    private static Optional<String> text(Node entry, String key) {
        return YamlView.get(entry, key).flatMap(YamlView::text);
    }
}
