package io.github.forksafe.manifest;

import io.github.forksafe.pip.PackageName;
import io.github.forksafe.pip.SpecifierSet;
import io.github.forksafe.python.syntax.BinaryOperator;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Node;
import io.github.forksafe.source.Position;
import java.util.List;
import java.util.Optional;

/** What programs that declare dependencies by calls have in common. */
final class PythonCalls {
    private PythonCalls() {}

    /** Whether a call is of a function or method with a name. */
    static boolean isNamed(Expression.Call call, String name) {
        return (call.function() instanceof Expression.Name plain && plain.id().equals(name))
                || (call.function() instanceof Expression.Attribute method
                        && method.name().equals(name));
    }

    /** Where a node stands; of one over several lines the first line. */
    static Range range(Gathered out, Node node) {
        Position start = out.file().position(node.start());
        Position end = out.file().position(node.end());
        return start.line() == end.line()
                ? new Range(start, end)
                : Range.restOfLine(out.file(), start.line(), start.column());
    }

    /** Declares what a list holds. */
    static void require(List<Folder.Piece> pieces, Scope scope, String marker, Gathered out) {
        for (Folder.Piece piece : pieces) {
            Range range = range(out, piece.from());
            if (piece.text().isPresent()) {
                String text = piece.text().get().strip();
                if (!text.isEmpty() && !text.startsWith("#")) {
                    out.require(marker.isEmpty() || text.contains(";") ? text : text + "; " + marker, scope, range);
                }
            } else if (piece.file().isPresent()) {
                out.includeGuessed(piece.file().get(), scope, range);
            } else if (nameOf(piece.from()).isPresent()) {
                out.unresolved(range, "the version of '" + nameOf(piece.from()).get() + "' is computed");
                out.declare(new Gathered.Named(nameOf(piece.from()).get(), SpecifierSet.ANY), scope, range);
            } else {
                out.unresolved(range, "what is required here is computed");
            }
        }
    }

    /** The distribution of {@code "name==" + version}. */
    private static Optional<String> nameOf(Expression from) {
        Expression first = from;
        while (first instanceof Expression.BinaryOp joined
                && (joined.operator() == BinaryOperator.ADD || joined.operator() == BinaryOperator.MODULO)) {
            first = joined.left();
        }
        if (first instanceof Expression.FormattedString formatted
                && !formatted.parts().isEmpty()) {
            first = formatted.parts().get(0);
        }
        if (first == from || !(first instanceof Expression.StringLiteral literal)) {
            return Optional.empty();
        }
        int end = 0;
        while (end < literal.value().length()
                && PackageName.isPart(literal.value().charAt(end))) {
            end++;
        }
        boolean operator = end < literal.value().length()
                && "=<>~!".indexOf(literal.value().charAt(end)) >= 0;
        String name = literal.value().substring(0, end);
        return operator && PackageName.isValid(name) ? Optional.of(name) : Optional.empty();
    }
}
