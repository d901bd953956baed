package io.github.forksafe.effects;

import io.github.forksafe.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Built-in functions, and those of the standard library that only pass callables and containers on. */
final class BuiltinBehaviours {
    /** Functions that do nothing which matters. */
    private static final List<String> PLAIN = List.of(
            "len",
            "isinstance",
            "issubclass",
            "callable",
            "str",
            "int",
            "repr",
            "id",
            "float",
            "bool",
            "bytes",
            "format",
            "hash",
            "round",
            "abs",
            "vars",
            "globals",
            "locals",
            "dir",
            "input",
            "ord",
            "chr",
            "object");

    private BuiltinBehaviours() {}

    static void register(Map<String, Behaviour> all) {
        all.put("builtins.super", BuiltinBehaviours::superOf);
        all.put("builtins.hasattr", BuiltinBehaviours::hasAttribute);
        for (String wrapper : List.of("staticmethod", "classmethod", "property")) {
            all.put("builtins." + wrapper, in -> wrapped(in, wrapper));
        }
        all.put("functools.cached_property", in -> wrapped(in, "cached_property"));
        all.put("functools.partial", BuiltinBehaviours::partial);
        PLAIN.forEach(name -> all.put("builtins." + name, Behaviours::nothing));
        passing(all);
        iteration(all);
        reflection(all);
        all.put("importlib.import_module", BuiltinBehaviours::importModule);
        all.put("builtins.__import__", BuiltinBehaviours::importModule);
        all.put("builtins.str.startswith", BuiltinBehaviours::startsWith);
    }

    /** What gives back what it gets. */
    private static void passing(Map<String, Behaviour> all) {
        for (String same : List.of("functools.wraps", "functools.lru_cache", "functools.cache")) {
            all.put(same, BuiltinBehaviours::identity);
        }
        all.put("@identity", in -> in.argument(0, ""));
        for (String same : List.of(
                "contextlib.contextmanager",
                "contextlib.asynccontextmanager",
                "abc.abstractmethod",
                "typing.cast",
                "builtins.iter")) {
            all.put(same, BuiltinBehaviours::sameAsLast);
        }
    }

    private static void iteration(Map<String, Behaviour> all) {
        all.put("builtins.range", in -> Values.of(new Value.Probe(Value.Probe.Kind.INDEX, Value.Unknown.VALUE)));
        all.put("builtins.xrange", in -> Values.of(new Value.Probe(Value.Probe.Kind.INDEX, Value.Unknown.VALUE)));
        for (String same : List.of("sorted", "reversed", "frozenset")) {
            all.put("builtins." + same, BuiltinBehaviours::copied);
        }
        all.put(
                "builtins.enumerate",
                in -> ContainerBehaviours.pairs(in, List.of(Values.UNKNOWN, elements(in, in.argument(0, "iterable")))));
        all.put(
                "builtins.zip",
                in -> ContainerBehaviours.pairs(
                        in,
                        in.arguments().positional().stream()
                                .map(v -> elements(in, v))
                                .toList()));
        all.put("builtins.map", BuiltinBehaviours::map);
        all.put(
                "builtins.filter",
                in -> in.machine()
                        .iteration()
                        .iterator(
                                in.frame(),
                                in.place(),
                                taker -> in.machine().iteration().each(in.frame(), in.argument(1, "iterable"), taker)));
        all.put("builtins.next", BuiltinBehaviours::next);
        for (String reader : List.of("builtins.min", "builtins.max", "builtins.sum", "builtins.all")) {
            all.put(reader, BuiltinBehaviours::read);
        }
        all.put("builtins.str.join", BuiltinBehaviours::read);
        all.put("builtins.any", BuiltinBehaviours::any);
    }

    private static void reflection(Map<String, Behaviour> all) {
        all.put("builtins.getattr", BuiltinBehaviours::getAttribute);
        all.put("builtins.setattr", BuiltinBehaviours::setAttribute);
        all.put("builtins.type", BuiltinBehaviours::typeOf);
        all.put("builtins.object.__new__", BuiltinBehaviours::newObject);
    }

    /** What a system has is known of its modules; of other objects nothing is told. */
    private static Values hasAttribute(Invocation in) {
        Values names = in.argument(1, "name");
        if (in.argument(0, "object").list().size() == 1
                && in.argument(0, "object").list().get(0) instanceof Value.External module
                && names.list().size() == 1
                && names.list().get(0) instanceof Value.Constant name) {
            return Platform.has(
                            module.name(),
                            name.text(),
                            in.machine().world().pythons().system())
                    .map(has -> Values.of(new Value.Constant(has ? Term.Kind.TRUE : Term.Kind.FALSE, "")))
                    .orElse(Values.UNKNOWN);
        }
        return Values.UNKNOWN;
    }

    private static Values superOf(Invocation in) {
        Values explicit = in.argument(1, "");
        Value receiver = explicit.list().size() == 1
                ? explicit.list().get(0)
                : in.frame().receiver();
        Values type = in.argument(0, "");
        if (receiver == null) {
            return Values.UNKNOWN;
        }
        if (type.list().size() == 1 && type.list().get(0) instanceof Value.Type named) {
            return Values.of(new Value.Super(named.type(), receiver));
        }
        return in.machine()
                .definitions()
                .owner(in.frame().function())
                .map(owner -> Values.of(new Value.Super(owner, receiver)))
                .orElse(Values.UNKNOWN);
    }

