package io.github.forksafe.effects;

import io.github.forksafe.catalog.LockKind;
import io.github.forksafe.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * <a href="https://docs.python.org/3/library/logging.html">logging</a>: loggers, their levels and handlers, and what is locked while a
 * record is handled. A handler's lock is held for the whole of its {@code emit}; the module's lock only where loggers are made and set up.
 */
final class LoggingBehaviours {
    private static final String LOGGER = "logging.Logger";
    private static final String ADAPTER = "logging.LoggerAdapter";
    private static final String HANDLERS = "handlers";
    private static final String LEVEL = "@level";
    private static final String EARLY = "@early";
    private static final String NAMED = "@logger:";
    private static final String NAME = "@name";
    private static final String FILTERS = "filters";

    private static final Value.Constant FALSE = new Value.Constant(Term.Kind.FALSE, "");

    /** The level of the root logger of a program that sets none. */
    private static final int WARNING = 30;

    private static final Map<String, Integer> LEVELS = Map.of(
            "debug", 10,
            "info", 20,
            "warn", WARNING,
            "warning", WARNING,
            "error", 40,
            "exception", 40,
            "critical", 50,
            "fatal", 50);

    private static final List<String> HANDLER_TYPES = List.of(
            "logging.Handler",
            "logging.StreamHandler",
            "logging.FileHandler",
            "logging.handlers.RotatingFileHandler",
            "logging.handlers.TimedRotatingFileHandler",
            "logging.handlers.WatchedFileHandler",
            "logging.handlers.SocketHandler",
            "logging.handlers.DatagramHandler",
            "logging.handlers.SysLogHandler",
            "logging.handlers.SMTPHandler",
            "logging.handlers.HTTPHandler",
            "logging.handlers.MemoryHandler",
            "logging.handlers.BufferingHandler",
            "logging.handlers.QueueHandler");

    private LoggingBehaviours() {}

    static void register(Map<String, Behaviour> all) {
        all.put("logging.getLogger", LoggingBehaviours::getLogger);
        all.put("logging.basicConfig", LoggingBehaviours::basicConfig);
        all.put("logging.config.dictConfig", LoggingBehaviours::otherConfig);
        all.put("logging.config.fileConfig", LoggingBehaviours::otherConfig);
        LEVELS.forEach((method, level) -> {
            all.put("logging." + method, in -> log(in, root(in.machine()), level));
            all.put(LOGGER + "." + method, in -> logByReceiver(in, level));
            all.put(ADAPTER + "." + method, in -> logByAdapter(in, level));
        });
        all.put("logging.log", in -> log(in, root(in.machine()), levelOf(in.argument(0, "level"))));
        all.put(LOGGER + ".log", in -> logByReceiver(in, levelOf(in.argument(0, "level"))));
        all.put(LOGGER + ".addHandler", LoggingBehaviours::addHandler);
        all.put(LOGGER + ".addFilter", LoggingBehaviours::addFilter);
        all.put(LOGGER + ".setLevel", LoggingBehaviours::setLevel);
        all.put(LOGGER + ".getChild", LoggingBehaviours::getLogger);
        all.put(ADAPTER + ".__init__", in -> set(in, "logger", in.argument(0, "logger")));
        for (String type : HANDLER_TYPES) {
            all.put(type + ".__init__", in -> HandlerLocks.init(in));
            for (String other : List.of("setLevel", "setFormatter", "flush", "close", "emit", "format")) {
                all.put(type + "." + other, Behaviours::nothing);
            }
            all.put(type + ".addFilter", LoggingBehaviours::addFilter);
            all.put(type + ".acquire", in -> LockBehaviours.acquire(in, HandlerLocks.of(in)));
            all.put(type + ".release", in -> LockBehaviours.release(in, HandlerLocks.of(in)));
            all.put(type + ".handle", LoggingBehaviours::handleByReceiver);
            for (String renewing : List.of("createLock", "_at_fork_reinit")) {
                all.put(type + "." + renewing, HandlerLocks::renew);
            }
        }
    }

    private static Values set(Invocation in, String field, Values values) {
        in.object().ifPresent(object -> in.machine().write(object, field, values));
        return Values.UNKNOWN;
    }

    /** The root logger, of which there is one in a process. */
    static Obj root(Machine machine) {
        return machine.locks().global(LOGGER, LockKind.LOGGING_MODULE).object();
    }

