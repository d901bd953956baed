package io.github.forksafe.manifest;

import io.github.forksafe.pip.ArchiveName;
import io.github.forksafe.source.Position;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Wheels, source distributions and zipped applications that lie beside the program. */
final class ArchiveFormat implements ManifestFormat {
    /** Metadata is a few hundred kilobytes at most. */
    private static final int MOST_METADATA = 4 << 20;

    /** An archive with more entries than this is left. */
    private static final int MOST_ENTRIES = 100_000;

    /** How much is inflated of one archive at most. */
    private static final long MOST_INFLATED = 1L << 30;

    @Override
    public String name() {
        return "wheel, sdist or zipapp";
    }

    @Override
    public boolean matches(String path) {
        String name = Paths.name(path);
        return name.endsWith(".whl")
                || isZipApp(path)
                || ArchiveName.ofSdist(name).isPresent();
    }

    static boolean holdsPackages(String path) {
        return path.endsWith(".whl") || isZipApp(path);
    }

    private static boolean isZipApp(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".pyz") || lower.endsWith(".pex") || lower.endsWith(".egg");
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        String name = input.fileName();
        if (isZipApp(name)) {
            readZip(input, out);
            return;
        }
        Optional<ArchiveName> read = name.endsWith(".whl") ? ArchiveName.ofWheel(name) : ArchiveName.ofSdist(name);
        if (read.isEmpty()) {
            out.problem(Position.START, "'" + name + "' is not the name of a wheel");
        } else {
            out.require(read.get().distribution() + "==" + read.get().version(), Scope.BUNDLED, Range.NOWHERE);
        }
    }

    /** What is bundled has its metadata with it; entries are looked at and never written anywhere. */
    private static void readZip(ManifestInput input, Gathered out) {
        InstalledMetadata metadata = new InstalledMetadata();
        int entries = 0;
        long inflated = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(input.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean wanted = metadata.matches(entry.getName());
                inflated += wanted ? readEntry(zip, input, out) : skip(zip, MOST_INFLATED - inflated);
                if (++entries > MOST_ENTRIES || inflated >= MOST_INFLATED) {
                    out.problem(
                            Position.START, "this archive is larger than any application and was not read to its end");
                    return;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            out.problem(Position.START, "this archive cannot be read");
            return;
        }
        if (entries == 0) {
            out.problem(Position.START, "this is not an archive");
        }
    }

    private static long readEntry(InputStream in, ManifestInput input, Gathered out) throws IOException {
        byte[] bytes = in.readNBytes(MOST_METADATA);
        ManifestInput inner = ManifestInput.ofText(input.file().id(), bytes);
        Gathered gathered = new Gathered(inner.file());
        new InstalledMetadata().read(inner, gathered);
        out.takeInside(gathered);
        return bytes.length;
    }

    private static long skip(InputStream in, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long skipped = 0;
        for (int read = in.read(buffer); read >= 0 && skipped < most; read = in.read(buffer)) {
            skipped += read;
        }
        return skipped;
    }
}
