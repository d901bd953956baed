package io.github.forksafe.callgraph;

import io.github.forksafe.callgraph.Universe.Kind;
import java.util.List;
import java.util.Set;

/**
 * Python's own functions and types as far as they call, hold or give back what they get
 * (<a href="https://docs.python.org/3/library/functions.html">Built-in Functions</a>).
 */
final class Builtins {
    static final String PREFIX = "<builtin>.";
    static final String DICT = "<**PyDict**>";
    static final String LIST = "<**PyList**>";
    static final String TUPLE = "<**PyTuple**>";
    static final String SET = "<**PySet**>";
    static final String TEXT = "<**PyStr**>";
    static final String NUMBER = "<**PyNum**>";
    static final String STATIC = "staticmethod";
    static final String CLASS = "classmethod";
    static final String PROPERTY = "property";
    static final String SETTER = "<builtin>.property.setter";

    private static final Set<String> NAMES =
            Set.of(("abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable"
                            + " chr classmethod compile complex delattr dict dir divmod enumerate eval exec filter float format frozenset"
                            + " getattr globals hasattr hash help hex id input int isinstance issubclass iter len list locals map max"
                            + " memoryview min next object oct open ord pow print property range repr reversed round set setattr slice"
                            + " sorted staticmethod str sum super tuple type vars zip __import__ apply basestring buffer cmp coerce"
                            + " execfile file intern long raw_input reduce reload unichr unicode xrange exit quit copyright credits"
                            + " license ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError"
                            + " BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError"
                            + " ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError EncodingWarning"
                            + " EnvironmentError Exception ExceptionGroup FileExistsError FileNotFoundError FloatingPointError"
                            + " FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError"
                            + " InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError"
                            + " ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError"
                            + " PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError"
                            + " ResourceWarning RuntimeError RuntimeWarning StandardError StopAsyncIteration StopIteration SyntaxError"
                            + " SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError"
                            + " UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning"
                            + " ValueError Warning WindowsError ZeroDivisionError")
                    .split(" ", -1));

    /** Give a container of what the first argument holds. */
    private static final Set<String> COPIES =
            Set.of("list", "tuple", "set", "frozenset", "sorted", "reversed", "iter", "aiter");

    /** Call callables that they are given, on the spot. */
    private static final Set<String> APPLIES = Set.of("map", "filter", "sorted", "min", "max", "reduce", "apply");

    private static final Set<String> ADDERS =
            Set.of("append", "appendleft", "add", "insert", "put", "put_nowait", "push", "setdefault");

    private static final Set<String> TAKERS =
            Set.of("pop", "popleft", "popitem", "values", "copy", "get", "setdefault", "get_nowait");

    private static final Set<String> SPLITS = Set.of("split", "rsplit", "splitlines", "partition", "rpartition");

    private final Builder builder;
    private final Outside outside;
    private final Flow flow;
    private final Universe universe;

    Builtins(Builder builder, Outside outside) {
        this.builder = builder;
        this.outside = outside;
        this.flow = builder.flow();
        this.universe = builder.universe();
    }

    /** Whether a dotted name is that of a built-in. */
    static boolean isName(String dotted) {
        return dotted.startsWith(PREFIX);
    }

    /** Whether a name is built in. */
    static boolean has(String name) {
        return NAMES.contains(name);
    }

    /** Calls what is known here; false for the rest. */
    boolean call(Site site, String dotted, int receiver) {
        if (receiver >= 0 && universe.kind(receiver) == Kind.CONTAINER) {
            method(site, dotted.substring(dotted.lastIndexOf('.') + 1), receiver);
            return true;
        }
        if (dotted.equals(SETTER)) {
            setter(site, receiver);
            return true;
        }
        if (dotted.startsWith(TEXT) || dotted.startsWith(NUMBER)) {
            plain(site, dotted.substring(dotted.indexOf('.') + 1));
            return true;
        }
        if (dotted.startsWith(PREFIX)) {
            return function(site, dotted.substring(PREFIX.length()));
        }
        return library(site, dotted);
    }

    /** A method of a text or number gives texts and numbers again; those that take texts apart give several. */
    private void plain(Site site, String method) {
        int text = builder.outside(TEXT);
        if (SPLITS.contains(method)) {
            int list = builder.items().make(LIST);
            builder.items().put(list, text);
            flow.add(site.result(), list);
        } else {
            flow.edge(text, site.result());
        }
    }