    private static Values wrapped(Invocation in, String wrapper) {
        Obj descriptor = in.make("builtins." + wrapper);
        in.machine().write(descriptor, "@function", in.argument(0, "fget"));
        return Values.instance(descriptor);
    }

    private static Values partial(Invocation in) {
        Obj partial = in.make("functools.partial");
        Values callee = in.argument(0, "func");
        if (callee.list().size() != 1) {
            return Values.UNKNOWN;
        }
        in.machine()
                .suspend(
                        partial,
                        new Machine.Suspended(
                                callee.list().get(0), in.arguments().drop(1)));
        return Values.instance(partial);
    }

    /** A decorator with or without arguments that changes nothing which matters. */
    private static Values identity(Invocation in) {
        Values first = in.argument(0, "");
        boolean decorates = in.name().startsWith("functools.wraps")
                ? false
                : first.list().stream().anyMatch(v -> v instanceof Value.Function);
        return decorates ? first : Values.external("@identity");
    }

    private static Values sameAsLast(Invocation in) {
        List<Values> positional = in.arguments().positional();
        return positional.isEmpty()
                ? Values.UNKNOWN
                : positional.get(in.name().equals("typing.cast") ? positional.size() - 1 : 0);
    }

    private static Values copied(Invocation in) {
        return copyOf(in, in.argument(0, "iterable"));
    }

    private static Values copyOf(Invocation in, Values iterable) {
        Obj list = in.make("builtins.list");
        new Containers(in.machine()).clear(list);
        ContainerBehaviours.fill(in, list, iterable);
        return Values.instance(list);
    }

    /** What an iterable gives; a generator runs. */
    private static Values elements(Invocation in, Values iterable) {
        List<Values> seen = new ArrayList<>();
        in.machine().iteration().each(in.frame(), iterable, seen::add);
        return seen.stream().reduce(Values.NONE, Values::or);
    }

    private static Values map(Invocation in) {
        Values function = in.argument(0, "function");
        Values iterable = in.argument(1, "iterable");
        return in.machine()
                .iteration()
                .iterator(
                        in.frame(),
                        in.place(),
                        taker -> in.machine()
                                .iteration()
                                .each(
                                        in.frame(),
                                        iterable,
                                        element -> taker.accept(in.call(function, Arguments.of(element)))));
    }

    private static Values next(Invocation in) {
        Values seen = in.machine().iteration().next(in.frame(), in.argument(0, "iterator"));
        return seen.isEmpty() ? Values.UNKNOWN : seen.as(Values.Quality.SOME);
    }

    /** Reads what it gets to the end. */
    private static Values read(Invocation in) {
        in.arguments().positional().forEach(values -> elements(in, values));
        return Values.UNKNOWN;
    }

    /** Whether any of some threads is alive, if that is what is asked. */
    private static Values any(Invocation in) {
        Values seen = elements(in, in.argument(0, "iterable"));
        return seen.list().size() == 1
                        && seen.list().get(0) instanceof Value.Probe probe
                        && probe.kind() == Value.Probe.Kind.ALIVE
                ? Values.of(new Value.Probe(Value.Probe.Kind.ANY_ALIVE, probe.subject()))
                : Values.UNKNOWN;
    }

    private static Values getAttribute(Invocation in) {
        Values name = in.argument(1, "");
        if (name.list().size() == 1 && name.list().get(0) instanceof Value.Constant constant) {
            Values found = in.machine().attributes().get(in.frame(), in.argument(0, ""), constant.text());
            return found.isUnknown() ? found.or(in.argument(2, "")) : found;
        }
        return Values.UNKNOWN;
    }

    private static Values setAttribute(Invocation in) {
        Values name = in.argument(1, "");
        if (name.list().size() == 1 && name.list().get(0) instanceof Value.Constant constant) {
            in.machine().attributes().set(in.argument(0, ""), constant.text(), in.argument(2, ""));
        }
        return Values.of(Value.Constant.NONE);
    }

    private static Values typeOf(Invocation in) {
        return in.arguments().positional().size() == 1
                ? in.machine().attributes().get(in.frame(), in.argument(0, ""), "__class__")
                : Values.UNKNOWN;
    }

    private static Values newObject(Invocation in) {
        Values type = in.argument(0, "cls");
        return type.list().size() == 1 && type.list().get(0) instanceof Value.Type project
                ? Values.instance(in.machine().allocate(in.frame(), in.place(), Obj.Type.of(project.type())))
                : Values.UNKNOWN;
    }

    private static Values importModule(Invocation in) {
        Values name = in.argument(0, "name");
        return name.list().size() == 1
                        && name.list().get(0) instanceof Value.Constant constant
                        && !constant.text().startsWith(".")
                ? in.machine().imports().module(in.frame(), constant.text(), in.place())
                : Values.UNKNOWN;
    }

    private static Values startsWith(Invocation in) {
        Values prefix = in.argument(0, "");
        if (in.receiver().list().size() == 1
                && in.receiver().list().get(0) instanceof Value.Constant text
                && prefix.list().size() == 1
                && prefix.list().get(0) instanceof Value.Constant start) {
            boolean starts = text.text().startsWith(start.text());
            return Values.of(new Value.Constant(
                    starts ? io.github.forksafe.model.Term.Kind.TRUE : io.github.forksafe.model.Term.Kind.FALSE, ""));
        }
        return Values.UNKNOWN;
    }
}
