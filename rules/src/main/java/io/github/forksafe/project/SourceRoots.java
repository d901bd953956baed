package io.github.forksafe.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names under which the files of one audited directory can be imported. A file of a package has the name that climbing by
 * {@code __init__.py} gives it. Any file can also be found from the directory itself, from a source directory such as
 * {@code src} around it, and, as a script's neighbour, from its own folder.
 */
final class SourceRoots implements Naming {
    /** Directories that build tools put on the path; the longer ones first. */
    private static final List<String> CONVENTIONAL =
            List.of("src/main/python", "src/main/resources", "src/main/scripts", "src/test/python", "src");

    private final Set<String> packages;
    private final List<String> above;

    /**
     * Knows one directory.
     *
     * @param packages the directories below it, relative, that hold an {@code __init__.py}; the directory itself is empty text
     * @param above the names of the packages that end in the directory, outermost first; empty if it is no package
     */
    SourceRoots(Set<String> packages, List<String> above) {
        this.packages = Set.copyOf(packages);
        this.above = List.copyOf(above);
    }

    static boolean isInit(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.equals("__init__.py") || name.equals("__init__.pyw");
    }

    /**
     * Names a file.
     *
     * @param path its path below the directory
     * @return the names, the most likely one first, at least one
     */
    @Override
    public List<ModuleName> namesOf(String path) {
        String folder = parent(path);
        if (Selection.isNotebook(path)) {
            // With its suffix, since no import finds a notebook.
            return List.of(new ModuleName(path.substring(path.lastIndexOf('/') + 1), folder));
        }
        String climbed = climb(folder);
        List<String> searched = new ArrayList<>();
        if (!climbed.equals(folder) || isPackage(folder)) {
            searched.add(climbed);
        }
        searched.addAll(conventional(folder));
        searched.add("");
        if (!isInit(path)) {
            searched.add(folder);
        }
        Set<ModuleName> names = new LinkedHashSet<>();
        for (String directory : new LinkedHashSet<>(searched)) {
            List<String> below = partsBelow(path, directory);
            if (directory.isEmpty() && !above.isEmpty()) {
                List<String> whole = new ArrayList<>(above);
                whole.addAll(below);
                addName(names, whole, directory);
            }
            addName(names, below, directory);
        }
        return names.isEmpty() ? List.of(new ModuleName(stem(path), folder)) : distinct(names);
    }

    private static List<ModuleName> distinct(Set<ModuleName> names) {
        Set<String> seen = new HashSet<>();
        List<ModuleName> distinct = new ArrayList<>();
        for (ModuleName name : names) {
            if (seen.add(name.dotted())) {
                distinct.add(name);
            }
        }
        return List.copyOf(distinct);
    }

    /** The nearest directory at or above a folder that is no package. */
    private String climb(String folder) {
        String directory = folder;
        while (isPackage(directory) && !directory.isEmpty()) {
            directory = parent(directory);
        }
        return directory;
    }

    private boolean isPackage(String directory) {
        return packages.contains(directory);
    }

    /** The innermost source directories around a folder that are no packages themselves. */
    private List<String> conventional(String folder) {
        List<String> found = new ArrayList<>();
        for (String name : CONVENTIONAL) {
            String slashed = "/" + folder + "/";
            int at = slashed.lastIndexOf("/" + name + "/");
            if (at >= 0) {
                String directory = slashed.substring(1, at + 1 + name.length());
                if (!isPackage(directory)) {
                    found.add(directory);
                }
            }
        }
        return found;
    }

    private static void addName(Set<ModuleName> names, List<String> parts, String directory) {
        if (!parts.isEmpty() && areIdentifiers(parts)) {
            names.add(new ModuleName(String.join(".", parts), directory));
        }
    }

    private static List<String> partsBelow(String path, String directory) {
        String below = directory.isEmpty() ? path : path.substring(directory.length() + 1);
        String folder = parent(below);
        List<String> parts = new ArrayList<>();
        if (!folder.isEmpty()) {
            parts.addAll(List.of(folder.split("/", -1)));
        }
        if (!isInit(path)) {
            parts.add(stem(below));
        }
        return parts;
    }

    private static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static boolean areIdentifiers(List<String> parts) {
        for (String part : parts) {
            if (!isIdentifier(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIdentifier(String part) {
        int point = part.isEmpty() ? '0' : part.codePointAt(0);
        if (Character.isDigit(point)) {
            return false;
        }
        for (int i = 0; i < part.length(); i += Character.charCount(point)) {
            point = part.codePointAt(i);
            if (point != '_' && !Character.isUnicodeIdentifierPart(point)) {
                return false;
            }
        }
        return true;
    }
}
