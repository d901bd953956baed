package io.github.forksafe.effects;

import java.util.List;
import java.util.Map;

/** Methods of lists, sets, dicts and deques. */
final class ContainerBehaviours {
    /** How many elements are told apart that were appended one by one. */
    private static final int MOST_APPENDED = 500;

    private ContainerBehaviours() {}

    static void register(Map<String, Behaviour> all) {
        for (String type : List.of("builtins.list", "builtins.set", "builtins.tuple", "collections.deque")) {
            all.put(type + ".__init__", ContainerBehaviours::init);
            all.put(type + ".append", ContainerBehaviours::append);
            for (String adder : List.of("add", "appendleft")) {
                all.put(type + "." + adder, in -> add(in, in.argument(0, "")));
            }
            all.put(type + ".insert", in -> add(in, in.argument(1, "")));
            for (String adder : List.of("extend", "update", "extendleft", "union")) {
                all.put(type + "." + adder, ContainerBehaviours::extend);
            }
            for (String taker : List.of("pop", "popleft")) {
                all.put(type + "." + taker, ContainerBehaviours::take);
            }
            all.put(type + ".copy", in -> in.self());
            all.put(type + ".clear", Behaviours::nothing);
            all.put(type + ".remove", Behaviours::nothing);
            all.put(type + ".discard", Behaviours::nothing);
        }
        dict(all);
    }

    private static void dict(Map<String, Behaviour> all) {
        String dict = "builtins.dict";
        all.put(dict + ".__init__", ContainerBehaviours::initDict);
        all.put(dict + ".get", in -> item(in, in.argument(1, "default")));
        all.put(dict + ".pop", in -> item(in, in.argument(1, "")));
        all.put(dict + ".popitem", ContainerBehaviours::take);
        all.put(dict + ".setdefault", ContainerBehaviours::setDefault);
        all.put(dict + ".update", ContainerBehaviours::extend);
        all.put(dict + ".values", ContainerBehaviours::values);
        all.put(dict + ".itervalues", ContainerBehaviours::values);
        all.put(dict + ".items", ContainerBehaviours::items);
        all.put(dict + ".iteritems", ContainerBehaviours::items);
        all.put(dict + ".keys", Behaviours::nothing);
        all.put(dict + ".copy", in -> in.self());
        all.put(dict + ".clear", Behaviours::nothing);
    }

    private static Values init(Invocation in) {
        Containers containers = new Containers(in.machine());
        in.object().ifPresent(container -> {
            containers.clear(container);
            if (!in.arguments().positional().isEmpty()) {
                fill(in, container, in.arguments().positional().get(0));
            }
        });
        return Values.UNKNOWN;
    }

    /** Fills a container with what an iterable gives; a generator runs. */
    static void fill(Invocation in, Obj container, Values iterable) {
        Containers containers = new Containers(in.machine());
        in.machine()
                .iteration()
                .each(in.frame(), iterable, element -> containers.add(container, element.as(Values.Quality.ONE_OF)));
    }

    private static Values initDict(Invocation in) {
        Containers containers = new Containers(in.machine());
        in.object().ifPresent(dict -> {
            containers.clear(dict);
            in.arguments().positional().forEach(other -> containers.update(dict, other));
            in.arguments()
                    .named()
                    .forEach((name, values) ->
                            containers.set(Values.instance(dict), Values.of(Value.Constant.string(name)), values));
        });
        return Values.UNKNOWN;
    }

    private static Values add(Invocation in, Values element) {
        in.object()
                .ifPresent(container -> new Containers(in.machine()).add(container, element.as(Values.Quality.ONE_OF)));
        return Values.of(Value.Constant.NONE);
    }

    /** Outside of loops, where each round would add an index, the index of the new element is known; not in long rows. */
    private static Values append(Invocation in) {
        Containers containers = new Containers(in.machine());
        List<Values> exact = in.machine().unwinding().inLoop() ? null : containers.exactElements(in.receiver());
        if (exact == null || in.object().isEmpty() || exact.size() >= MOST_APPENDED) {
            return add(in, in.argument(0, ""));
        }
        Values element = in.argument(0, "").as(Values.Quality.ONE_OF);
        in.machine().write(in.object().get(), Containers.index(exact.size()), element);
        return Values.of(Value.Constant.NONE);
    }

    private static Values extend(Invocation in) {
        in.object().ifPresent(container -> {
            if (container.is("builtins.dict")) {
                new Containers(in.machine()).update(container, in.argument(0, ""));
            } else {
                fill(in, container, in.argument(0, ""));
            }
        });
        return Values.of(Value.Constant.NONE);
    }

    /** Takes an element out; a loop that takes elements out is taken to empty the container, so it gets each of them. */
    private static Values take(Invocation in) {
        Values elements =
                in.object().map(o -> new Containers(in.machine()).elements(o)).orElse(Values.UNKNOWN);
        return elements.isEmpty()
                ? Values.UNKNOWN
                : elements.as(in.machine().unwinding().inLoop() ? Values.Quality.EACH : Values.Quality.SOME);
    }

    private static Values item(Invocation in, Values fallback) {
        Map<String, Values> entries = new Containers(in.machine()).exactEntries(in.receiver());
        Values key = in.argument(0, "key");
        if (entries != null
                && key.list().size() == 1
                && key.list().get(0) instanceof Value.Constant constant
                && !entries.containsKey(constant.text())) {
            return fallback.isEmpty() ? Values.of(Value.Constant.NONE) : fallback;
        }
        Values found = new Containers(in.machine()).get(in.receiver(), in.argument(0, "key"));
        return found.isUnknown() ? found.or(fallback) : found;
    }

    private static Values setDefault(Invocation in) {
        new Containers(in.machine()).set(in.receiver(), Values.UNKNOWN, in.argument(1, "default"));
        return item(in, in.argument(1, "default"));
    }

    private static Values values(Invocation in) {
        Obj list = in.make("builtins.list");
        Containers containers = new Containers(in.machine());
        containers.clear(list);
        in.object().ifPresent(dict -> containers.add(list, containers.elements(dict)));
        return Values.instance(list);
    }

    private static Values items(Invocation in) {
        Containers containers = new Containers(in.machine());
        Values held = in.object().map(containers::elements).orElse(Values.UNKNOWN);
        return pairs(in, List.of(Values.UNKNOWN, held));
    }

    /** A list of tuples, each of whose places runs over all that is given for it. */
    static Values pairs(Invocation in, List<Values> places) {
        Obj list = in.make("builtins.list");
        Obj tuple = in.make("builtins.tuple");
        Containers containers = new Containers(in.machine());
        containers.clear(list);
        for (int i = 0; i < places.size(); i++) {
            in.machine().write(tuple, Containers.index(i), places.get(i).as(Values.Quality.EACH));
        }
        if (places.stream().noneMatch(Values::isEmpty)) {
            containers.add(list, Values.instance(tuple));
        }
        return Values.instance(list);
    }
}
