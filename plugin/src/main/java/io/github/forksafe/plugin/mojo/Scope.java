package io.github.forksafe.plugin.mojo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * What is audited and what its files are called after.
 *
 * @param roots the directories to audit, absolute
 * @param manifestDirectories directories in which only dependency files are looked for, absolute
 * @param base the directory that paths in reports are relative to, absolute
 * @param environments virtual environments that the build made, absolute
 */
record Scope(List<Path> roots, List<Path> manifestDirectories, Path base, List<Path> environments) {

    /** Copies the lists. */
    Scope {
        roots = List.copyOf(roots);
        manifestDirectories = List.copyOf(manifestDirectories);
        environments = List.copyOf(environments);
    }

    Scope(List<Path> roots, List<Path> manifestDirectories, Path base) {
        this(roots, manifestDirectories, base, List.of());
    }

    /** The same with the environments that graalpy-maven-plugin put into the module's output. */
    Scope withOutput(Path outputDirectory) {
        return new Scope(roots, manifestDirectories, base, GraalPy.environments(normal(outputDirectory)));
    }

    /**
     * Where Maven runs.
     *
     * @param root the root directory of the reactor, which paths in reports are relative to
     * @param here the directory that Maven runs in
     * @param module the directory of the module, if there is a pom
     */
    record Reactor(Path root, Path here, Optional<Path> module) {

        /** Makes all paths absolute. */
        Reactor {
            root = normal(root);
            here = normal(here);
            module = module.map(Scope::normal);
        }

        /** The source directories that the module has, and the dependency files beside its pom. */
        Scope sourcesOfModule(List<File> sourceDirectories) {
            List<Path> roots = new ArrayList<>();
            for (File directory : sourceDirectories) {
                Path source = normal(directory.toPath());
                if (Files.isDirectory(source) && !roots.contains(source)) {
                    roots.add(source);
                }
            }
            List<Path> besidePom =
                    module.stream().filter(pom -> !roots.contains(pom)).toList();
            return new Scope(roots, besidePom, root);
        }

        /**
         * A whole directory. If it is not in the reactor, paths are relative to itself.
         *
         * @param directory absolute, or relative to the module or to where Maven runs; empty for the latter
         * @throws MojoExecutionException if there is no such directory
         */
        Scope tree(String directory) throws MojoExecutionException {
            try {
                Path tree = Stream.concat(module.stream(), Stream.of(here))
                        .map(start -> normal(start.resolve(directory)))
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElseThrow(() -> notDirectory(here.resolve(directory).toString()));
                return new Scope(List.of(tree), List.of(), tree.startsWith(root) ? root : tree);
            } catch (InvalidPathException e) {
                throw notDirectory(directory);
            }
        }

        private static MojoExecutionException notDirectory(String path) {
            return new MojoExecutionException("basedir: there is no directory " + path);
        }
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
