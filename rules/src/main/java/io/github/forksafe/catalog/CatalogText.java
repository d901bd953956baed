package io.github.forksafe.catalog;

import java.util.Collection;
import java.util.List;

/** Writes a library as the data file that {@link CatalogReader} reads. */
public final class CatalogText {
    private static final int LONGEST_LINE = 118;

    private final StringBuilder out = new StringBuilder();

    private CatalogText() {}

    /**
     * Writes a library.
     *
     * @param library the library
     * @return its data file
     */
    public static String of(Library library) {
        CatalogText text = new CatalogText();
        text.library(library);
        return text.out.toString();
    }

    private void library(Library library) {
        text("distribution", library.distribution());
        texts("also-as", library.alsoAs());
        texts("modules", library.modules());
        library.ruledOut().ifPresent(out -> {
            table("[ruled-out]");
            text("versions", out.versions().toString());
            text("remedy", out.remedy());
            text("because", out.because());
            texts("evidence", out.evidence());
        });
        library.effects().forEach(this::effect);
        for (Factory factory : library.factories()) {
            table("[[factory]]");
            texts("callables", factory.callables());
            text("returns", factory.returns());
        }
    }

    private void effect(CatalogEffect effect) {
        table("[[effect]]");
        texts("callables", effect.callables());
        text("when", effect.when().word());
        texts("does", effect.does().stream().sorted().map(EffectKind::word).toList());
        boolean python = effect.library().equals(Library.PYTHON);
        if (!python) {
            text("versions", any(effect.versions().toString()));
        }
        if (python || !effect.python().clauses().isEmpty()) {
            text("python", any(effect.python().toString()));
        }
        texts("started-by", effect.startedBy());
        texts("stopped-by", effect.stoppedBy());
        texts("ended-by", effect.endedBy());
        texts("ended-after", effect.endedAfter());
        texts("unless", effect.unless());
        texts("only-if", effect.onlyIf());
        if (!effect.threads().isEmpty()) {
            text("threads", effect.threads());
        }
        text("at-fork", effect.atFork().word());
        text("hazard", effect.hazard().word());
        if (!effect.remedy().isEmpty()) {
            text("remedy", effect.remedy());
        }
        text("because", effect.because());
        texts("evidence", effect.evidence());
        if (effect.possible()) {
            out.append("possible = true\n");
        }
    }

    private static String any(String range) {
        return range.isEmpty() ? "*" : range;
    }

    private void table(String header) {
        out.append('\n').append(header).append('\n');
    }

    private void text(String key, String value) {
        out.append(key).append(" = ").append(quoted(value)).append('\n');
    }

    private void texts(String key, Collection<String> values) {
        if (values.isEmpty()) {
            return;
        }
        List<String> quoted = values.stream().map(CatalogText::quoted).toList();
        String line = key + " = [" + String.join(", ", quoted) + "]";
        if (line.length() <= LONGEST_LINE) {
            out.append(line).append('\n');
        } else {
            out.append(key)
                    .append(" = [\n    ")
                    .append(String.join(",\n    ", quoted))
                    .append(",\n]\n");
        }
    }

    /** A basic string of <a href="https://toml.io/en/v1.0.0#string">TOML</a>. */
    private static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f) {
                text.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }
}
