package io.github.forksafe.audit;

import io.github.forksafe.manifest.Manifest;
import io.github.forksafe.project.FileDigest;
import io.github.forksafe.project.Installation;
import io.github.forksafe.project.InstalledLibrary;
import io.github.forksafe.project.LibraryDigest;
import io.github.forksafe.project.LibraryPlace;
import io.github.forksafe.project.LibraryReader;
import io.github.forksafe.project.Project;
import io.github.forksafe.project.PythonSource;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Problem;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two hashes of all that an audit depends on: what is asked, and what the files hold. Files are read as an audit reads them, by the same
 * code, but hashed and not parsed; so what no hash covers, no audit knows.
 */
final class AuditInputs {

    private AuditInputs() {}

    /** What is asked, the day and the accepted findings aside, which change more often. */
    static String ofRequest(AuditRequest request) {
        Hash hash = new Hash();
        hash.addAll(request.roots()).addAll(request.manifestDirectories()).add(String.valueOf(request.base()));
        hash.addAll(request.includes()).addAll(request.excludes());
        hash.add(String.valueOf(request.pythonVersions().system()));
        hash.addAll(request.pythonVersions().versions());
        hash.add(String.valueOf(request.levels())).add(String.valueOf(request.reportFrom()));
        Surroundings surroundings = request.surroundings();
        hash.addAll(surroundings.sitePackages()).addAll(surroundings.libraries());
        hash.addAll(surroundings.dependencyFiles()).addAll(surroundings.entryPoints());
        hash.add(surroundings.encoding().name());
        return hash.hexadecimal();
    }

    /**
     * What the files hold, what has been said of findings, the program that audits, and the machine that it runs on; nothing if the program
     * cannot tell itself from another.
     */
    static Optional<byte[]> ofFiles(AuditRequest request) {
        return Program.HASH.map(program -> ofFiles(request, program));
    }

    private static byte[] ofFiles(AuditRequest request, byte[] program) {
        Hash hash = new Hash();
        hash.add(program).add(System.getProperty("java.version", ""));
        // How much can be read and analysed at all.
        hash.add(Runtime.getRuntime().maxMemory());
        Acceptance acceptance = request.acceptance();
        hash.add(String.valueOf(acceptance.today())).add(String.valueOf(acceptance.shared()));
        hash.add(String.valueOf(acceptance.suppressions())).add(String.valueOf(acceptance.baseline()));
        Project<byte[]> project = Audit.read(request, () -> AuditInputs::hash);
        hash.add(project.files().size());
        project.files().forEach(hash::add);
        List<Path> directories = request.directories();
        for (Manifest manifest : project.manifests()) {
            FileId id = manifest.file().id();
            hash.add(id.root()).add(id.path()).add(manifest.format());
            hash.addFile(directories.get(id.root()).resolve(id.path()));
        }
        project.skipped().forEach(skipped -> hash.add(skipped.id().root()).add(skipped.toString()));
        addProblems(hash, project.unread());
        addProblems(hash, project.problems());
        addLibraries(hash, request, project.libraries());
        return hash.bytes();
    }

    private static byte[] hash(PythonSource source) {
        Hash hash = new Hash();
        hash.add(source.id().root()).add(source.id().path());
        return hash.addAll(source.names()).add(source.bytes()).bytes();
    }

    private static void addLibraries(Hash hash, AuditRequest request, List<LibraryPlace> amongCode) {
        List<LibraryPlace> places = LibraryFacts.places(request, amongCode);
        hash.addAll(places);
        if (places.isEmpty()) {
            return;
        }
        Installation<byte[]> read =
                LibraryFacts.read(request, places, request.surroundings().catalog(), new Libraries());
        for (InstalledLibrary<byte[]> library : read.libraries()) {
            hash.add(library.distribution())
                    .add(library.place().root())
                    .add(library.place().path());
            hash.add(library.natives()).add(String.valueOf(library.tooLarge()));
            library.metadata()
                    .ifPresent(said -> hash.add(said.file().id().path())
                            .add(said.format())
                            .add(said.file().utf8()));
            library.value().ifPresent(hash::add);
        }
        addProblems(hash, read.problems());
    }

    private static void addProblems(Hash hash, List<Problem> problems) {
        hash.add(problems.size());
        problems.forEach(problem -> hash.add(problem.file().root()).add(problem.toString()));
    }

    /** Hashes the files of libraries. */
    private static final class Libraries implements LibraryReader.Digests<byte[], byte[]> {

        @Override
        public FileDigest<byte[]> ofFiles() {
            return AuditInputs::hash;
        }

        @Override
        public LibraryDigest<byte[], byte[]> ofLibraries(Set<String> names) {
            return (distribution, files) -> {
                Hash hash = new Hash();
                hash.add(distribution)
                        .addAll(List.copyOf(names).stream().sorted().toList());
                files.forEach(hash::add);
                return hash.bytes();
            };
        }
    }

    /** The program itself: its version alone would not tell two builds of a snapshot apart. */
    private static final class Program {
        private static final Optional<byte[]> HASH = hash();

        private static Optional<byte[]> hash() {
            CodeSource source = AuditInputs.class.getProtectionDomain().getCodeSource();
            if (source == null || source.getLocation() == null) {
                return Optional.empty();
            }
            try {
                Path place = Path.of(source.getLocation().toURI());
                Hash hash = new Hash();
                try (Stream<Path> files = Files.walk(place)) {
                    files.filter(Files::isRegularFile).sorted().forEach(hash::addFile);
                }
                return Optional.of(hash.bytes());
            } catch (URISyntaxException | IOException | RuntimeException e) {
                // Not in a file, as in some application servers.
                return Optional.empty();
            }
        }
    }
}
