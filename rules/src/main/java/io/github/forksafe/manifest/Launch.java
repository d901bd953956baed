package io.github.forksafe.manifest;

import java.util.Optional;

/**
 * What a command line or a configuration file says of a server that forks its workers.
 *
 * @param server its name: {@code gunicorn}, {@code uwsgi} or {@code celery}
 * @param application what it loads, as written: a dotted module, perhaps with a name in it behind a colon, or the path of a file; empty if
 *     another file says that
 * @param preloads whether it is said that the application is loaded before the workers are forked
 * @param config the configuration file that is named
 * @param range where that is said, or else where the application is named
 */
public record Launch(
        String server, Optional<String> application, boolean preloads, Optional<String> config, Range range) {}
