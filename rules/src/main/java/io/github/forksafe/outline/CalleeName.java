package io.github.forksafe.outline;

import io.github.forksafe.python.syntax.Expression;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The name of what is called: {@code a.b.c} as written. A call in it is {@code ()}, a subscript is {@code []}, both without
 * what is in them, and any other expression is {@code ?}: {@code f().g}, {@code x[].run}, {@code ?.join}.
 */
final class CalleeName {

    private CalleeName() {}

    static String of(Expression callee) {
        Deque<String> parts = new ArrayDeque<>();
        Expression rest = callee;
        while (true) {
            if (rest instanceof Expression.Attribute attribute) {
                parts.push("." + attribute.name());
                rest = attribute.value();
            } else if (rest instanceof Expression.Call call) {
                parts.push("()");
                rest = call.function();
            } else if (rest instanceof Expression.Subscript subscript) {
                parts.push("[]");
                rest = subscript.value();
            } else {
                parts.push(rest instanceof Expression.Name name ? name.id() : "?");
                return String.join("", parts);
            }
        }
    }
}
