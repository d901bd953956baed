package io.github.forksafe.pip;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A condition on the environment under which a requirement applies, as in <a
 * href="https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers">PEP 508</a>. Its text
 * is the normal form.
 */
public sealed interface Marker {

    /**
     * Reads a marker.
     *
     * @param text the marker, without the semicolon before it
     * @return the marker, or what is wrong with it
     */
    static Reading<Marker> parse(String text) {
        return SyntaxFault.guard(text, MarkerParser::whole);
    }

    /**
     * Evaluates the marker.
     *
     * @param environment what is known of the environment
     * @return whether it holds; unknown where a variable is, or where the comparison has no meaning
     */
    Truth evaluate(MarkerEnvironment environment);

    /**
     * All must hold.
     *
     * @param parts at least two
     */
    record And(List<Marker> parts) implements Marker {
        /** Copies the list. */
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth evaluate(MarkerEnvironment environment) {
            return parts.stream().map(part -> part.evaluate(environment)).reduce(Truth.TRUE, Truth::and);
        }

        @Override
        public String toString() {
            return parts.stream().map(Marker::enclosed).collect(Collectors.joining(" and "));
        }
    }

    /**
     * One must hold.
     *
     * @param parts at least two
     */
    record Or(List<Marker> parts) implements Marker {
        /** Copies the list. */
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth evaluate(MarkerEnvironment environment) {
            return parts.stream().map(part -> part.evaluate(environment)).reduce(Truth.FALSE, Truth::or);
        }

        @Override
        public String toString() {
            return parts.stream().map(Marker::toString).collect(Collectors.joining(" or "));
        }
    }

    /**
     * A part in parentheses, which the normal form keeps.
     *
     * @param inner an {@link And} or an {@link Or}
     */
    record Group(Marker inner) implements Marker {
        @Override
        public Truth evaluate(MarkerEnvironment environment) {
            return inner.evaluate(environment);
        }

        @Override
        public String toString() {
            return "(" + inner + ")";
        }
    }

    /**
     * A comparison.
     *
     * @param left its left side
     * @param operator such as {@code >=} or {@code not in}
     * @param right its right side
     */
    record Comparison(Operand left, String operator, Operand right) implements Marker {
        private static final Set<String> VERSIONS =
                Set.of("implementation_version", "platform_release", "python_full_version", "python_version");

        @Override
        public Truth evaluate(MarkerEnvironment environment) {
            // Of two texts the reference takes the right one for the name of a variable.
            String variable = left.isVariable() ? left.text() : right.text();
            if (environment.sets().containsKey(variable) || MarkerEnvironment.SETS.contains(variable)) {
                return inSet(environment, variable);
            }
            Optional<String> value = environment.text(variable);
            if (value.isEmpty()) {
                return Truth.UNKNOWN;
            }
            String known = spelled(variable, value.get());
            return left.isVariable() ? compare(known, right.text(), variable) : compare(left.text(), known, variable);
        }

        /** A value in the spelling in which values are compared. */
        private static String spelled(String variable, String value) {
            if (variable.equals("extra")) {
                return PackageName.normalise(value);
            }
            // A CPython built between two releases calls itself 3.11.1+, which is no version.
            boolean unreleased = variable.equals("python_full_version") && value.endsWith("+");
            return unreleased ? value + "local" : value;
        }

        private Truth inSet(MarkerEnvironment environment, String variable) {
            Set<String> members = environment.sets().get(variable);
            boolean defined = !left.isVariable() && operator.endsWith("in");
            if (members == null || !defined) {
                return Truth.UNKNOWN;
            }
            String name = PackageName.normalise(left.text());
            boolean found = members.stream()
                    .anyMatch(member -> PackageName.normalise(member).equals(name));
            return Truth.of(found == operator.equals("in"));
        }

        private Truth compare(String leftText, String rightText, String variable) {
            Optional<Specifier> specifier = VERSIONS.contains(variable)
                    ? Specifier.parse(operator + rightText).toOptional()
                    : Optional.empty();
            if (specifier.isPresent()) {
                return Truth.of(specifier.get().matches(leftText));
            }
            return switch (operator) {
                case "in" -> Truth.of(rightText.contains(leftText));
                case "not in" -> Truth.of(!rightText.contains(leftText));
                case "==", "<=", ">=" -> Truth.of(leftText.equals(rightText));
                case "!=" -> Truth.of(!leftText.equals(rightText));
                case "<", ">" -> Truth.FALSE;
                default -> Truth.UNKNOWN;
            };
        }

        @Override
        public String toString() {
            return left + " " + operator + " " + right;
        }
    }

    /**
     * A side of a comparison.
     *
     * @param text the name of a variable, or a text
     * @param isVariable which of them
     */
    record Operand(String text, boolean isVariable) {
        @Override
        public String toString() {
            String quote = text.contains("\"") ? "'" : "\"";
            return isVariable ? text : quote + text.replace("\\", "\\\\") + quote;
        }
    }

    private static String enclosed(Marker part) {
        return part instanceof Or ? "(" + part + ")" : part.toString();
    }
}
