package io.github.forksafe.manifest;

import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** {@code environment.yml} of conda: package specifications, and lines for pip. */
final class CondaEnvironment implements ManifestFormat {
    @Override
    public String name() {
        return "environment.yml";
    }

    @Override
    public boolean matches(String path) {
        String name = Paths.name(path).toLowerCase(Locale.ROOT);
        boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
        return yaml
                && (name.startsWith("environment.")
                        || name.startsWith("environment-")
                        || name.startsWith("environment_")
                        || name.startsWith("conda-env")
                        || name.startsWith("conda_env"));
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        YamlView.parse(input.text(), out)
                .flatMap(root -> YamlView.get(root, "dependencies"))
                .ifPresent(dependencies -> readList(dependencies, out));
    }

    private static void readList(Node dependencies, Gathered out) {
        if (!(dependencies instanceof SequenceNode)) {
            out.problem(YamlView.range(dependencies, out).start(), "'dependencies' must be a list");
            return;
        }
        for (Node item : YamlView.list(dependencies)) {
            Optional<String> text = YamlView.text(item);
            if (text.isPresent()) {
                conda(text.get(), item, out);
            } else if (item instanceof MappingNode) {
                YamlView.get(item, "pip")
                        .ifPresent(lines -> YamlView.list(lines).forEach(line -> pip(line, out)));
            } else {
                out.problem(YamlView.range(item, out).start(), "this is neither a package nor a list for pip");
            }
        }
    }

    private static void conda(String text, Node item, Gathered out) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        boolean interpreter = name.equals("python")
                || name.startsWith("python=")
                || name.startsWith("python ")
                || name.startsWith("python>")
                || name.startsWith("python<");
        if (!interpreter && !name.equals("pip")) {
            out.requireConda(text, Scope.RUNTIME, YamlView.range(item, out));
        }
    }

    private static void pip(Node line, Gathered out) {
        YamlView.text(line)
                .ifPresentOrElse(
                        text -> out.requireLine(text, Scope.RUNTIME, YamlView.range(line, out)),
                        () -> out.problem(YamlView.range(line, out).start(), "a line for pip must be a text"));
    }
}
