package io.github.forksafe.manifest;

import java.util.List;

/** {@code Procfile}: a command for each kind of process. See <a href="https://devcenter.heroku.com/articles/procfile">its description</a>. */
final class Procfile implements ManifestFormat {
    @Override
    public String name() {
        return "Procfile";
    }

    @Override
    public boolean matches(String path) {
        String name = Paths.name(path);
        return name.equals("Procfile") || name.startsWith("Procfile.");
    }

    @Override
    public boolean isOfServers() {
        return true;
    }

    @Override
    public boolean isMostlyOther() {
        return true;
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        for (List<ShellLines.Token> command : ShellLines.of(out.file(), false).commands()) {
            ServerWords.read(command, out);
        }
    }
}
