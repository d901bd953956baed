package io.github.forksafe.discovery;

import io.github.forksafe.model.Comparison;
import io.github.forksafe.model.Term;
import io.github.forksafe.pip.OperatingSystem;
import java.util.Map;
import java.util.Optional;

/** Tests whose outcome is known of an imported module on the audited platform. */
final class Constants {
    private final Map<String, String> values;

    Constants(OperatingSystem system) {
        this.values = Map.of("sys.platform", system.sysPlatform(), "os.name", system.osName(), "__name__", "");
    }

    /** Whether a test holds, if that is known. */
    Optional<Boolean> outcome(Term test) {
        if (test instanceof Term.Not not) {
            return outcome(not.operand()).map(holds -> !holds);
        }
        String path = Paths.of(test);
        if (path.equals("TYPE_CHECKING") || path.endsWith(".TYPE_CHECKING")) {
            return Optional.of(false);
        }
        if (test instanceof Term.Literal literal) {
            return switch (literal.kind()) {
                case TRUE -> Optional.of(true);
                case FALSE, NONE -> Optional.of(false);
                case STRING, INTEGER -> Optional.empty();
            };
        }
        return test instanceof Term.Compare compare ? compare(compare) : Optional.empty();
    }

    private Optional<Boolean> compare(Term.Compare compare) {
        String value = values.get(Paths.of(compare.left()));
        if (value == null || !(compare.right() instanceof Term.Literal right) || right.kind() != Term.Kind.STRING) {
            return Optional.empty();
        }
        boolean equal = right.text().equals(value);
        return compare.operator() == Comparison.EQUAL
                ? Optional.of(equal)
                : compare.operator() == Comparison.NOT_EQUAL ? Optional.of(!equal) : Optional.empty();
    }
}
