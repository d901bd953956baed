package io.github.forksafe.effects;

import io.github.forksafe.catalog.CatalogEffect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an effect that depends on keyword arguments happens, such as one {@code unless} {@code connect=False} is passed. Of an
 * effect that a method sets off, the arguments of the constructor count as much as those of the method; they are kept with the object.
 */
final class CatalogConditions {
    /** Starts the name of the field that tells that the constructor's arguments prevent an effect. */
    private static final String PREVENTED = "@prevented:";

    /** Starts the name of the field that tells that the constructor's arguments ask for an effect. */
    private static final String ASKED = "@asked:";

    private CatalogConditions() {}

    /** Keeps with a new object what its constructor's arguments say of effects that its methods set off. */
    static void remember(Invocation in, Obj made, List<CatalogEffect> effects) {
        for (CatalogEffect effect : effects) {
            if (!effect.startedBy().isEmpty()) {
                if (isPassed(in, effect.unless())) {
                    in.machine().write(made, key(PREVENTED, effect), Values.of(Value.Constant.NONE));
                }
                if (isPassed(in, effect.onlyIf())) {
                    in.machine().write(made, key(ASKED, effect), Values.of(Value.Constant.NONE));
                }
            }
        }
    }

    private static String key(String kind, CatalogEffect effect) {
        return kind + effect.versions() + effect.does();
    }

    /** Whether the arguments of a call, and of the constructor before it, let an effect happen. */
    static boolean hold(Invocation in, Obj object, CatalogEffect effect) {
        if (effect.unless().isEmpty() && effect.onlyIf().isEmpty()) {
            return true;
        }
        boolean prevented = isPassed(in, effect.unless()) || isKept(in, object, key(PREVENTED, effect));
        boolean asked =
                effect.onlyIf().isEmpty() || isPassed(in, effect.onlyIf()) || isKept(in, object, key(ASKED, effect));
        return asked && !prevented;
    }

    private static boolean isKept(Invocation in, Obj object, String key) {
        return in.machine().read(object, key) != null;
    }

    /** Whether one of some keywords is passed for certain, with the value that is written behind it if one is. */
    private static boolean isPassed(Invocation in, List<String> written) {
        return written.stream().anyMatch(keyword -> {
            int equals = keyword.indexOf('=');
            String name = equals < 0 ? keyword : keyword.substring(0, equals).strip();
            Values passed = in.arguments().named().get(name);
            return equals < 0
                    ? isMany(passed)
                    : isOne(passed, keyword.substring(equals + 1).strip());
        });
    }

    private static boolean isOne(@Nullable Values passed, String value) {
        return passed != null
                && passed.list().size() == 1
                && spelled(passed.list().get(0)).equals(value);
    }

    /** Whether a number of workers, or what stands for one, is none of those that mean none. */
    private static boolean isMany(@Nullable Values passed) {
        return passed != null && List.of("None", "False", "0", "1").stream().noneMatch(few -> isOne(passed, few));
    }

    /** A constant as it is written, or the last name of something outside the project; empty for any other value. */
    private static String spelled(Value value) {
        if (value instanceof Value.External external) {
            return external.name().substring(external.name().lastIndexOf('.') + 1);
        }
        return value instanceof Value.Constant constant
                ? switch (constant.kind()) {
                    case TRUE -> "True";
                    case FALSE -> "False";
                    case NONE -> "None";
                    case STRING, INTEGER -> constant.text();
                }
                : "";
    }
}
