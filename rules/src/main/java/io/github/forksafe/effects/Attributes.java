package io.github.forksafe.effects;

import io.github.forksafe.catalog.LockKind;
import java.util.Optional;

/** Reads and writes attributes. */
final class Attributes {
    private final Machine machine;

    Attributes(Machine machine) {
        this.machine = machine;
    }

    /** Sets an attribute of each of the values; of several objects any may be the one. */
    void set(Values bases, String name, Values values) {
        boolean single = bases.list().size() == 1;
        for (Value base : bases.list()) {
            Obj owner = owner(base);
            if (owner == null) {
                continue;
            }
            if (single) {
                machine.write(owner, name, values);
            } else {
                machine.add(owner, name, values);
            }
        }
    }

    private @org.jspecify.annotations.Nullable Obj owner(Value base) {
        if (base instanceof Value.Instance instance) {
            return instance.object();
        }
        if (base instanceof Value.Type type) {
            return type.type().namespace();
        }
        if (base instanceof Value.ProjectModule module) {
            return machine.imports().scope(module.facts());
        }
        return null;
    }

    /** What an attribute of the values may hold. */
    Values get(Frame frame, Values bases, String name) {
        Values result = Values.NONE;
        for (Value base : bases.list()) {
            result = result.or(get(frame, base, name));
        }
        return result.isEmpty() ? Values.UNKNOWN : result.readFrom(bases.quality());
    }

    private Values get(Frame frame, Value base, String name) {
        if (base instanceof Value.Instance instance) {
            return ofInstance(frame, instance, name);
        }
        if (base instanceof Value.ProjectModule module) {
            return machine.imports().attribute(frame, module.facts(), name);
        }
        if (base instanceof Value.External external) {
            return external.name().equals("logging") && name.equals("root")
                    ? Values.instance(LoggingBehaviours.root(machine))
                    : machine.world().attribute(external, name);
        }
        if (base instanceof Value.Type type) {
            return ofClass(frame, type.type(), name, base).orElse(Values.UNKNOWN);
        }
        if (base instanceof Value.Super above) {
            return find(frame, Resolution.after(instanceType(above.receiver()), above.after()), name, above.receiver())
                    .orElse(name.equals("__new__") ? Values.external("builtins.object.__new__") : Values.UNKNOWN);
        }
        if (base instanceof Value.Function function && name.equals("__module__")) {
            Obj module = machine.imports()
                    .scope(machine.world().model().moduleOf(function.facts().file()));
            Values named = machine.read(module, "__name__");
            return named == null ? Values.UNKNOWN : named;
        }
        if (base instanceof Value.Probe probe && probe.kind() == Value.Probe.Kind.ANY_THREAD) {
            return Values.of(new Value.Bound(machine.world().member("threading.Thread", name), base));
        }
        if (base instanceof Value.Constant constant && constant.kind() == io.github.forksafe.model.Term.Kind.STRING) {
            return Values.of(new Value.Bound(new Value.External("builtins.str." + name), base));
        }
        return Values.UNKNOWN;
    }

    private Optional<ClassType> instanceType(Value receiver) {
        if (receiver instanceof Value.Instance instance) {
            return Optional.ofNullable(instance.object().type().classType());
        }
        return receiver instanceof Value.Type type ? Optional.of(type.type()) : Optional.empty();
    }

    private Values ofInstance(Frame frame, Value.Instance instance, String name) {
        Obj object = instance.object();
        Values own = machine.read(object, name);
        if (own != null) {
            return own;
        }
        ClassType type = object.type().classType();
        if (type == null) {
            return Values.of(
                    new Value.Bound(machine.world().member(object.type().name(), name), instance));
        }
        if (name.equals("__class__")) {
            return Values.of(new Value.Type(type));
        }
        Optional<Values> found = find(frame, Resolution.order(type), name, instance);
        return found.isPresent() ? found.get() : asked(frame, type, name, instance);
    }

