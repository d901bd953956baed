package io.github.forksafe.manifest;

import io.github.forksafe.pip.PackageName;
import io.github.forksafe.python.parse.PythonParser;
import io.github.forksafe.python.syntax.DictEntry;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Keyword;
import java.util.List;
import java.util.Optional;

/** {@code setup.py}: what {@code setup()} is called with, as far as it is written in the file; it is never run. */
final class SetupPy implements ManifestFormat {
    @Override
    public String name() {
        return "setup.py";
    }

    @Override
    public boolean matches(String path) {
        return Paths.name(path).equals("setup.py");
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        Folder folder = new Folder(new PythonParser().parse(input.file()).module());
        for (Expression.Call call : folder.calls()) {
            if (PythonCalls.isNamed(call, "setup")) {
                new Reader(folder, out).readSetup(call);
            }
        }
    }

    /** Reads one call. */
    private static final class Reader {
        private final Folder folder;
        private final Gathered out;

        Reader(Folder folder, Gathered out) {
            this.folder = folder;
            this.out = out;
        }

        void readSetup(Expression.Call call) {
            for (Keyword keyword : call.keywords()) {
                if (keyword.name().isPresent()) {
                    argument(keyword.name().get(), keyword.value());
                } else {
                    List<DictEntry> entries = folder.mapping(keyword.value());
                    if (entries.isEmpty()) {
                        out.unresolved(
                                PythonCalls.range(out, keyword.value()),
                                "what setup() is called with is not written here");
                    }
                    for (DictEntry entry : entries) {
                        entry.key().flatMap(folder::text).ifPresent(name -> argument(name, entry.value()));
                    }
                }
            }
        }

        private void argument(String name, Expression value) {
            switch (name) {
                case "install_requires" -> PythonCalls.require(folder.list(value), Scope.RUNTIME, "", out);
                case "setup_requires" -> PythonCalls.require(folder.list(value), Scope.BUILD, "", out);
                case "tests_require" -> PythonCalls.require(folder.list(value), Scope.test(""), "", out);
                case "extras_require" -> extras(value);
                default -> {
                    // Says nothing of dependencies.
                }
            }
        }

        private void extras(Expression value) {
            List<DictEntry> entries = folder.mapping(value);
            if (entries.isEmpty() && !(value instanceof Expression.DictDisplay)) {
                out.unresolved(PythonCalls.range(out, value), "the extras are not written here");
            }
            for (DictEntry entry : entries) {
                Optional<String> key = entry.key().flatMap(folder::text);
                String text = key.orElse("");
                int colon = text.indexOf(':');
                String extra = (colon < 0 ? text : text.substring(0, colon)).strip();
                String marker = colon < 0 ? "" : text.substring(colon + 1).strip();
                Scope scope =
                        extra.isEmpty() && key.isPresent() ? Scope.RUNTIME : Scope.extra(PackageName.normalise(extra));
                PythonCalls.require(folder.list(entry.value()), scope, marker, out);
            }
        }
    }
}
