package io.github.forksafe.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.catalog.Catalog;
import io.github.forksafe.catalog.Library;
import org.junit.jupiter.api.Test;

class LibraryPagesTest {
    private final Catalog catalog = Catalog.bundled();
    private final LibraryPages pages = new LibraryPages(catalog);

    @Test
    void tellsWhatALibraryDoesAndHowWeKnow() {
        String page = pages.page("PyMongo").orElseThrow();
        assertThat(page)
                .startsWith("# pymongo\n\nImported as `pymongo`.\n\n## pymongo.MongoClient is made\n\n")
                .contains("- does: starts-thread\n")
                .contains("- versions: <4.3,>=3.0\n")
                .contains("- not with: `connect=False`\n")
                .contains("- evidence: https://jira.mongodb.org/browse/PYTHON-1139\n");
    }

    @Test
    void findsALibraryByItsModuleAndByItsOtherNames() {
        assertThat(pages.page("sklearn.cluster")).isEqualTo(pages.page("scikit-learn"));
        assertThat(pages.page("psycopg2-binary").orElseThrow())
                .contains("The same holds for psycopg2-binary.")
                .isEqualTo(pages.page("psycopg2").orElseThrow());
        assertThat(pages.page("polars").orElseThrow()).contains("## Forks are ruled out");
        assertThat(pages.page("left-pad")).isEmpty();
    }

    @Test
    void guessesWhichLibraryWasMeant() {
        assertThat(pages.hint("pymong")).isEqualTo("; did you mean 'pymongo'?");
        assertThat(pages.hint("left-pad")).isEmpty();
    }

    @Test
    void hasAPageForEachLibrary() {
        assertThat(pages.size()).isGreaterThan(260);
        assertThat(catalog.libraries())
                .extracting(Library::distribution)
                .allSatisfy(name -> assertThat(pages.page(name))
                        .hasValueSatisfying(page -> assertThat(page).contains("- evidence: ")));
    }
}
