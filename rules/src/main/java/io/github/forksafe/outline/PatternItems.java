package io.github.forksafe.outline;

import io.github.forksafe.python.syntax.KeywordPattern;
import io.github.forksafe.python.syntax.MappingEntry;
import io.github.forksafe.python.syntax.Pattern;
import io.github.forksafe.python.syntax.PatternVisitor;

/** What lies in patterns: literals, and nothing that is an item itself. */
final class PatternItems implements PatternVisitor<Items> {
    private final Items items;

    PatternItems(Items items) {
        this.items = items;
    }

    @Override
    public Items visitValue(Pattern.Value node) {
        return items.expression(node.value());
    }

    @Override
    public Items visitSequence(Pattern.Sequence node) {
        return items.patterns(node.patterns());
    }

    @Override
    public Items visitMapping(Pattern.Mapping node) {
        for (MappingEntry entry : node.entries()) {
            items.expression(entry.key()).pattern(entry.pattern());
        }
        return items;
    }

    @Override
    public Items visitClassPattern(Pattern.ClassPattern node) {
        items.expression(node.type()).patterns(node.positional());
        for (KeywordPattern keyword : node.keywords()) {
            items.pattern(keyword.pattern());
        }
        return items;
    }

    @Override
    public Items visitStar(Pattern.Star node) {
        return items;
    }

    @Override
    public Items visitCapture(Pattern.Capture node) {
        return items;
    }

    @Override
    public Items visitWildcard(Pattern.Wildcard node) {
        return items;
    }

    @Override
    public Items visitAs(Pattern.As node) {
        return items.pattern(node.pattern());
    }

    @Override
    public Items visitOr(Pattern.Or node) {
        return items.patterns(node.alternatives());
    }
}