    private boolean library(Site site, String dotted) {
        switch (dotted) {
            case "functools.partial", "functools.partialmethod" ->
                flow.add(site.result(), builder.calls().partial(site));
            case "functools.cached_property", "abc.abstractproperty" -> wrap(site, PROPERTY);
            case "abc.abstractclassmethod" -> wrap(site, CLASS);
            case "abc.abstractstaticmethod" -> wrap(site, STATIC);
            case "functools.reduce" -> apply(site);
            case "functools.wraps" ->
                handBack(site, site.decorates() ? site.passed().at(0) : builder.outside(dotted));
            case "functools.update_wrapper", "abc.abstractmethod" ->
                handBack(site, site.passed().at(0));
            case "collections.deque", "collections.OrderedDict" -> copy(site, dotted.endsWith("t") ? DICT : LIST);
            case "collections.defaultdict" -> {
                int dict = builder.items().make(DICT);
                int made = flow.node();
                builder.call(site.passed().at(0), site.inner(Site.Passed.NONE, made));
                builder.items().put(dict, made);
                flow.add(site.result(), dict);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void handBack(Site site, int node) {
        flow.edge(node, site.result());
    }

    private boolean function(Site site, String name) {
        if (APPLIES.contains(name)) {
            apply(site);
        }
        switch (name) {
            case STATIC, CLASS, PROPERTY -> wrap(site, name);
            case "super" -> parent(site);
            case "getattr" -> attribute(site);
            case "setattr" -> setAttribute(site);
            case "next", "anext" -> builder.items().iterate(site.passed().at(0), site);
            case "dict" -> dict(site);
            case "enumerate" -> enumerate(site);
            case "zip" -> zip(site);
            case "type" ->
                flow.react(site.passed().at(0), value -> {
                    if (universe.kind(value) == Kind.INSTANCE) {
                        flow.add(site.result(), universe.of(Kind.CLASS, universe.first(value)));
                    }
                });
            case "map", "filter" -> {}
            case "str", "repr", "ascii", "format", "chr", "hex", "input" ->
                flow.edge(builder.outside(TEXT), site.result());
            default -> {
                if (COPIES.contains(name)) {
                    copy(site, LIST);
                } else if (!APPLIES.contains(name)) {
                    flow.add(site.result(), universe.external(PREFIX + name));
                    outside.handOver(site);
                }
            }
        }
        return true;
    }

    /** Calls the callables among the arguments; what they return is what an iteration over the result gives. */
    private void apply(Site site) {
        int list = builder.items().make(LIST);
        int element = flow.node();
        int result = flow.node();
        Site.Passed passed = site.passed();
        passed.positional().forEach(node -> builder.items().iterate(node, site.inner(Site.Passed.NONE, element)));
        Site.Passed given = new Site.Passed(List.of(element, element), Flow.NOTHING, List.of(), Flow.NOTHING);
        Site inner = site.inner(given, result);
        passed.positional().forEach(node -> flow.react(node, value -> applied(inner, value)));
        passed.named().forEach(argument -> flow.react(argument.node(), value -> applied(inner, value)));
        builder.items().put(list, result);
        builder.items().put(list, element);
        flow.add(site.result(), list);
    }

    private void applied(Site inner, int value) {
        Kind kind = universe.kind(value);
        if (kind == Kind.FUNCTION || kind == Kind.BOUND || kind == Kind.CLASS || kind == Kind.PARTIAL) {
            builder.calls().call(inner, value);
        }
    }

    private void wrap(Site site, String kind) {
        int function = site.passed().at(0);
        if (function != Flow.NOTHING) {
            flow.add(site.result(), universe.of(Kind.WRAPPED, function, universe.text(kind)));
        }
    }

    private void setter(Site site, int property) {
        flow.add(site.result(), property);
        outside.handOver(site);
    }

    /** The object whose attributes are those behind a class: the class around the method and its first parameter, or as written. */
    private void parent(Site site) {
        Scope method = site.caller();
        while (method.outer() != null && method.methodOf() == null) {
            method = method.outer();
        }
        ClassInfo around = method.methodOf();
        int receiver = site.passed().at(1);
        if (receiver == Flow.NOTHING && method.parameters() > 0) {
            receiver = method.parameter(0);
        }
        int node = receiver;
        if (site.passed().at(0) != Flow.NOTHING) {
            flow.react(site.passed().at(0), type -> parents(site, type, node));
        } else if (around != null) {
            parents(site, builder.classes().value(around), node);
        }
    }

    private void parents(Site site, int type, int receivers) {
        if (universe.kind(type) == Kind.CLASS) {
            flow.react(receivers, receiver -> {
                if (universe.kind(receiver) == Kind.INSTANCE || universe.kind(receiver) == Kind.CLASS) {
                    flow.add(site.result(), universe.of(Kind.SUPER, universe.first(type), receiver));
                }
            });
        }
    }

    private void setAttribute(Site site) {
        flow.react(site.passed().at(1), key -> {
            if (universe.kind(key) == Kind.CONSTANT) {
                builder.attributes()
                        .store(
                                site.passed().at(0),
                                universe.textOf(key),
                                site.passed().at(2));
            }
        });
    }

    private void attribute(Site site) {
        flow.edge(site.passed().at(2), site.result());
        flow.react(site.passed().at(1), key -> {
            if (universe.kind(key) == Kind.CONSTANT) {
                builder.attributes().load(site.passed().at(0), universe.textOf(key), site);
            } else {
                flow.add(site.result(), Universe.UNKNOWN);
            }
        });
    }

    private void copy(Site site, String type) {
        int list = builder.items().make(type);
        int element = flow.node();
        if (!site.passed().positional().isEmpty()) {
            Site reading = site.inner(Site.Passed.NONE, element);
            builder.items().iterate(site.passed().at(0), reading);
        }
        builder.items().put(list, element);
        flow.add(site.result(), list);
    }

    private void dict(Site site) {
        int dict = builder.items().make(DICT);
        site.passed().named().forEach(argument -> builder.items().put(dict, "'" + argument.name(), argument.node()));
        builder.items().merge(dict, site.passed().at(0));
        builder.items().merge(dict, site.passed().namedRest());
        flow.add(site.result(), dict);
    }

    private void enumerate(Site site) {
        int pair = builder.items().make(TUPLE);
        pairs(site, List.of(pair));
        int element = flow.node();
        builder.items().iterate(site.passed().at(0), site.inner(Site.Passed.NONE, element));
        builder.items().put(pair, Items.index(1), element);
    }

    private void zip(Site site) {
        int tuple = builder.items().make(TUPLE);
        pairs(site, List.of(tuple));
        for (int i = 0; i < site.passed().positional().size(); i++) {
            int element = flow.node();
            builder.items().iterate(site.passed().at(i), site.inner(Site.Passed.NONE, element));
            builder.items().put(tuple, Items.index(i), element);
        }
    }

    private void pairs(Site site, List<Integer> tuples) {
        int list = builder.items().make(LIST);
        tuples.forEach(tuple -> builder.items().put(list, flow.holding(tuple)));
        flow.add(site.result(), list);
    }

    /** A method of a container. */
    private void method(Site site, String name, int container) {
        Items items = builder.items();
        if (ADDERS.contains(name)) {
            site.passed().positional().forEach(node -> items.put(container, node));
        }
        if (TAKERS.contains(name)) {
            taken(site, name, container);
        }
        switch (name) {
            case "update", "extend" -> {
                items.merge(container, site.passed().at(0));
                site.passed().named().forEach(a -> items.put(container, "'" + a.name(), a.node()));
            }
            case "items" -> {
                int pair = items.make(TUPLE);
                items.put(pair, Items.index(1), items.all(container));
                pairs(site, List.of(pair));
            }
            default -> {}
        }
    }

    private void taken(Site site, String name, int container) {
        Items items = builder.items();
        if (name.equals("values")) {
            int list = items.make(LIST);
            items.put(list, items.all(container));
            flow.add(site.result(), list);
        } else if (name.equals("copy")) {
            flow.add(site.result(), container);
        } else if ((name.equals("get") || name.equals("pop") || name.equals("setdefault"))
                && site.passed().at(0) != Flow.NOTHING) {
            items.load(flow.holding(container), site.passed().at(0), site);
            flow.edge(site.passed().at(1), site.result());
        } else {
            flow.edge(items.all(container), site.result());
        }
    }
}
