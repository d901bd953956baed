package io.github.forksafe.catalog;

import io.github.forksafe.pip.SpecifierSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One library of a catalog, read when it is first asked for. Any number of threads may ask. */
final class Volume {
    private final IndexLine line;
    private final Supplier<Library> reader;
    private @Nullable Contents contents;

    /** A library and its facts by callable. */
    record Contents(Library library, Map<String, List<CatalogEffect>> effects, Map<String, String> returned) {
        private static Contents of(Library library) {
            Map<String, List<CatalogEffect>> effects = new HashMap<>();
            for (CatalogEffect effect : library.effects()) {
                for (String callable : effect.callables()) {
                    effects.computeIfAbsent(callable, name -> new ArrayList<>(2))
                            .add(effect);
                }
            }
            effects.replaceAll((name, known) -> Collections.unmodifiableList(known));
            Map<String, String> returned = new HashMap<>();
            for (Factory factory : library.factories()) {
                factory.callables().forEach(callable -> returned.put(callable, factory.returns()));
            }
            return new Contents(library, effects, returned);
        }
    }

    private Volume(IndexLine line, Supplier<Library> reader) {
        this.line = line;
        this.reader = reader;
    }

    static Volume of(IndexLine line, Supplier<Library> reader) {
        return new Volume(line, reader);
    }

    static Volume of(Library library) {
        return new Volume(IndexLine.of(library), () -> library);
    }

    IndexLine line() {
        return line;
    }

    synchronized Contents contents() {
        Contents read = contents;
        if (read == null) {
            read = Contents.of(reader.get());
            contents = read;
        }
        return read;
    }

    Library library() {
        return contents().library();
    }

    /** The same library without the facts that hold for none of some ranges of versions. */
    Volume narrowedTo(List<SpecifierSet> ranges) {
        return new Volume(line, () -> {
            Library whole = library();
            List<CatalogEffect> effects = whole.effects().stream()
                    .filter(effect -> ranges.stream().anyMatch(effect::mayHoldFor))
                    .toList();
            return new Library(
                    whole.distribution(),
                    whole.alsoAs(),
                    whole.modules(),
                    whole.ruledOut(),
                    effects,
                    whole.factories());
        });
    }

    /** Whether a dotted name lies in one of the modules. */
    boolean holds(String dotted) {
        for (String module : line.modules()) {
            if (dotted.startsWith(module)
                    && (dotted.length() == module.length() || dotted.charAt(module.length()) == '.')) {
                return true;
            }
        }
        return false;
    }
}
