package io.github.forksafe.manifest;

import io.github.forksafe.python.syntax.BinaryOperator;
import io.github.forksafe.python.syntax.DictEntry;
import io.github.forksafe.python.syntax.ExceptHandler;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Keyword;
import io.github.forksafe.python.syntax.Module;
import io.github.forksafe.python.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what the lists, texts and mappings of a program are, as far as they are written in it: by names that are given a value, by
 * joining and by adding. What a branch may add counts, since it may be taken. Nothing is run.
 */
final class Folder {
    /** A program that takes more to fold is made to. */
    private static final int MOST_STEPS = 100_000;

    /** Longer texts are no requirements. */
    private static final int LONGEST = 100_000;

    private static final Set<String> COPIES = Set.of("list", "tuple", "set", "sorted");

    private final Map<String, List<Expression>> values = new HashMap<>();
    private final Map<String, List<DictEntry>> entries = new HashMap<>();
    private final Map<String, Statement.FunctionDef> functions = new HashMap<>();
    private final List<Expression.Call> calls = new ArrayList<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> listed = new HashSet<>();
    private int steps;

    /** A text of a list, or a file whose lines it holds; neither if it cannot be told. */
    record Piece(Optional<String> text, Optional<String> file, Expression from) {}

    Folder(Module module) {
        collect(module.body());
    }

    /** The calls that stand as statements of their own, in order. */
    List<Expression.Call> calls() {
        return calls;
    }

    private void collect(List<Statement> body) {
        for (Statement statement : body) {
            if (statement instanceof Statement.Assign assign) {
                assign.targets().forEach(target -> bind(target, assign.value()));
            } else if (statement instanceof Statement.AnnAssign assign) {
                assign.value().ifPresent(value -> bind(assign.target(), value));
            } else if (statement instanceof Statement.AugAssign assign && assign.operator() == BinaryOperator.ADD) {
                bind(assign.target(), assign.value());
            } else if (statement instanceof Statement.ExpressionStatement expression
                    && expression.value() instanceof Expression.Call call) {
                calls.add(call);
                added(call);
            } else {
                nested(statement);
            }
        }
    }

    private void nested(Statement statement) {
        if (statement instanceof Statement.If test) {
            test.branches().forEach(branch -> collect(branch.body()));
            collect(test.orElse());
        } else if (statement instanceof Statement.Try tried) {
            collect(tried.body());
            tried.handlers().stream().map(ExceptHandler::body).forEach(this::collect);
            collect(tried.orElse());
            collect(tried.finalBody());
        } else if (statement instanceof Statement.With with) {
            collect(with.body());
        } else if (statement instanceof Statement.For loop) {
            collect(loop.body());
        } else if (statement instanceof Statement.FunctionDef function) {
            functions.put(function.name(), function);
            collect(function.body());
        }
    }

    private void bind(Expression target, Expression value) {
        if (target instanceof Expression.Name name) {
            values.computeIfAbsent(name.id(), id -> new ArrayList<>()).add(value);
        } else if (target instanceof Expression.Subscript item && item.value() instanceof Expression.Name name) {
            entries.computeIfAbsent(name.id(), id -> new ArrayList<>())
                    .add(new DictEntry(target.start(), value.end(), Optional.of(item.index()), value));
        }
    }

    /** {@code names.append(x)} and {@code names.extend(xs)}. */
    private void added(Expression.Call call) {
        if (call.function() instanceof Expression.Attribute method
                && method.value() instanceof Expression.Name name
                && !call.arguments().isEmpty()) {
            Expression last = call.arguments().get(call.arguments().size() - 1);
            switch (method.name()) {
                case "append", "insert" ->
                    bind(name, new Expression.ListDisplay(last.start(), last.end(), List.of(last)));
                case "extend" -> bind(name, last);
                case "update" -> bind(name, last);
                default -> {
                    // Changes nothing that is told here.
                }
            }
        }
    }

    /** A text, if it can be told. */
    Optional<String> text(Expression expression) {
        if (++steps > MOST_STEPS) {
            return Optional.empty();
        }
        if (expression instanceof Expression.StringLiteral literal) {
            return Optional.of(literal.value());
        }
        if (expression instanceof Expression.FormattedString formatted) {
            return joined(formatted.parts());
        }
        if (expression instanceof Expression.FormattedValue value
                && value.format().isEmpty()) {
            return text(value.value());
        }
        if (expression instanceof Expression.BinaryOp sum && sum.operator() == BinaryOperator.ADD) {
            return joined(List.of(sum.left(), sum.right()));
        }
        if (expression instanceof Expression.BinaryOp format && format.operator() == BinaryOperator.MODULO) {
            return text(format.left()).flatMap(left -> filled(left, format.right()));
        }
        return expression instanceof Expression.Name name ? once(name.id()).flatMap(this::text) : Optional.empty();
    }

    private Optional<String> joined(List<Expression> parts) {
        StringBuilder text = new StringBuilder();
        for (Expression part : parts) {
            Optional<String> piece = text(part);
            if (piece.isEmpty() || text.length() + piece.get().length() > LONGEST) {
                return Optional.empty();
            }
            text.append(piece.get());
        }
        return Optional.of(text.toString());
    }

    /** A text with one {@code %s}. */
    private Optional<String> filled(String pattern, Expression argument) {
        int at = pattern.indexOf("%s");
        boolean single = at >= 0 && at == pattern.lastIndexOf('%') && at == pattern.indexOf('%');
        return single
                ? text(argument).map(value -> pattern.substring(0, at) + value + pattern.substring(at + 2))
                : Optional.empty();
    }

    private Optional<Expression> once(String name) {
        List<Expression> known = values.getOrDefault(name, List.of());
        return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
    }

