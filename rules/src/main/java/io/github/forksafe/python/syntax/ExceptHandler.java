package io.github.forksafe.python.syntax;

import java.util.List;
import java.util.Optional;

/**
 * One {@code except} clause.
 *
 * @param start where the {@code except} keyword starts
 * @param end where its body ends
 * @param type the exception type, or a tuple of them; empty for a bare {@code except:}
 * @param target what the exception is bound to: the name behind {@code as}; in Python 2, where a comma may stand for the
 *     {@code as}, any target
 * @param body what runs if the exception is of the type
 */
public record ExceptHandler(
        int start, int end, Optional<Expression> type, Optional<Expression> target, List<Statement> body)
        implements Node {}
