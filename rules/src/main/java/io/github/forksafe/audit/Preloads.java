package io.github.forksafe.audit;

import io.github.forksafe.effects.Place;
import io.github.forksafe.effects.Preload;
import io.github.forksafe.manifest.Launch;
import io.github.forksafe.manifest.Manifest;
import io.github.forksafe.model.ModuleFacts;
import io.github.forksafe.model.ProjectModel;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Brings together what command lines and configuration files say of servers: which module each loads before it forks. */
final class Preloads {
    /** The file that gunicorn reads if none is named. */
    private static final String DEFAULT_CONFIG = "gunicorn.conf.py";

    private final ProjectModel model;
    private final List<Said> all = new ArrayList<>();

    /** What is said in a file. */
    private record Said(SourceFile file, Launch launch) {
        Place place() {
            return new Place(
                    file, offset(launch.range().start()), offset(launch.range().end()));
        }

        private int offset(Position at) {
            String line = file.line(at.line());
            String before = line.substring(0, Math.min(at.utf16Column(), line.length()));
            return file.lines().startOf(at.line()) + before.getBytes(StandardCharsets.UTF_8).length;
        }

        boolean isNamed(String config) {
            String path = file.id().path();
            String name = config.startsWith("./") ? config.substring(2) : config;
            String last = name.substring(name.lastIndexOf('/') + 1);
            return path.equals(last) || path.endsWith("/" + last);
        }
    }

    private Preloads(ProjectModel model, List<Manifest> manifests) {
        this.model = model;
        manifests.forEach(manifest ->
                manifest.launches().forEach(launch -> all.add(new Said(manifest.file(), launch))));
    }

    /** Which modules are loaded before a fork, in order of the files that say so. */
    static List<Preload> of(ProjectModel model, List<Manifest> manifests) {
        Preloads preloads = new Preloads(model, manifests);
        List<Preload> found = new ArrayList<>();
        preloads.all.forEach(said -> preloads.preload(said).ifPresent(found::add));
        return found.stream().distinct().toList();
    }

    private Optional<Preload> preload(Said said) {
        Optional<String> application = said.launch.application();
        if (application.isEmpty()) {
            return Optional.empty();
        }
        Optional<Said> speaks = said.launch.preloads() ? Optional.of(said) : config(said);
        return speaks.flatMap(speaking -> module(application.get(), said)
                .map(module -> new Preload(said.launch.server(), speaking.place(), module)));
    }

    /** The configuration file of a command line of gunicorn, if it preloads. */
    private Optional<Said> config(Said command) {
        String config = command.launch.config().orElse(DEFAULT_CONFIG);
        return all.stream()
                .filter(said -> command.launch.server().equals("gunicorn")
                        && said.launch.server().equals("gunicorn")
                        && said.launch.preloads()
                        && said.file.id().path().endsWith(".py")
                        && said.isNamed(config))
                .findFirst();
    }

    /** The module that an application is in: {@code shop.wsgi:app}, {@code shop/wsgi.py}; celery also looks into a package. */
    private Optional<ModuleFacts> module(String application, Said said) {
        String name = application.split("[:(]", 2)[0];
        if (name.endsWith(".py")) {
            String path = name.startsWith("./") ? name.substring(2) : name;
            return nearest(
                    model.modules().stream()
                            .filter(module -> isAt(module, path))
                            .toList(),
                    said);
        }
        Optional<ModuleFacts> celery =
                said.launch.server().equals("celery") ? nearest(model.named(name + ".celery"), said) : Optional.empty();
        return celery.or(() -> nearest(model.named(name), said));
    }

    private static boolean isAt(ModuleFacts module, String path) {
        String own = module.file().id().path();
        return own.equals(path) || own.endsWith("/" + path) || path.endsWith("/" + own);
    }

    /** Of several the one that shares most of its path with the file that names it. */
    private static Optional<ModuleFacts> nearest(List<ModuleFacts> modules, Said said) {
        return modules.stream()
                .max(Comparator.comparingInt(
                                (ModuleFacts module) -> shared(module.file().id(), said.file.id()))
                        .thenComparing(module -> module.file().id(), Comparator.reverseOrder()));
    }

    private static int shared(FileId a, FileId b) {
        if (a.root() != b.root()) {
            return -1;
        }
        int shared = 0;
        int length = Math.min(a.path().length(), b.path().length());
        for (int i = 0; i < length && a.path().charAt(i) == b.path().charAt(i); i++) {
            shared += a.path().charAt(i) == '/' ? 1 : 0;
        }
        return shared;
    }
}
