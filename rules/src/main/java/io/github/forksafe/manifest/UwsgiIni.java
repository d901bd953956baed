package io.github.forksafe.manifest;

import java.util.Locale;

/** {@code uwsgi.ini}: what uWSGI loads, and when. See <a href="https://uwsgi-docs.readthedocs.io/en/latest/Configuration.html">its configuration</a>. */
final class UwsgiIni implements ManifestFormat {
    @Override
    public String name() {
        return "uwsgi.ini";
    }

    @Override
    public boolean matches(String path) {
        String name = Paths.name(path).toLowerCase(Locale.ROOT);
        return name.endsWith(".ini") && name.contains("uwsgi");
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
        for (IniFile.Section section : IniFile.parse(input.text(), 0).sections()) {
            if (section.name().equals("uwsgi")) {
                UwsgiOptions.of(section, out.file()).launch(out);
            }
        }
    }
}
