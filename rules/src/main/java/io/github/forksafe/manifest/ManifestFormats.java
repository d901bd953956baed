package io.github.forksafe.manifest;

import io.github.forksafe.source.FileId;
import java.util.List;
import java.util.Optional;

/** All formats, and which one a file has. */
public final class ManifestFormats {
    private static final ManifestFormat REQUIREMENTS = new RequirementsFormat(false);
    private static final ManifestFormat CONSTRAINTS = new RequirementsFormat(true);
    private static final ManifestFormat INSTALLED = new InstalledMetadata();
    private static final ManifestFormat ARCHIVE = new ArchiveFormat();
    private static final ManifestFormat SCRIPT = new ScriptBlock();

    /** The first that matches reads a file. */
    private static final List<ManifestFormat> ALL = List.of(
            REQUIREMENTS,
            CONSTRAINTS,
            new PyprojectFormat(),
            TomlLocks.poetry(),
            TomlLocks.pdm(),
            TomlLocks.uv(),
            new PylockFormat(),
            new PipfileFormat(),
            new PipfileLock(),
            new SetupPy(),
            new SetupCfg(),
            new ToxIni(),
            new ToxTables(),
            new Noxfile(),
            new HatchTables(),
            new PixiTables(),
            new CondaEnvironment(),
            new CondaRecipe(),
            new RattlerRecipe(),
            CondaLocks.pixi(),
            CondaLocks.condaLock(),
            new GraalpyLock(),
            INSTALLED,
            ARCHIVE,
            new Procfile(),
            new UwsgiIni(),
            new GunicornConfig(),
            new ShellFormat(true),
            new ShellFormat(false),
            new CiFormat(false),
            new CiFormat(true),
            new NotebookInstalls(),
            SCRIPT);

    private ManifestFormats() {}

    /**
     * All formats.
     *
     * @return in the order in which they are tried
     */
    public static List<ManifestFormat> all() {
        return ALL;
    }

    /**
     * The format of a file by its name.
     *
     * @param path the path below the root, separated by {@code /}
     * @return the format; nothing if the name tells none, as that of most Python files
     */
    public static Optional<ManifestFormat> of(String path) {
        // Asked for each file of a directory, before anything is warm.
        for (ManifestFormat format : ALL) {
            if (format != SCRIPT && format.matches(path)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * The format of what is included by {@code -r} or {@code -c}, whatever it is called.
     *
     * @param constraints whether it only narrows versions
     * @return the format
     */
    public static ManifestFormat included(boolean constraints) {
        return constraints ? CONSTRAINTS : REQUIREMENTS;
    }

    /**
     * The format of a text file whose name tells none.
     *
     * @param start its first bytes, as many as {@link #sniffed()} if it has them
     * @return requirements, if it reads like them
     */
    public static Optional<ManifestFormat> byContent(byte[] start) {
        return RequirementsFormat.looksLikeOne(start) ? Optional.of(REQUIREMENTS) : Optional.empty();
    }

    /**
     * The format of the metadata of installed packages.
     *
     * @return the format
     */
    public static ManifestFormat installed() {
        return INSTALLED;
    }

    /**
     * Whether a file is a zip file of importable packages: a wheel, an egg or a zipped application.
     *
     * @param path its path
     * @return true by its name
     */
    public static boolean isArchiveOfPackages(String path) {
        return ArchiveFormat.holdsPackages(path);
    }

    /**
     * How many bytes of a file {@link #byContent} looks at.
     *
     * @return the number
     */
    public static int sniffed() {
        return RequirementsFormat.sniffed();
    }

    /**
     * What a Python file says of its own dependencies.
     *
     * @param bytes its bytes
     * @return the format of script metadata if the file may hold some
     */
    public static Optional<ManifestFormat> inScript(byte[] bytes) {
        return ScriptBlock.mayHold(bytes) ? Optional.of(SCRIPT) : Optional.empty();
    }

    /**
     * Reads a file.
     *
     * @param format its format
     * @param id its name
     * @param bytes its bytes
     * @return what it says; never fails
     */
    public static Manifest read(ManifestFormat format, FileId id, byte[] bytes) {
        ManifestInput input = format == ARCHIVE ? ManifestInput.ofArchive(id, bytes) : ManifestInput.ofText(id, bytes);
        Gathered out = new Gathered(input.file());
        format.read(input, out);
        return out.manifest(format);
    }
}
