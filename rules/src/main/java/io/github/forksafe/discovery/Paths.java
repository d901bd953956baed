package io.github.forksafe.discovery;

import io.github.forksafe.model.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the variables, attributes and containers of a function are written, and which of them hold the same objects. */
final class Paths {
    private static final Set<String> COPIES = Set.of("list", "tuple", "set", "reversed", "sorted", "iter", "enumerate");
    private static final Set<String> VIEWS = Set.of("values", "items", "copy");

    private final Map<String, String> same = new HashMap<>();

    /** How a value is written; empty for one without a name. */
    static String of(Term term) {
        if (term instanceof Term.Name name) {
            return name.id();
        }
        if (term instanceof Term.Attribute attribute) {
            String base = of(attribute.base());
            return base.isEmpty() ? "" : base + "." + attribute.name();
        }
        if (term instanceof Term.Item item) {
            String base = of(item.base());
            return base.isEmpty() ? "" : base + "[]";
        }
        if (term instanceof Term.Await await) {
            return of(await.operand());
        }
        if (term instanceof Term.Call call
                && call.function() instanceof Term.Name name
                && name.id().equals("super")) {
            return "self";
        }
        return "";
    }

    /** The elements of what is iterated. */
    static String elements(Term iterable) {
        Term inner = iterable;
        if (iterable instanceof Term.Call call) {
            if (call.function() instanceof Term.Name name
                    && COPIES.contains(name.id())
                    && !call.arguments().isEmpty()) {
                inner = call.arguments().get(0).value();
            } else if (call.function() instanceof Term.Attribute attribute && VIEWS.contains(attribute.name())) {
                inner = attribute.base();
            }
        }
        String path = of(inner);
        return path.isEmpty() ? "" : path + "[]";
    }

    /** Two ways to write the same object. */
    void unite(String one, String other) {
        if (!one.isEmpty() && !other.isEmpty()) {
            String a = root(one);
            String b = root(other);
            if (!a.equals(b)) {
                same.put(a, b);
            }
        }
    }

    private String root(String path) {
        String at = path;
        for (String next = same.get(at); next != null; next = same.get(at)) {
            at = next;
        }
        return at;
    }

    /** Whether two may be one object, or one a part of the other. */
    boolean related(String one, String other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && (within(one, other)
                        || within(other, one)
                        || within(root(one), root(other))
                        || within(root(other), root(one)));
    }

    boolean anyRelated(List<String> paths, String other) {
        return paths.stream().anyMatch(path -> related(path, other));
    }

    private static boolean within(String path, String owner) {
        return path.startsWith(owner)
                && (path.length() == owner.length() || !Character.isJavaIdentifierPart(path.charAt(owner.length())));
    }
}