    /** What {@code __getattr__} gives for an attribute that an object does not have. */
    private Values asked(Frame frame, ClassType type, String name, Value.Instance instance) {
        if (name.startsWith("__")) {
            return Values.UNKNOWN;
        }
        for (Value base : Resolution.order(type)) {
            Values getter = base instanceof Value.Type project
                    ? machine.read(project.type().namespace(), "__getattr__")
                    : null;
            if (getter != null && getter.list().stream().allMatch(Value.Function.class::isInstance)) {
                Arguments arguments = Arguments.of(Values.of(instance), Values.of(Value.Constant.string(name)));
                return machine.calls()
                        .call(frame, getter, arguments, instance.object().place());
            }
        }
        return Values.UNKNOWN;
    }

    private Optional<Values> ofClass(Frame frame, ClassType type, String name, Value receiver) {
        return find(frame, Resolution.order(type), name, receiver);
    }

    /**
     * Looks an attribute up in a resolution order and binds what it finds. A class outside the project of which nothing is known may have
     * any attribute; one that is known to have it wins.
     */
    private Optional<Values> find(Frame frame, Iterable<Value> order, String name, Value receiver) {
        Optional<Values> maybe = Optional.empty();
        for (Value type : order) {
            if (type instanceof Value.Type project) {
                Values found = machine.read(project.type().namespace(), name);
                if (found != null) {
                    return Optional.of(bound(frame, found, receiver));
                }
                continue;
            }
            Value outside = type instanceof Value.Bound bound ? bound.function() : type;
            if (outside instanceof Value.External external && machine.world().hasMember(external.name(), name)) {
                Value member = machine.world().member(external.name(), name);
                boolean binds = receiver instanceof Value.Instance || type instanceof Value.Bound;
                Values found = Values.of(binds ? new Value.Bound(member, receiver) : member);
                if (machine.world().knowsMember(external.name(), name)) {
                    return Optional.of(found);
                }
                maybe = maybe.isPresent() ? maybe : Optional.of(found);
            }
        }
        return maybe;
    }

    private Values bound(Frame frame, Values found, Value receiver) {
        Values result = Values.NONE;
        for (Value value : found.list()) {
            result = result.or(bound(frame, value, receiver));
        }
        return result.as(found.quality());
    }

    private Values bound(Frame frame, Value value, Value receiver) {
        boolean onInstance = receiver instanceof Value.Instance;
        if (value instanceof Value.Function && onInstance) {
            return Values.of(new Value.Bound(value, receiver));
        }
        if (value instanceof Value.Instance descriptor) {
            return switch (descriptor.object().type().name()) {
                case "builtins.staticmethod" -> wrapped(descriptor);
                case "builtins.classmethod" -> classBound(wrapped(descriptor), receiver);
                case "builtins.property" -> onInstance ? computed(frame, descriptor, receiver) : Values.UNKNOWN;
                case "builtins.cached_property" -> onInstance ? kept(frame, descriptor, receiver) : Values.UNKNOWN;
                default -> Values.of(value);
            };
        }
        return Values.of(value);
    }

    private Values computed(Frame frame, Value.Instance descriptor, Value receiver) {
        Arguments arguments = Arguments.of(Values.of(receiver));
        return machine.calls()
                .call(frame, wrapped(descriptor), arguments, descriptor.object().place());
    }

    /** A property that is computed once: the object then has an attribute of that name. */
    private Values kept(Frame frame, Value.Instance descriptor, Value receiver) {
        Locks.Lock lock = new Locks.Lock(descriptor.object(), LockKind.CACHED_PROPERTY);
        machine.locks().acquire(frame, lock, descriptor.object().place(), true);
        Values computed = computed(frame, descriptor, receiver);
        machine.locks().release(lock.object());
        for (Value value : wrapped(descriptor).list()) {
            if (value instanceof Value.Function function) {
                set(Values.of(receiver), function.facts().name(), computed);
            }
        }
        return computed;
    }

    private Values wrapped(Value.Instance descriptor) {
        Values function = machine.read(descriptor.object(), "@function");
        return function == null ? Values.UNKNOWN : function;
    }

    private Values classBound(Values functions, Value receiver) {
        Value type = instanceType(receiver).<Value>map(Value.Type::new).orElse(receiver);
        Values result = Values.NONE;
        for (Value function : functions.list()) {
            result = result.or(Values.of(new Value.Bound(function, type)));
        }
        return result;
    }
}
