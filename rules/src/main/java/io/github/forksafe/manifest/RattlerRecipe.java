package io.github.forksafe.manifest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * {@code recipe.yaml} of <a href="https://rattler.build/latest/reference/recipe_file/">rattler-build</a>. Both branches of a condition may hold;
 * values of {@code context} are filled in, other expressions make a line unresolved.
 */
final class RattlerRecipe implements ManifestFormat {
    @Override
    public String name() {
        return "recipe.yaml";
    }

    @Override
    public boolean matches(String path) {
        String name = Paths.name(path);
        return name.equals("recipe.yaml") || name.equals("recipe.yml");
    }

    /** Other programs have recipes too. */
    @Override
    public boolean isMostlyOther() {
        return true;
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        YamlView.parse(input.text(), out).ifPresent(root -> {
            Reader reader = new Reader(YamlView.get(root, "context"), YamlView.nodes(), out);
            reader.output(root);
            YamlView.get(root, "outputs")
                    .ifPresent(outputs -> YamlView.list(outputs).forEach(reader::output));
        });
    }

    /** Reads one file; what several aliases stand for is read once. */
    private record Reader(Optional<Node> context, Set<Node> seen, Gathered out) {
        void output(Node output) {
            YamlView.get(output, "requirements").ifPresent(this::requirements);
            YamlView.get(output, "tests")
                    .ifPresent(tests -> YamlView.list(tests)
                            .forEach(test -> YamlView.get(test, "requirements")
                                    .flatMap(requirements -> YamlView.get(requirements, "run"))
                                    .ifPresent(list -> items(list, Scope.test("")))));
        }

        private void requirements(Node requirements) {
            for (NodeTuple list : YamlView.entries(requirements)) {
                switch (YamlView.text(list.getKeyNode()).orElse("")) {
                    case "run" -> items(list.getValueNode(), Scope.RUNTIME);
                    case "run_constraints" -> items(list.getValueNode(), Scope.CONSTRAINT);
                    case "host", "build" -> items(list.getValueNode(), Scope.BUILD);
                    default -> {
                        // What is exported or ignored names no dependency of this package.
                    }
                }
            }
        }

        private void items(Node list, Scope scope) {
            if (!seen.add(list)) {
                return;
            }
            for (Node item : YamlView.list(list)) {
                if (item instanceof MappingNode) {
                    YamlView.get(item, "then").ifPresent(branch -> items(branch, scope));
                    YamlView.get(item, "else").ifPresent(branch -> items(branch, scope));
                } else {
                    YamlView.text(item)
                            .ifPresentOrElse(
                                    text -> item(filled(text), scope, YamlView.range(item, out)),
                                    () -> out.problem(
                                            YamlView.range(item, out).start(),
                                            "this is neither a package nor a condition"));
                }
            }
        }

        private void item(String text, Scope scope, Range range) {
            String lower = text.toLowerCase(Locale.ROOT);
            if (text.contains("${{")) {
                out.unresolved(range, "'" + text + "' is filled in by rattler-build");
            } else if (!text.isBlank() && !lower.equals("python") && !lower.startsWith("python ")) {
                out.requireConda(text, scope, range);
            }
        }

        private String filled(String text) {
            String filled = text;
            for (NodeTuple one : context.map(YamlView::entries).orElse(List.of())) {
                String key = YamlView.text(one.getKeyNode()).orElse("");
                String value = YamlView.text(one.getValueNode()).orElse("${{");
                if (!value.contains("${{")) {
                    filled = filled.replace("${{ " + key + " }}", value).replace("${{" + key + "}}", value);
                }
            }
            return filled;
        }
    }
}
