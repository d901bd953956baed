package io.github.forksafe.audit;

import io.github.forksafe.catalog.Catalog;
import io.github.forksafe.catalog.Library;
import io.github.forksafe.discovery.Discovery;
import io.github.forksafe.discovery.LibraryCode;
import io.github.forksafe.manifest.Manifest;
import io.github.forksafe.model.FactsCollector;
import io.github.forksafe.model.ModuleFacts;
import io.github.forksafe.pip.OperatingSystem;
import io.github.forksafe.project.FileDigest;
import io.github.forksafe.project.Installation;
import io.github.forksafe.project.InstalledLibrary;
import io.github.forksafe.project.LibraryDigest;
import io.github.forksafe.project.LibraryPlace;
import io.github.forksafe.project.LibraryReader;
import io.github.forksafe.project.PythonSource;
import io.github.forksafe.project.Skipped;
import io.github.forksafe.python.parse.Parsed;
import io.github.forksafe.python.parse.PythonParser;
import io.github.forksafe.source.Decoding;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the libraries that are installed or bundled do by their own sources.
 *
 * @param found those that do something, sorted by distribution; none that the catalog knows
 * @param metadata what says which are there
 * @param skipped what of them is not known
 * @param problems what of them could not be read
 */
record LibraryFacts(List<Library> found, List<Manifest> metadata, List<Skipped> skipped, List<Problem> problems) {

    /** Reads the libraries that were found among the code, and those where the request says. Those that the catalog knows are not read. */
    static LibraryFacts of(AuditRequest request, List<LibraryPlace> amongCode, Catalog catalog) {
        List<LibraryPlace> places = places(request, amongCode);
        if (places.isEmpty()) {
            return new LibraryFacts(List.of(), List.of(), List.of(), List.of());
        }
        Digests digests = new Digests(catalog, request.pythonVersions().system());
        Installation<LibraryCode> read = read(request, places, catalog, digests);
        List<Manifest> metadata = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        List<LibraryCode> codes = new ArrayList<>();
        for (InstalledLibrary<LibraryCode> library : read.libraries()) {
            library.metadata().ifPresent(metadata::add);
            library.value().ifPresent(codes::add);
            if (library.tooLarge()) {
                skipped.add(new Skipped(
                        library.place(),
                        library.distribution() + " is too large to be read, not known what it starts"));
            }
            if (library.natives() > 0) {
                String many = library.natives() == 1 ? "a native module" : library.natives() + " native modules";
                skipped.add(new Skipped(
                        library.place(), many + " of " + library.distribution() + ", not known what they do"));
            }
        }
        return new LibraryFacts(digests.discovery().libraries(codes), metadata, skipped, read.problems());
    }

    /** Where libraries are: among the code, and where the request says. */
    static List<LibraryPlace> places(AuditRequest request, List<LibraryPlace> amongCode) {
        List<LibraryPlace> places = new ArrayList<>(amongCode);
        List<Path> named = request.surroundings().sitePackages();
        for (int i = 0; i < named.size(); i++) {
            places.add(new LibraryPlace(new FileId(request.firstSitePackages() + i, ""), named.get(i)));
        }
        return places;
    }

    /** Reads libraries that the catalog does not know, whatever is made of them. */
    static <T, R> Installation<R> read(
            AuditRequest request, List<LibraryPlace> places, Catalog catalog, LibraryReader.Digests<T, R> digests) {
        return LibraryReader.read(places, name -> catalog.byDistribution(name).isEmpty(), request.threads(), digests);
    }

    /** Parses files, and makes of a library what its call graph says. */
    private static final class Digests implements LibraryReader.Digests<ModuleFacts, LibraryCode> {
        private final Catalog catalog;
        private final OperatingSystem system;
        private Discovery discovery;

        private Digests(Catalog catalog, OperatingSystem system) {
            this.catalog = catalog;
            this.system = system;
            this.discovery = new Discovery(catalog, Set.of(), system);
        }

        private Discovery discovery() {
            return discovery;
        }

        @Override
        public FileDigest<ModuleFacts> ofFiles() {
            return new Digest();
        }

        @Override
        public LibraryDigest<ModuleFacts, LibraryCode> ofLibraries(Set<String> names) {
            discovery = new Discovery(catalog, names, system);
            return discovery::code;
        }
    }

    /** Decodes, parses and collects; what cannot be parsed of a library is none of the user's business. */
    private static final class Digest implements FileDigest<ModuleFacts> {
        private final PythonParser parser = new PythonParser();
        private final FactsCollector collector = new FactsCollector();

        @Override
        public ModuleFacts digest(PythonSource source) {
            Parsed parsed = parser.parse(Decoding.decode(source.id(), source.bytes()));
            return collector.collect(parsed.file(), source.names(), parsed.module());
        }
    }
}
