package io.github.forksafe.pip;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The system that the code is to run on, whatever machine audits it, by the names that Python has for it: <a
 * href="https://docs.python.org/3/library/sys.html#sys.platform">sys.platform</a>, os.name and platform.system().
 */
public enum OperatingSystem {
    /** Linux; processes are forked by default before 3.14. */
    LINUX("linux", "linux", "posix", "Linux"),
    /** macOS; processes are forked by default before 3.8. */
    MACOS("macos", "darwin", "posix", "Darwin"),
    /** Windows, which cannot fork. */
    WINDOWS("windows", "win32", "nt", "Windows");

    private final String word;
    private final String sysPlatform;
    private final String osName;
    private final String platformSystem;

    OperatingSystem(String word, String sysPlatform, String osName, String platformSystem) {
        this.word = word;
        this.sysPlatform = sysPlatform;
        this.osName = osName;
        this.platformSystem = platformSystem;
    }

    /**
     * How users write it.
     *
     * @return one lower case word
     */
    public String word() {
        return word;
    }

    /**
     * The words that users may write.
     *
     * @return a word each
     */
    public static List<String> words() {
        return Arrays.stream(values()).map(OperatingSystem::word).toList();
    }

    /**
     * Reads a word.
     *
     * @param word as users write it
     * @return the system, or nothing for another word
     */
    public static Optional<OperatingSystem> ofWord(String word) {
        return Arrays.stream(values())
                .filter(system -> system.word.equals(word))
                .findFirst();
    }

    /**
     * The value of {@code sys.platform}.
     *
     * @return such as {@code darwin}
     */
    public String sysPlatform() {
        return sysPlatform;
    }

    /**
     * The value of {@code os.name}.
     *
     * @return {@code posix} or {@code nt}
     */
    public String osName() {
        return osName;
    }

    /**
     * The value of {@code platform.system()}.
     *
     * @return such as {@code Darwin}
     */
    public String platformSystem() {
        return platformSystem;
    }

    /**
     * Whether processes can be forked at all.
     *
     * @return false for Windows
     */
    public boolean forks() {
        return this != WINDOWS;
    }

    /**
     * Whether <a href="https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods">multiprocessing</a> forks unless told
     * otherwise.
     *
     * @param python a version of Python
     * @return true if its default start method is fork
     */
    public boolean forksByDefault(PythonVersion python) {
        return switch (this) {
            case LINUX -> !python.isAtLeast(3, 14);
            case MACOS -> !python.isAtLeast(3, 8);
            case WINDOWS -> false;
        };
    }
}
