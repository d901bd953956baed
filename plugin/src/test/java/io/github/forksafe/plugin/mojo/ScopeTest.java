package io.github.forksafe.plugin.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is audited, seen from a module {@code m} of a reactor in {@code top} that is built from {@code top}. */
class ScopeTest {
    private final Path top;
    private final Path outside;
    private final Scope.Reactor reactor;

    ScopeTest(@TempDir Path directory) {
        top = directory.resolve("top");
        outside = directory.resolve("outside");
        reactor = new Scope.Reactor(top, top, Optional.of(top.resolve("m")));
    }

    @BeforeEach
    void makeDirectories() throws IOException {
        for (String directory : List.of("m/src/main/python", "m/src/main/scripts", "tools", "m/tools", "more")) {
            Files.createDirectories(top.resolve(directory));
        }
        Files.createDirectories(outside);
    }

    @Test
    void ofAModuleTheSourceDirectoriesThatThereAreAndThePomsNeighbours() {
        Scope scope = reactor.sourcesOfModule(Stream.of(
                        "m/src/main/python", "m/src/main/resources", "m/src/main/scripts", "m/src/main/../main/python")
                .map(path -> top.resolve(path).toFile())
                .toList());

        assertThat(scope)
                .isEqualTo(new Scope(
                        List.of(top.resolve("m/src/main/python"), top.resolve("m/src/main/scripts")),
                        List.of(top.resolve("m")),
                        top));
    }

    @Test
    void aModuleThatIsItsOwnSourceDirectoryIsReadOnce() {
        Scope scope = reactor.sourcesOfModule(List.of(top.resolve("m").toFile()));

        assertThat(scope).isEqualTo(new Scope(List.of(top.resolve("m")), List.of(), top));
    }

    @Test
    void aRelativeDirectoryIsLookedForBelowTheModuleFirst() throws MojoExecutionException {
        assertThat(reactor.tree("tools")).isEqualTo(new Scope(List.of(top.resolve("m/tools")), List.of(), top));
        assertThat(reactor.tree("more")).isEqualTo(new Scope(List.of(top.resolve("more")), List.of(), top));
    }

    @Test
    void filesOutsideOfTheReactorAreNamedAfterTheirDirectory() throws MojoExecutionException {
        assertThat(reactor.tree(outside.toString())).isEqualTo(new Scope(List.of(outside), List.of(), outside));
    }

    @Test
    void withoutAPomItIsWhereMavenRuns() throws MojoExecutionException {
        Scope.Reactor bare = new Scope.Reactor(top, top.resolve("tools"), Optional.empty());

        assertThat(bare.tree("")).isEqualTo(new Scope(List.of(top.resolve("tools")), List.of(), top));
    }

    @Test
    void aDirectoryThatIsNotThereStopsTheBuild() {
        assertThatThrownBy(() -> reactor.tree("nowhere"))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("basedir: there is no directory " + top.resolve("nowhere"));
        assertThatThrownBy(() -> reactor.tree("\0"))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("basedir: there is no directory \0");
    }
}
