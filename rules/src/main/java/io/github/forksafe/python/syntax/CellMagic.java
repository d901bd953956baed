package io.github.forksafe.python.syntax;

import java.util.Set;

/**
 * The <a href="https://ipython.readthedocs.io/en/stable/interactive/magics.html#cell-magics">cell magic</a> that a cell starts
 * with, if it does, takes all of the cell; few of them run it as the Python that it would be without them.
 */
public final class CellMagic {
    /** Those that do, of IPython and of well-known profilers. */
    private static final Set<String> PYTHON = Set.of(
            "%%time",
            "%%timeit",
            "%%capture",
            "%%prun",
            "%%debug",
            "%%code_wrap",
            "%%memit",
            "%%mprun",
            "%%heat",
            "%%snakeviz",
            "%%scalene",
            "%%pyinstrument",
            "%%wandb");

    private CellMagic() {}

    /**
     * The magic that makes a cell something else than Python.
     *
     * @param cell its text
     * @return the magic with its percent signs; empty if the cell is Python
     */
    public static String language(String cell) {
        return cell.lines()
                .map(String::strip)
                .dropWhile(String::isEmpty)
                .takeWhile(line -> line.startsWith("%%"))
                .map(CellMagic::name)
                .filter(name -> !runsPython(name))
                .findFirst()
                .orElse("");
    }

    /**
     * Whether the rest of a cell is Python behind a magic.
     *
     * @param name the magic with its percent signs
     * @return whether it is known to run the cell
     */
    public static boolean runsPython(String name) {
        return PYTHON.contains(name);
    }

    private static String name(String line) {
        int end = 2;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end);
    }
}
