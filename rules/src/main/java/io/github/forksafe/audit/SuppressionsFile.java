package io.github.forksafe.audit;

import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.Suppression;
import io.github.forksafe.source.FileId;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of suppressions: <a href="https://toml.io/en/v1.0.0">TOML</a>, a table {@code [[suppression]]} each.
 *
 * @param path where it is
 * @param entries what it says, in the order written
 */
public record SuppressionsFile(Path path, List<Suppression> entries) {

    /** Copies the list. */
    public SuppressionsFile {
        entries = List.copyOf(entries);
    }

    /**
     * What came of reading such a file.
     *
     * @param file what could be read
     * @param errors what is wrong with the rest, each with its place; empty if all is well
     */
    public record Read(SuppressionsFile file, List<String> errors) {

        /** Copies the list. */
        public Read {
            errors = List.copyOf(errors);
        }
    }

    /**
     * Reads a file.
     *
     * @param path where it is
     * @param rules names of the rules that there are
     * @return its suppressions and what is wrong
     */
    public static Read read(Path path, List<String> rules) {
        try {
            return parse(path, Files.readString(path), rules);
        } catch (NoSuchFileException e) {
            return unreadable(path, "there is no file " + path);
        } catch (MalformedInputException e) {
            return unreadable(path, path + " is not in UTF-8");
        } catch (IOException e) {
            return unreadable(path, path + " cannot be read: " + e.getMessage());
        }
    }

    private static Read unreadable(Path path, String error) {
        return new Read(new SuppressionsFile(path, List.of()), List.of(error));
    }

    static Read parse(Path path, String text, List<String> rules) {
        SuppressionTables tables = new SuppressionTables(new FileId(0, name(path)), rules);
        List<Suppression> entries = tables.read(text);
        return new Read(
                new SuppressionsFile(path, entries),
                tables.errors().stream().map(error -> path + ":" + error).toList());
    }

    /** The entries, as in the directory of an audit with a number. */
    List<Suppression> entriesIn(int root) {
        return entries.stream().map(entry -> located(entry, root)).toList();
    }

    private static Suppression located(Suppression entry, int root) {
        Location at = entry.at();
        return entry.movedTo(new Location(new FileId(root, at.file().path()), at.start(), at.end()));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
