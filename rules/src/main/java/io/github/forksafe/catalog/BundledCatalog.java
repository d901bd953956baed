package io.github.forksafe.catalog;

import io.github.forksafe.source.BundledText;
import io.github.forksafe.source.FileId;
import java.util.List;

/** The data files that come with this project. They are part of the program: a fault in one is a defect, not bad input. */
final class BundledCatalog {
    private BundledCatalog() {}

    static List<Volume> volumes() {
        return index().stream()
                .map(line -> Volume.of(line, () -> library(line.distribution())))
                .toList();
    }

    /** What the index lists, one library a line, so that a file is read only if it matters. */
    static List<IndexLine> index() {
        return text("index.txt").lines().map(IndexLine::parse).toList();
    }

    static CatalogFile file(String name) {
        String path = name + ".toml";
        return CatalogReader.read(new FileId(0, path), text(path));
    }

    private static Library library(String name) {
        CatalogFile file = file(name);
        return file.library()
                .orElseThrow(() -> new IllegalStateException("bundled catalog file " + name + ": " + file.problems()));
    }

    private static String text(String resource) {
        return BundledText.of(BundledCatalog.class, resource);
    }
}
