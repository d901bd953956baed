package io.github.forksafe.manifest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Command lines of servers that fork their workers. See the options of <a href="https://docs.gunicorn.org/en/stable/settings.html">gunicorn</a>,
 * <a href="https://uwsgi-docs.readthedocs.io/en/latest/Options.html">uWSGI</a> and <a
 * href="https://docs.celeryq.dev/en/stable/reference/cli.html">celery</a>.
 */
final class ServerWords {
    /** Options of gunicorn that stand alone; any other takes the next word for its value. */
    private static final Set<String> GUNICORN_FLAGS = Set.of(
            "--preload",
            "--reload",
            "--daemon",
            "-D",
            "--check-config",
            "--print-config",
            "--spew",
            "--capture-output",
            "-R",
            "--enable-stdio-inheritance",
            "--no-sendfile",
            "--initgroups",
            "--log-syslog",
            "--disable-redirect-access-to-syslog",
            "--reuse-port",
            "--proxy-protocol",
            "--do-handshake-on-connect",
            "--suppress-ragged-eofs",
            "--strip-header-spaces");

    private ServerWords() {}

    /** Reads a command, whatever program it calls. */
    static void read(List<ShellLines.Token> command, Gathered out) {
        for (int i = 0; i < command.size(); i++) {
            List<ShellLines.Token> rest = command.subList(i + 1, command.size());
            switch (Paths.name(command.get(i).text())) {
                case "gunicorn", "gunicorn3" -> {
                    gunicorn(rest, out);
                    return;
                }
                case "uwsgi" -> {
                    UwsgiOptions.ofWords(rest, out.file()).launch(out);
                    return;
                }
                case "celery" -> {
                    celery(rest, out);
                    return;
                }
                case "install" -> {
                    return;
                }
                default -> {
                    // Before a server's name anything may stand: variables, exec, python -m, poetry run.
                }
            }
        }
    }

    private static void gunicorn(List<ShellLines.Token> words, Gathered out) {
        Optional<Range> preload = Optional.empty();
        Optional<String> config = Optional.empty();
        Optional<ShellLines.Token> application = Optional.empty();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            if (word.equals("--preload")) {
                preload = Optional.of(words.get(i).range());
            } else if (!word.startsWith("-")) {
                application = Optional.of(words.get(i));
            } else if (!GUNICORN_FLAGS.contains(word)) {
                boolean joined = word.contains("=") || (word.length() > 2 && !word.startsWith("--"));
                String value = joined
                        ? valueOf(word)
                        : i + 1 < words.size() ? words.get(i + 1).text() : "";
                config = word.startsWith("-c") || word.startsWith("--config") ? Optional.of(value) : config;
                i += joined ? 0 : 1;
            }
        }
        Optional<String> loaded = application.map(ShellLines.Token::text).filter(name -> !name.contains("$"));
        Optional<Range> at =
                preload.or(() -> words.stream().map(ShellLines.Token::range).findFirst());
        boolean preloads = preload.isPresent();
        Optional<String> configured = config.filter(name -> !name.isEmpty());
        at.ifPresent(range -> out.launch(new Launch("gunicorn", loaded, preloads, configured, range)));
    }

    private static String valueOf(String word) {
        int equals = word.indexOf('=');
        return word.startsWith("--") ? word.substring(equals + 1) : word.substring(2);
    }

    /** The worker's pool is prefork unless another is asked for. */
    private static void celery(List<ShellLines.Token> words, Gathered out) {
        Map<String, String> options = new HashMap<>();
        Optional<Range> worker = Optional.empty();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            String next = i + 1 < words.size() ? words.get(i + 1).text() : "";
            if (word.equals("worker")) {
                worker = Optional.of(words.get(i).range());
            } else if (word.startsWith("--") && word.contains("=")) {
                options.put(word.substring(0, word.indexOf('=')), valueOf(word));
            } else if (word.startsWith("-") && !word.startsWith("--") && word.length() > 2) {
                options.put(word.substring(0, 2), word.substring(2));
            } else if (word.startsWith("-")) {
                options.put(word, next);
            }
        }
        String application = options.getOrDefault("-A", options.getOrDefault("--app", ""));
        String pool = options.getOrDefault("-P", options.getOrDefault("--pool", "prefork"));
        boolean forks = pool.equals("prefork") || pool.equals("processes");
        if (worker.isPresent() && !application.isEmpty() && !application.contains("$")) {
            out.launch(new Launch("celery", Optional.of(application), forks, Optional.empty(), worker.get()));
        }
    }
}