    /** A logger by its name; making or finding one takes the module's lock. */
    private static Values getLogger(Invocation in) {
        Machine machine = in.machine();
        machine.locks()
                .take(
                        in.frame(),
                        machine.locks().global("logging._lock", LockKind.LOGGING_MODULE),
                        Take.How.TAKES,
                        in.place());
        Values name = in.argument(0, "name");
        if (name.isEmpty() || name.isOnly(Value.Constant.NONE) || name.isOnly(Value.Constant.string(""))) {
            return Values.instance(root(machine));
        }
        if (name.list().size() != 1 || !(name.list().get(0) instanceof Value.Constant text)) {
            return Values.instance(in.make(LOGGER));
        }
        String full = in.name().endsWith(".getChild") ? childName(in, text.text()) : text.text();
        Values known = machine.read(root(machine), NAMED + full);
        if (known != null) {
            return known;
        }
        Obj logger = in.make(LOGGER);
        machine.write(logger, NAME, Values.of(Value.Constant.string(full)));
        machine.write(root(machine), NAMED + full, Values.instance(logger));
        return Values.instance(logger);
    }

    private static String childName(Invocation in, String suffix) {
        String parent = in.object().map(logger -> nameOf(in.machine(), logger)).orElse("");
        return parent.isEmpty() ? suffix : parent + "." + suffix;
    }

    /** The name of a logger; empty for the root and where it is not known. */
    private static String nameOf(Machine machine, Obj logger) {
        Values name = machine.read(logger, NAME);
        return name != null && name.list().size() == 1 && name.list().get(0) instanceof Value.Constant text
                ? text.text()
                : "";
    }

