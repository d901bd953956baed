package io.github.forksafe.manifest;

/** Hatch's environments: {@code [tool.hatch.envs]} of {@code pyproject.toml}, and {@code [envs]} of {@code hatch.toml}. */
final class HatchTables implements ManifestFormat {
    @Override
    public String name() {
        return "hatch.toml";
    }

    @Override
    public boolean matches(String path) {
        return Paths.name(path).equals("hatch.toml");
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        TomlView.parse(input, out).ifPresent(root -> environments(root, out));
    }

    static void read(TomlView root, Gathered out) {
        root.at("tool", "hatch").ifPresent(hatch -> environments(hatch, out));
    }

    private static void environments(TomlView hatch, Gathered out) {
        hatch.table("envs")
                .ifPresent(envs -> envs.named().forEach(env -> {
                    for (String key : new String[] {"dependencies", "extra-dependencies"}) {
                        for (TomlView.Text line : env.view().texts(key)) {
                            if (line.value().contains("{")) {
                                out.unresolved(line.range(), "'" + line.value() + "' is filled in by Hatch");
                            } else {
                                out.require(line.value(), Scope.test(env.key()), line.range());
                            }
                        }
                    }
                }));
    }
}
