package io.github.forksafe.python.parse;

import io.github.forksafe.python.syntax.Node;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks syntax by its record components, so that a test sees each kind of node without naming it. */
final class Components {

    private Components() {}

    static Object read(Node node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException hidden) {
            throw new LinkageError("records are open to their readers", hidden);
        }
    }

    /** The nodes right below a node, in the order of the record's components. */
    static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            collect(read(node, component), children);
        }
        return children;
    }

    private static void collect(Object value, List<Node> into) {
        if (value instanceof Node node) {
            into.add(node);
        } else if (value instanceof List<?> list) {
            list.forEach(element -> collect(element, into));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(element -> collect(element, into));
        }
    }
}
