package io.github.forksafe.benchmarks;

import io.github.forksafe.project.Project;
import io.github.forksafe.project.ProjectReader;
import io.github.forksafe.project.ProjectRequest;
import io.github.forksafe.source.Decoding;
import io.github.forksafe.source.SourceFile;
import java.nio.file.Path;
import java.util.List;

/**
 * The Python files below a directory, held in memory.
 *
 * @param files the files
 * @param bytes the size of their text
 * @param lines how many lines they have
 */
public record Tree(List<SourceFile> files, long bytes, long lines) {

    /** Copies the list. */
    public Tree {
        files = List.copyOf(files);
    }

    /**
     * Reads all files of a directory.
     *
     * @param directory the directory
     * @return its files
     */
    public static Tree read(Path directory) {
        Project<SourceFile> project = ProjectReader.read(
                request(directory, 1),
                () -> source -> Decoding.decode(source.id(), source.bytes()).file());
        if (!project.problems().isEmpty()) {
            throw new IllegalArgumentException(project.problems().get(0).message());
        }
        List<SourceFile> files = project.files();
        long bytes = files.stream().mapToLong(file -> file.utf8().length).sum();
        long lines = files.stream().mapToLong(Tree::lines).sum();
        return new Tree(files, bytes, lines);
    }

    /**
     * Asks for all Python files of a directory.
     *
     * @param directory the directory
     * @param threads how many threads may read
     * @return the request
     */
    static ProjectRequest request(Path directory, int threads) {
        return new ProjectRequest(List.of(directory), List.of(), List.of(), threads);
    }

    /**
     * Counts the lines of a file.
     *
     * @param file the file
     * @return how many line ends it has
     */
    static long lines(SourceFile file) {
        return file.lines().lineCount() - 1L;
    }
}
