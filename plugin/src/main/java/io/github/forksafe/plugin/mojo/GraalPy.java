package io.github.forksafe.plugin.mojo;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where <a href="https://www.graalvm.org/python/docs/">graalpy-maven-plugin</a> puts the virtual environment that a program carries as
 * resources.
 */
final class GraalPy {
    private static final String OLD = "org.graalvm.python.vfs";
    private static final String NEW = "GRAALPY-VFS";
    private static final String ENVIRONMENT = "venv";

    private GraalPy() {}

    /** The environments below an output directory, sorted; none if it is not there. */
    static List<Path> environments(Path outputDirectory) {
        List<Path> found = new ArrayList<>();
        add(outputDirectory.resolve(OLD), found);
        for (Path group : inside(outputDirectory.resolve(NEW))) {
            inside(group).forEach(artifact -> add(artifact, found));
        }
        return found;
    }

    private static void add(Path directory, List<Path> found) {
        Path environment = directory.resolve(ENVIRONMENT);
        if (Files.isDirectory(environment)) {
            found.add(environment);
        }
    }

    private static List<Path> inside(Path directory) {
        List<Path> inside = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, Files::isDirectory)) {
                entries.forEach(inside::add);
            } catch (IOException e) {
                // What cannot be listed is no resource of this program.
                return List.of();
            }
        }
        Collections.sort(inside);
        return inside;
    }
}
