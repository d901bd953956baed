package io.github.forksafe.python.parse;

import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Node;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes syntax so that people can compare it: kinds and values on one line, without places. */
final class Rendering {
    private static final Set<String> PLACES = Set.of("start", "end", "nameStart");

    private Rendering() {}

    static String of(Object value) {
        if (value instanceof Expression.Name name) {
            return name.id();
        }
        if (value instanceof Expression.NumberLiteral number) {
            return number.text();
        }
        if (value instanceof Expression.Constant constant) {
            return constant.value().toString();
        }
        if (value instanceof Expression.StringLiteral text) {
            return quoted(text.value());
        }
        if (value instanceof Expression.BytesLiteral bytes) {
            return "b" + quoted(bytes.value());
        }
        if (value instanceof Node node) {
            return node(node);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Rendering::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Rendering::of).orElse("-");
        }
        return String.valueOf(value);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append(String.format("\\x%02x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    private static String node(Node node) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            if (!PLACES.contains(component.getName())) {
                parts.add(of(Components.read(node, component)));
            }
        }
        String kind = node.getClass().getSimpleName();
        return parts.isEmpty() ? kind : kind + "(" + String.join(", ", parts) + ")";
    }
}
