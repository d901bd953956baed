package io.github.forksafe.manifest;

import io.github.forksafe.pip.ArchiveName;
import io.github.forksafe.pip.Marker;
import io.github.forksafe.pip.PackageName;
import io.github.forksafe.pip.Reading;
import io.github.forksafe.pip.SpecifierSet;
import io.github.forksafe.pip.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code pylock.toml} and {@code pylock.NAME.toml}. See <a
 * href="https://packaging.python.org/en/latest/specifications/pylock-toml/">the specification</a>.
 */
final class PylockFormat implements ManifestFormat {
    private static final List<String> PLACES = List.of("vcs", "directory", "archive");

    @Override
    public String name() {
        return "pylock.toml";
    }

    @Override
    public boolean matches(String path) {
        String name = Paths.name(path);
        return name.equals("pylock.toml")
                || (name.startsWith("pylock.") && name.endsWith(".toml") && name.split("\\.", -1).length == 3);
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        TomlView.parse(input, out).ifPresent(root -> new Reader(out).read(root));
    }

    /** Reads one file. */
    private static final class Reader {
        private final Gathered out;

        Reader(Gathered out) {
            this.out = out;
        }

        void read(TomlView root) {
            if (!isReadable(root)) {
                return;
            }
            needed(root, "created-by");
            root.texts("environments").forEach(text -> marker(text));
            versions(root, "requires-python");
            root.texts("extras").forEach(this::normalised);
            root.texts("dependency-groups").forEach(this::normalised);
            root.texts("default-groups");
            if (!root.has("packages")) {
                out.problem(root.start().start(), "'packages' is missing");
            }
            root.tables("packages").forEach(this::readPackage);
        }

        /** A later major version may mean anything by the same words. */
        private boolean isReadable(TomlView root) {
            Optional<TomlView.Text> text = needed(root, "lock-version");
            if (text.isEmpty()) {
                return false;
            }
            Optional<Version> version = Version.parse(text.get().value());
            if (version.isEmpty()) {
                root.fault("lock-version", "'" + text.get().value() + "' is not a version");
                return false;
            }
            boolean known = version.get().releaseAt(0).digits().equals("1");
            if (!known) {
                root.fault("lock-version", "version " + text.get().value() + " of the format is not known");
            }
            return known;
        }

        private Optional<TomlView.Text> needed(TomlView view, String key) {
            if (!view.has(key)) {
                out.problem(view.start().start(), "'" + key + "' is missing");
            }
            return view.text(key);
        }

        private void marker(TomlView.Text text) {
            if (Marker.parse(text.value()) instanceof Reading.Unreadable<Marker> bad) {
                out.problem(text.range().start(), "the marker '" + text.value() + "' is wrong: " + bad.message());
            }
        }

        private void versions(TomlView view, String key) {
            view.text(key).ifPresent(text -> {
                if (SpecifierSet.parse(text.value()) instanceof Reading.Unreadable<SpecifierSet> bad) {
                    out.problem(text.range().start(), "'" + text.value() + "' is wrong: " + bad.message());
                }
            });
        }

        private void normalised(TomlView.Text name) {
            if (!PackageName.isValid(name.value())
                    || !PackageName.normalise(name.value()).equals(name.value())) {
                out.problem(name.range().start(), "'" + name.value() + "' is not a normalised name");
            }
        }

        private void readPackage(TomlView entry) {
            Optional<TomlView.Text> name = needed(entry, "name");
            if (name.isEmpty()) {
                return;
            }
            normalised(name.get());
            entry.text("marker").ifPresent(this::marker);
            versions(entry, "requires-python");
            String version = entry.textOr("version", "");
            checkSources(entry, name.get().value(), version);
            entry.tables("attestation-identities").forEach(identity -> needed(identity, "kind"));
            out.lock(name.get().value(), version, needs(entry), name.get().range());
        }

        private List<String> needs(TomlView entry) {
            List<String> needs = new ArrayList<>();
            for (TomlView needed : entry.tables("dependencies")) {
                needed.text("name").ifPresent(text -> needs.add(text.value()));
            }
            return needs;
        }

        private void checkSources(TomlView entry, String name, String version) {
            long places = PLACES.stream().filter(entry::has).count();
            boolean released = entry.has("sdist") || entry.has("wheels");
            if (released && places > 0) {
                out.problem(entry.start().start(), "a package with sdist or wheels has no vcs, directory or archive");
            } else if (!released && places != 1) {
                out.problem(
                        entry.start().start(),
                        "a package has either sdist and wheels, or one of vcs, directory, archive");
            }
            entry.table("archive").ifPresent(archive -> {
                checkPlace(archive);
                checkHashes(archive);
            });
            entry.table("vcs").ifPresent(vcs -> {
                needed(vcs, "type");
                needed(vcs, "commit-id");
                checkPlace(vcs);
            });
            entry.table("directory").ifPresent(directory -> needed(directory, "path"));
            entry.table("sdist").ifPresent(sdist -> checkFile(sdist, name, version, ArchiveName::ofSdist));
            entry.tables("wheels").forEach(wheel -> checkFile(wheel, name, version, ArchiveName::ofWheel));
        }

        private void checkPlace(TomlView view) {
            if (!view.has("url") && !view.has("path")) {
                out.problem(view.start().start(), "'url' or 'path' is missing");
            }
        }

        private void checkHashes(TomlView view) {
            Optional<TomlView> hashes = view.table("hashes");
            if (!view.has("hashes")) {
                out.problem(view.start().start(), "'hashes' is missing");
            } else if (hashes.isPresent() && hashes.get().keys().isEmpty()) {
                view.fault("hashes", "'hashes' is empty");
            }
            hashes.ifPresent(table -> table.keys().forEach(table::text));
        }

        /** The name of a file that is released must fit to the package. */
        private void checkFile(
                TomlView view, String name, String version, Function<String, Optional<ArchiveName>> reader) {
            checkPlace(view);
            checkHashes(view);
            view.value("size")
                    .filter(size -> !(size instanceof Long))
                    .ifPresent(other -> view.fault("size", "'size' must be a whole number"));
            String fileName = view.text("name").map(TomlView.Text::value).orElseGet(() -> lastOfPlace(view));
            if (fileName.isEmpty()) {
                return;
            }
            Optional<ArchiveName> read = reader.apply(fileName);
            if (read.isEmpty()) {
                out.problem(view.start().start(), "'" + fileName + "' is not the name of such a file");
            } else if (!read.get().distribution().equals(name)) {
                out.problem(view.start().start(), "'" + fileName + "' is no file of '" + name + "'");
            } else if (!version.isEmpty()
                    && !Version.parse(version).equals(Optional.of(read.get().version()))) {
                out.problem(view.start().start(), "'" + fileName + "' is not of version " + version);
            }
        }

        private static String lastOfPlace(TomlView view) {
            String place = view.textOr("path", view.textOr("url", ""));
            String path = place.replace('\\', '/');
            int end = path.length();
            for (char mark : new char[] {'?', '#'}) {
                int at = path.indexOf(mark);
                end = at < 0 ? end : Math.min(end, at);
            }
            return Paths.name(path.substring(0, end));
        }
    }
}
