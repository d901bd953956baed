package io.github.forksafe.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.pip.SpecifierSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private static final Path FILES = Path.of("src/main/resources/io/github/forksafe/catalog");

    private final Catalog catalog = Catalog.bundled();

    @Test
    void listsEveryDataFileOnceInOrder() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            List<String> onDisk = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".toml"))
                    .map(name -> name.substring(0, name.length() - ".toml".length()))
                    .sorted()
                    .toList();
            assertThat(BundledCatalog.index())
                    .extracting(IndexLine::distribution)
                    .isEqualTo(onDisk);
        }
    }

    @Test
    void saysInTheIndexWhatTheDataFilesSay() {
        for (IndexLine line : BundledCatalog.index()) {
            assertThat(catalog.byDistribution(line.distribution()).map(IndexLine::of))
                    .contains(line);
        }
    }

    @Test
    void knowsEachDistributionOnce() {
        List<String> names = catalog.libraries().stream()
                .flatMap(library -> Stream.concat(Stream.of(library.distribution()), library.alsoAs().stream()))
                .toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(catalog.distributions()).hasSize(names.size() - 1).isSorted();
        assertThat(catalog.byDistribution("psycopg2-binary")).isEqualTo(catalog.byDistribution("psycopg2"));
    }

    @Test
    void saysHowThreadsEndWhereverTheyAreToldTo() {
        // A word that tells threads to end is no proof that they have ended, so it must not stand for both.
        assertThat(catalog.libraries().stream().flatMap(library -> library.effects().stream()))
                .allSatisfy(effect -> assertThat(effect.endedBy())
                        .doesNotContainAnyElementsOf(effect.stoppedBy().isEmpty() ? List.of("") : effect.stoppedBy()));
    }

    @Test
    void backsEachFactByEvidenceOfItsOwnKind() {
        assertThat(catalog.libraries().stream().flatMap(library -> library.effects().stream()))
                .allSatisfy(effect -> {
                    assertThat(effect.evidence()).doesNotHaveDuplicates();
                    assertThat(effect.because()).endsWith(".");
                    assertThat(effect.remedy()).doesNotEndWith(".");
                    assertThat(effect.threads()).doesNotEndWith(".");
                    boolean harmless = effect.does().contains(EffectKind.KEEPS_SAFE_THREADS);
                    assertThat(harmless && effect.startsThread())
                            .as(effect.callables().toString())
                            .isFalse();
                });
    }

    @Test
    void hasNoFaultInAnyDataFile() {
        for (IndexLine line : BundledCatalog.index()) {
            String name = line.distribution();
            CatalogFile file = BundledCatalog.file(name);
            assertThat(file.problems()).isEmpty();
            assertThat(file.library().map(Library::distribution)).contains(name);
        }
    }

    @Test
    void givesEachModuleToOneLibrary() {
        List<String> modules = catalog.libraries().stream()
                .flatMap(library -> library.modules().stream())
                .toList();
        assertThat(modules).doesNotHaveDuplicates();
    }

    @Test
    void findsLibrariesByDistributionAndByModule() {
        assertThat(catalog.byDistribution("Sentry_SDK").map(Library::distribution))
                .contains("sentry-sdk");
        assertThat(catalog.byModule("opentelemetry.sdk.trace").map(Library::distribution))
                .contains("opentelemetry-sdk");
        assertThat(catalog.byModule("opentelemetry.api")).isEmpty();
        assertThat(catalog.libraryOfCallable("pymongo.MongoClient").map(Library::distribution))
                .contains("pymongo");
        assertThat(catalog.byDistribution("nobody-knows-it")).isEmpty();
    }

    @Test
    void findsEffectsByCallableAndVersion() {
        List<CatalogEffect> effects = catalog.effectsOf("pymongo.MongoClient");
        assertThat(effects).allMatch(CatalogEffect::startsThread);
        assertThat(effects.stream().filter(effect -> effect.mayHoldFor(versions("==4.2.0"))))
                .extracting(effect -> effect.versions().toString())
                .containsExactly("<4.3,>=3.0");
        assertThat(effects.stream().filter(effect -> effect.mayHoldFor(versions(">=4.5"))))
                .extracting(CatalogEffect::atFork)
                .containsExactly(AtForkHandling.REGISTER_AT_FORK);
        assertThat(catalog.effectsOf("pymongo.nothing")).isEmpty();
    }

    @Test
    void knowsWhatStartsAndEndsThreads() {
        assertThat(catalog.effectsOf("apscheduler.schedulers.background.BackgroundScheduler"))
                .allSatisfy(effect -> {
                    assertThat(effect.startedBy()).containsExactly("start");
                    assertThat(effect.endedBy()).containsExactly("shutdown");
                });
        assertThat(catalog.effectsOf("tqdm.tqdm"))
                .allSatisfy(effect -> assertThat(effect.endedBy()).isEmpty());
        assertThat(catalog.returnedClass("logging.config.listen")).contains("threading.Thread");
        assertThat(catalog.returnedClass("pymongo.MongoClient")).isEmpty();
    }

    private static SpecifierSet versions(String text) {
        return SpecifierSet.parse(text).toOptional().orElseThrow();
    }
}