    /** A logger and those above it by their names, up to the root. */
    private static List<Obj> upwards(Machine machine, Obj logger) {
        List<Obj> chain = new ArrayList<>();
        chain.add(logger);
        String name = nameOf(machine, logger);
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            Values above = machine.read(root(machine), NAMED + name.substring(0, dot));
            if (above != null && above.list().size() == 1 && above.list().get(0) instanceof Value.Instance instance) {
                chain.add(instance.object());
            }
        }
        if (logger != root(machine)) {
            chain.add(root(machine));
        }
        return chain;
    }

    private static Values basicConfig(Invocation in) {
        Obj root = root(in.machine());
        Values level = in.arguments().keyword("level");
        if (!level.isEmpty()) {
            in.machine().write(root, LEVEL, level);
        }
        Values handlers = in.arguments().keyword(HANDLERS);
        Values filename = in.arguments().keyword("filename");
        if (handlers.isEmpty()) {
            boolean toFile = !filename.isEmpty() && !filename.isOnly(Value.Constant.NONE);
            add(in, root, Values.instance(in.make(toFile ? "logging.FileHandler" : "logging.StreamHandler")));
        } else {
            in.machine().iteration().each(in.frame(), handlers, handler -> add(in, root, handler));
        }
        return Values.of(Value.Constant.NONE);
    }

    /** A configuration that is not followed: there is some handler, and any level. */
    private static Values otherConfig(Invocation in) {
        Obj root = root(in.machine());
        in.machine().write(root, LEVEL, Values.UNKNOWN);
        add(in, root, Values.instance(in.make("logging.Handler")));
        return Values.of(Value.Constant.NONE);
    }

    private static Values addHandler(Invocation in) {
        in.object().ifPresent(logger -> add(in, logger, in.argument(0, "hdlr")));
        return Values.of(Value.Constant.NONE);
    }

    private static Values addFilter(Invocation in) {
        in.object().ifPresent(owner -> add(in, owner, FILTERS, in.argument(0, "filter")));
        return Values.of(Value.Constant.NONE);
    }

    private static void add(Invocation in, Obj logger, Values handler) {
        add(in, logger, HANDLERS, handler);
    }

    private static void add(Invocation in, Obj owner, String field, Values added) {
        Values known = in.machine().read(owner, field);
        Values list = known == null ? Values.instance(in.make("builtins.list")) : known;
        in.machine().write(owner, field, list);
        new Containers(in.machine()).add(list, added);
    }

    /** The filters of a logger or a handler are asked about a record. */
    static void filter(Machine machine, Frame frame, Obj owner, Place place) {
        for (Value filter : elements(machine, owner, FILTERS)) {
            Values asked = filter instanceof Value.Instance
                    ? machine.attributes().get(frame, Values.of(filter), "filter")
                    : Values.of(filter);
            machine.calls().call(frame, asked, Arguments.of(Values.UNKNOWN), place);
        }
    }

    private static List<Value> elements(Machine machine, Obj owner, String field) {
        Values lists = machine.read(owner, field);
        Values elements = Values.NONE;
        for (Value value : lists == null ? List.<Value>of() : lists.list()) {
            if (value instanceof Value.Instance container) {
                elements = elements.or(new Containers(machine).elements(container.object()));
            }
        }
        return elements.list();
    }

    private static Values setLevel(Invocation in) {
        return set(in, LEVEL, in.argument(0, "level"));
    }

    /** A level as a number; none if it is not one constant. */
    private static OptionalInt levelOf(Values values) {
        if (values.list().size() != 1) {
            return OptionalInt.empty();
        }
        Value value = values.list().get(0);
        if (value instanceof Value.Constant constant && constant.kind() == Term.Kind.INTEGER) {
            return constant.text().length() < 6
                    ? OptionalInt.of(Integer.parseInt(constant.text()))
                    : OptionalInt.empty();
        }
        String name =
                value instanceof Value.External external && external.name().startsWith("logging.")
                        ? external.name().substring("logging.".length())
                        : value instanceof Value.Constant text && text.kind() == Term.Kind.STRING ? text.text() : "";
        Integer level = LEVELS.get(name.toLowerCase(java.util.Locale.ROOT));
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }

    private static Values logByReceiver(Invocation in, int level) {
        return logByReceiver(in, OptionalInt.of(level));
    }

    private static Values logByReceiver(Invocation in, OptionalInt level) {
        in.object().ifPresent(logger -> log(in, logger, level));
        return Values.of(Value.Constant.NONE);
    }

    private static Values logByAdapter(Invocation in, int level) {
        Values logger =
                in.object().map(adapter -> in.machine().read(adapter, "logger")).orElse(Values.NONE);
        for (Value value : logger.list()) {
            if (value instanceof Value.Instance instance) {
                log(in, instance.object(), OptionalInt.of(level));
            }
        }
        return Values.of(Value.Constant.NONE);
    }

    private static Values log(Invocation in, Obj logger, int level) {
        return log(in, logger, OptionalInt.of(level));
    }

    /** A record is handled by the handlers of the logger and of the root, if its level lets it through. */
    private static Values log(Invocation in, Obj logger, OptionalInt level) {
        Machine machine = in.machine();
        if (machine.processes().watches() && isEnabled(machine, logger, level)) {
            Frame inner = in.frame()
                    .stepping(new Hop(
                            Hop.Kind.CALL, in.place(), in.name(), in.frame().way()));
            List<Value> handlers = handlers(machine, logger);
            machine.locks().whileLogging(() -> {
                filter(machine, inner, logger, in.place());
                for (Value handler : handlers) {
                    if (handler instanceof Value.Instance instance) {
                        HandlerLocks.handle(machine, inner, instance, in.place());
                    }
                }
            });
        }
        return Values.of(Value.Constant.NONE);
    }

    private static boolean isEnabled(Machine machine, Obj logger, OptionalInt level) {
        Values set = null;
        for (Obj one : upwards(machine, logger)) {
            set = set == null ? machine.read(one, LEVEL) : set;
        }
        if (level.isEmpty() || (set == null && !machine.isProgram())) {
            return true;
        }
        OptionalInt least = set == null ? OptionalInt.of(WARNING) : levelOf(set);
        return least.isEmpty() || level.getAsInt() >= least.getAsInt();
    }

    /** The handlers of a logger and, as far as it propagates, of those above it; the one of last resort if there are none. */
    private static List<Value> handlers(Machine machine, Obj logger) {
        Set<Value> handlers = new LinkedHashSet<>();
        for (Obj one : upwards(machine, logger)) {
            handlers.addAll(elements(machine, one, HANDLERS));
            Values propagates = machine.read(one, "propagate");
            if (propagates != null && propagates.isOnly(FALSE)) {
                break;
            }
        }
        boolean known = handlers.stream().anyMatch(Value.Instance.class::isInstance);
        Obj lastResort = machine.locks()
                .global("logging.StreamHandler", LockKind.LOGGING_HANDLER)
                .object();
        return known ? List.copyOf(handlers) : List.of(new Value.Instance(lastResort));
    }

    private static Values handleByReceiver(Invocation in) {
        if (in.machine().processes().watches()) {
            for (Value handler : in.receiver().list()) {
                if (handler instanceof Value.Instance instance) {
                    in.machine()
                            .locks()
                            .whileLogging(() -> HandlerLocks.handle(in.machine(), in.frame(), instance, in.place()));
                }
            }
        }
        return Values.UNKNOWN;
    }

    /** Keeps of a hook whether it was registered before logging registered its own, which are run in that order. */
    static void registered(Invocation in, Values hook) {
        if (in.machine().imports().isAllPlain() && !hook.isEmpty()) {
            in.machine().add(Forks.settings(in.machine()), EARLY, hook);
        }
    }

    /** Whether a hook runs before logging's own. */
    static boolean isEarly(Machine machine, Value hook) {
        Values early = machine.read(Forks.settings(machine), EARLY);
        return early != null && early.list().contains(hook);
    }
}
