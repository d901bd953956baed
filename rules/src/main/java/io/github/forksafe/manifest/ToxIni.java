package io.github.forksafe.manifest;

/** {@code tox.ini}: what each environment installs. See <a href="https://tox.wiki/en/latest/config.html">its configuration</a>. */
final class ToxIni implements ManifestFormat {
    @Override
    public String name() {
        return "tox.ini";
    }

    @Override
    public boolean matches(String path) {
        return Paths.name(path).equals("tox.ini");
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        read(IniFile.parse(input.text(), 0), out);
    }

    static void read(IniFile file, Gathered out) {
        file.tellStrays(out);
        for (IniFile.Section section : file.sections()) {
            boolean environment =
                    section.name().equals("testenv") || section.name().startsWith("testenv:");
            String wanted = environment ? "deps" : section.name().equals("tox") ? "requires" : "";
            for (IniFile.Option option : section.options()) {
                if (option.key().equals(wanted)) {
                    String name = section.name().substring(section.name().indexOf(':') + 1);
                    Scope scope = Scope.test(name.equals("testenv") ? "" : name);
                    option.values().forEach(line -> line(line, scope, out));
                }
            }
        }
    }

    private static void line(IniFile.Line line, Scope scope, Gathered out) {
        int factors = endOfFactors(line.text());
        String text = line.text()
                .substring(factors)
                .strip()
                .replace("{toxinidir}/", "")
                .replace("{tox_root}/", "");
        Range range =
                Range.of(out.file(), line.number(), line.column(), line.text().length());
        if (text.isEmpty() || isReference(text)) {
            return;
        }
        if (text.contains("{")) {
            out.unresolved(range, "'" + text + "' is filled in by tox");
        } else {
            out.requireLine(text, scope, range);
        }
    }

    /** The list of another environment, which declares it. */
    private static boolean isReference(String text) {
        return text.startsWith("{[") && text.endsWith("}") && text.contains("]deps");
    }

    /** Where the condition {@code py{38,39},!pypy:} ends; 0 if there is none. */
    private static int endOfFactors(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1)) ? i + 1 : 0;
            }
            boolean factor = Character.isLetterOrDigit(c) || "{},.!-_ ".indexOf(c) >= 0;
            if (!factor) {
                return 0;
            }
        }
        return 0;
    }
}