    /** What a list holds, each element by itself. */
    List<Piece> list(Expression expression) {
        List<Piece> pieces = new ArrayList<>();
        listed.clear();
        addList(expression, pieces);
        return pieces;
    }

    private void addList(Expression expression, List<Piece> pieces) {
        if (elements(expression).isPresent()) {
            elements(expression).get().forEach(element -> addElement(element, pieces));
        } else if (expression instanceof Expression.Name name) {
            addNamed(name, pieces);
        } else if (expression instanceof Expression.BinaryOp sum && sum.operator() == BinaryOperator.ADD) {
            addList(sum.left(), pieces);
            addList(sum.right(), pieces);
        } else if (expression instanceof Expression.Conditional choice) {
            addList(choice.body(), pieces);
            addList(choice.orElse(), pieces);
        } else if (expression instanceof Expression.StringLiteral literal) {
            literal.value()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> pieces.add(new Piece(Optional.of(line.strip()), Optional.empty(), expression)));
        } else if (isCopy(expression)) {
            addList(((Expression.Call) expression).arguments().get(0), pieces);
        } else {
            List<String> files = new ArrayList<>();
            files(expression, files);
            files.forEach(file -> pieces.add(new Piece(Optional.empty(), Optional.of(file), expression)));
            if (files.isEmpty()) {
                pieces.add(new Piece(Optional.empty(), Optional.empty(), expression));
            }
        }
    }

    private static boolean isCopy(Expression expression) {
        return expression instanceof Expression.Call call
                && call.function() instanceof Expression.Name name
                && COPIES.contains(name.id())
                && call.arguments().size() == 1;
    }

    private static Optional<List<Expression>> elements(Expression expression) {
        if (expression instanceof Expression.ListDisplay list) {
            return Optional.of(list.elements());
        }
        if (expression instanceof Expression.Tuple tuple) {
            return Optional.of(tuple.elements());
        }
        return expression instanceof Expression.SetDisplay set ? Optional.of(set.elements()) : Optional.empty();
    }

    private void addElement(Expression element, List<Piece> pieces) {
        if (element instanceof Expression.Starred starred) {
            addList(starred.value(), pieces);
        } else {
            pieces.add(new Piece(text(element), Optional.empty(), element));
        }
    }

    private void addNamed(Expression.Name name, List<Piece> pieces) {
        List<Expression> known = values.getOrDefault(name.id(), List.of());
        if (known.isEmpty()) {
            pieces.add(new Piece(Optional.empty(), Optional.empty(), name));
        } else if (listed.add(name.id())) {
            // Once is enough: the same list a second time holds the same requirements.
            known.forEach(value -> addList(value, pieces));
        }
    }

    /** The files of requirements that a call names, itself or in the function that it calls. */
    private void files(Expression expression, List<String> files) {
        if (++steps > MOST_STEPS) {
            return;
        }
        if (expression instanceof Expression.StringLiteral literal) {
            if (literal.value().endsWith(".txt") || literal.value().endsWith(".in")) {
                files.add(literal.value());
            }
        } else if (expression instanceof Expression.Call call) {
            files(call.function(), files);
            call.arguments().forEach(argument -> files(argument, files));
            call.keywords().forEach(keyword -> files(keyword.value(), files));
            if (files.isEmpty() && call.function() instanceof Expression.Name name) {
                inFunction(name.id(), files);
            }
        } else if (expression instanceof Expression.Attribute attribute) {
            files(attribute.value(), files);
        } else if (expression instanceof Expression.Comprehension comprehension) {
            comprehension.generators().forEach(generator -> files(generator.iterable(), files));
        } else if (expression instanceof Expression.Name name && open.add(name.id())) {
            values.getOrDefault(name.id(), List.of()).forEach(value -> files(value, files));
            open.remove(name.id());
        }
    }

    private void inFunction(String name, List<String> files) {
        Statement.FunctionDef function = functions.get(name);
        if (function == null || !open.add(name + "()")) {
            return;
        }
        for (Statement statement : function.body()) {
            if (statement instanceof Statement.Return back) {
                back.value().ifPresent(value -> files(value, files));
            } else if (statement instanceof Statement.With with) {
                with.items().forEach(item -> files(item.context(), files));
            } else if (statement instanceof Statement.Assign assign) {
                files(assign.value(), files);
            }
        }
        open.remove(name + "()");
    }

    /** The entries of a mapping, also those that are put into it later. */
    List<DictEntry> mapping(Expression expression) {
        List<DictEntry> found = new ArrayList<>();
        addMapping(expression, found);
        return found;
    }

    private void addMapping(Expression expression, List<DictEntry> found) {
        if (++steps > MOST_STEPS) {
            return;
        }
        if (expression instanceof Expression.DictDisplay display) {
            for (DictEntry entry : display.entries()) {
                if (entry.key().isPresent()) {
                    found.add(entry);
                } else {
                    addMapping(entry.value(), found);
                }
            }
        } else if (expression instanceof Expression.Call call
                && call.function() instanceof Expression.Name name
                && name.id().equals("dict")) {
            for (Keyword keyword : call.keywords()) {
                keyword.name()
                        .ifPresent(word -> found.add(new DictEntry(
                                keyword.start(),
                                keyword.end(),
                                Optional.of(new Expression.StringLiteral(keyword.start(), keyword.end(), word)),
                                keyword.value())));
            }
        } else if (expression instanceof Expression.Name name && open.add(name.id() + "{}")) {
            values.getOrDefault(name.id(), List.of()).forEach(value -> addMapping(value, found));
            found.addAll(entries.getOrDefault(name.id(), List.of()));
            open.remove(name.id() + "{}");
        }
    }
}
