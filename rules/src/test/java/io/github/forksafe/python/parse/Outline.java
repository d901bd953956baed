package io.github.forksafe.python.parse;

import io.github.forksafe.python.syntax.Branch;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** The names in a body, with {@code ?} for what could not be read. */
final class Outline {

    private Outline() {}

    static String of(List<Statement> body) {
        return body.stream().map(Outline::of).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String of(Statement statement) {
        if (statement instanceof Statement.Unreadable) {
            return "?";
        }
        if (statement instanceof Statement.ExpressionStatement alone && alone.value() instanceof Expression.Name name) {
            return name.id();
        }
        if (statement instanceof Statement.FunctionDef function) {
            return function.name() + of(function.body());
        }
        if (statement instanceof Statement.ClassDef type) {
            return type.name() + of(type.body());
        }
        if (statement instanceof Statement.If choice) {
            return "if"
                    + choice.branches().stream()
                            .map(Branch::body)
                            .map(Outline::of)
                            .collect(Collectors.joining());
        }
        if (statement instanceof Statement.Import imported) {
            return imported.names().get(0).name();
        }
        return statement.getClass().getSimpleName();
    }
}
