package io.github.forksafe.python.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A pattern of a {@code case}.
 *
 * <p>Every record's {@code start} and {@code end} are byte offsets, the end exclusive.
 */
public sealed interface Pattern extends Node {

    /**
     * Calls the visitor's method for this kind of pattern.
     *
     * @param <R> what the visitor returns
     * @param visitor what to do for each kind
     * @return what the visitor returned
     */
    <R> R accept(PatternVisitor<R> visitor);

    /**
     * A literal or a dotted name, compared by {@code ==}, or by {@code is} if it is a {@link Expression.Constant}.
     *
     * @param value what the subject is compared with
     */
    record Value(int start, int end, Expression value) implements Pattern {
        @Override
        public <R> R accept(PatternVisitor<R> visitor) {
            return visitor.visitValue(this);
        }
    }

    /**
     * {@code [a, *rest]} or {@code (a, b)}.
     *
     * @param patterns the patterns of its elements
     */
    record Sequence(int start, int end, List<Pattern> patterns) implements Pattern {
        @Override
        public <R> R accept(PatternVisitor<R> visitor) {
            return visitor.visitSequence(this);
        }
    }

    /**
     * <code>{key: a, **rest}</code>.
     *
     * @param entries the keys that are looked up
     * @param rest what the other entries are bound to
     */
    record Mapping(int start, int end, List<MappingEntry> entries, Optional<String> rest) implements Pattern {
        @Override
        public <R> R accept(PatternVisitor<R> visitor) {
            return visitor.visitMapping(this);
        }
    }

    /**
     * {@code Point(x, y=0)}.
     *
     * @param type the class
     * @param positional the positional patterns
     * @param keywords the keyword patterns
     */
    record ClassPattern(int start, int end, Expression type, List<Pattern> positional, List<KeywordPattern> keywords)
            implements Pattern {
        @Override
        public <R> R accept(PatternVisitor<R> visitor) {
            return visitor.visitClassPattern(this);
        }
    }

    /**
     * {@code *rest} in a sequence.
     *
     * @param name what the rest is bound to; empty for {@code *_}
     */
    record Star(int start, int end, Optional<String> name) implements Pattern {
        @Override
        public <R> R accept(PatternVisitor<R> visitor) {
            return visitor.visitStar(this);
        }
    }

    /**
     * A name, which always matches and is bound.
     *
     * @param name the name
     */
    record Capture(int start, int end, String name) implements Pattern {
        @Override
        public <R> R accept(PatternVisitor<R> visitor) {
            return visitor.visitCapture(this);
        }
    }

    /**
     * {@code _}.
     */
    record Wildcard(int start, int end) implements Pattern {
        @Override
        public <R> R accept(PatternVisitor<R> visitor) {
            return visitor.visitWildcard(this);
        }
    }

    /**
     * {@code pattern as name}.
     *
     * @param pattern what must match
     * @param name what the subject is bound to
     */
    record As(int start, int end, Pattern pattern, String name) implements Pattern {
        @Override
        public <R> R accept(PatternVisitor<R> visitor) {
            return visitor.visitAs(this);
        }
    }

    /**
     * {@code a | b}.
     *
     * @param alternatives two or more, tried from the left
     */
    record Or(int start, int end, List<Pattern> alternatives) implements Pattern {
        @Override
        public <R> R accept(PatternVisitor<R> visitor) {
            return visitor.visitOr(this);
        }
    }
}
