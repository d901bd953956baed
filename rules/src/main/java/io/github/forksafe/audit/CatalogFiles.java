package io.github.forksafe.audit;

import io.github.forksafe.catalog.CatalogFile;
import io.github.forksafe.catalog.CatalogReader;
import io.github.forksafe.catalog.Library;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Problem;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Users' own catalog files, a library each.
 *
 * @param libraries what they say, in the order of the files
 * @param errors what is wrong with them, each with its place; empty if all is well
 */
public record CatalogFiles(List<Library> libraries, List<String> errors) {

    /** Copies the lists. */
    public CatalogFiles {
        libraries = List.copyOf(libraries);
        errors = List.copyOf(errors);
    }

    /**
     * Reads files.
     *
     * @param files where they are
     * @return the libraries and what is wrong
     */
    public static CatalogFiles read(List<Path> files) {
        List<Library> libraries = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (Path file : files) {
            try {
                CatalogFile read =
                        CatalogReader.read(new FileId(0, String.valueOf(file.getFileName())), Files.readString(file));
                read.library().ifPresent(libraries::add);
                read.problems().forEach(problem -> errors.add(file + ":" + placed(problem)));
            } catch (NoSuchFileException e) {
                errors.add("there is no file " + file);
            } catch (MalformedInputException e) {
                errors.add(file + " is not in UTF-8");
            } catch (IOException e) {
                errors.add(file + " cannot be read: " + e.getMessage());
            }
        }
        return new CatalogFiles(libraries, errors);
    }

    private static String placed(Problem problem) {
        return problem.at().line() + ":" + (problem.at().column() + 1) + ": " + problem.message();
    }
}
