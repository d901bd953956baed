package io.github.forksafe.outline;

import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Keyword;
import io.github.forksafe.python.syntax.Parameter;
import io.github.forksafe.python.syntax.Pattern;
import io.github.forksafe.python.syntax.Statement;
import io.github.forksafe.python.syntax.TypeParameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Gathers the items of one file. The visitors say what an item is and what lies below each node; what contains comes before
 * what it contains.
 */
final class Items {
    private final List<Item> items = new ArrayList<>();
    private final StatementItems statements = new StatementItems(this);
    private final ExpressionItems expressions = new ExpressionItems(this);
    private final PatternItems patterns = new PatternItems(this);

    private Items() {}

    /**
     * The items of a file.
     *
     * @param body its statements
     * @return by position; where two start at the same place, the one that contains the other is first
     */
    static List<Item> of(List<Statement> body) {
        List<Item> items = new Items().statements(body).items;
        items.sort(Comparator.comparingInt(Item::offset));
        return items;
    }

    Items add(ItemKind kind, int offset, String name) {
        items.add(new Item(kind, offset, name));
        return this;
    }

    Items statements(List<Statement> nodes) {
        for (Statement node : nodes) {
            node.accept(statements);
        }
        return this;
    }

    Items expression(Expression node) {
        return node.accept(expressions);
    }

    Items expression(Optional<? extends Expression> node) {
        node.ifPresent(this::expression);
        return this;
    }

    Items expressions(List<? extends Expression> nodes) {
        for (Expression node : nodes) {
            node.accept(expressions);
        }
        return this;
    }

    Items keywords(List<Keyword> nodes) {
        for (Keyword node : nodes) {
            expression(node.value());
        }
        return this;
    }

    Items parameters(List<Parameter> nodes) {
        for (Parameter node : nodes) {
            expression(node.annotation()).expression(node.defaultValue());
        }
        return this;
    }

    Items typeParameters(List<TypeParameter> nodes) {
        for (TypeParameter node : nodes) {
            expression(node.bound()).expression(node.defaultValue());
        }
        return this;
    }

    Items pattern(Pattern node) {
        return node.accept(patterns);
    }

    Items patterns(List<Pattern> nodes) {
        for (Pattern node : nodes) {
            node.accept(patterns);
        }
        return this;
    }
}
