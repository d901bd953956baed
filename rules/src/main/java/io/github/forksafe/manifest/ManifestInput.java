package io.github.forksafe.manifest;

import io.github.forksafe.pip.RequirementsText;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.SourceFile;
import java.nio.charset.StandardCharsets;

/** A file to be read. */
public final class ManifestInput {
    private final SourceFile file;
    private final byte[] bytes;

    private ManifestInput(SourceFile file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * A file of text, decoded as pip decodes requirements.
     *
     * @param id its name
     * @param bytes its bytes
     * @return the input
     */
    public static ManifestInput ofText(FileId id, byte[] bytes) {
        String text = RequirementsText.decode(bytes);
        return new ManifestInput(new SourceFile(id, text.getBytes(StandardCharsets.UTF_8)), bytes);
    }

    /**
     * An archive.
     *
     * @param id its name
     * @param bytes its bytes
     * @return the input
     */
    public static ManifestInput ofArchive(FileId id, byte[] bytes) {
        return new ManifestInput(new SourceFile(id, new byte[0]), bytes);
    }

    /** The text; that of an archive is empty. */
    SourceFile file() {
        return file;
    }

    /** What lies on the disk. */
    byte[] bytes() {
        return bytes;
    }

    String text() {
        return file.text(0, file.utf8().length);
    }

    /** The last name of the path. */
    String fileName() {
        return Paths.name(file.id().path());
    }
}
