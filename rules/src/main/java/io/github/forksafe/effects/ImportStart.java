package io.github.forksafe.effects;

import io.github.forksafe.catalog.CatalogEffect;
import io.github.forksafe.catalog.Trigger;
import io.github.forksafe.model.ModuleFacts;
import java.util.List;
import java.util.Optional;

/**
 * A thread that is alive when the import of a module is done, since the module's own code started it.
 *
 * @param module absolute dotted name of the module
 * @param at the statement of the module that leads to the start
 * @param start how the thread was started
 */
public record ImportStart(String module, Place at, ThreadStart start) {

    /**
     * A thread that is alive after an import, if the imported module started it and none of those that it imports.
     *
     * @param module the imported module
     * @param start how the thread was started; its way begins at the module
     * @return the start, or nothing if another module or the mere import of a library did it
     */
    static Optional<ImportStart> of(ModuleFacts module, ThreadStart start) {
        List<Hop> way = start.way().way();
        boolean elsewhere = way.stream().anyMatch(hop -> hop.kind() == Hop.Kind.IMPORT);
        boolean byLibrary = start.library()
                .map(CatalogEffect::when)
                .filter(Trigger.IMPORT::equals)
                .isPresent();
        Place at = way.size() > 1 ? way.get(1).place() : start.started();
        return elsewhere || byLibrary ? Optional.empty() : Optional.of(new ImportStart(module.name(), at, start));
    }
}
