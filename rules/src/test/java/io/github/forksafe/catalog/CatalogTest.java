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
            assertThat(BundledCatalog.names()).isEqualTo(onDisk);
        }
    }

    @Test
    void hasNoFaultInAnyDataFile() {
        for (String name : BundledCatalog.names()) {
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
