package io.github.forksafe.effects;

import io.github.forksafe.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The values that a variable can hold, without order of importance but in the order in which they were found. Immutable. More than
 * {@link #LIMIT} become unknown.
 */
final class Values {
    /** How many values are told apart. */
    private static final int LIMIT = 16;

    static final Values NONE = new Values(List.of(), Quality.ONE_OF);
    static final Values UNKNOWN = new Values(List.of(Value.Unknown.VALUE), Quality.ONE_OF);

    /** How the values relate to what a variable holds. */
    enum Quality {
        /** The variable holds one of them. */
        ONE_OF,
        /** The variable runs over all of them. */
        EACH,
        /** The variable holds one of them, and each stands for several objects of a container. */
        SOME
    }

    private final List<Value> values;
    private final Quality quality;
    private int hash;

    private Values(List<Value> values, Quality quality) {
        this.values = values;
        this.quality = quality;
    }

    static Values of(Value value) {
        return value == Value.Unknown.VALUE ? UNKNOWN : new Values(List.of(value), Quality.ONE_OF);
    }

    static Values instance(Obj object) {
        return of(new Value.Instance(object));
    }

    static Values external(String name) {
        return of(new Value.External(name));
    }

    List<Value> list() {
        return values;
    }

    Quality quality() {
        return quality;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean isUnknown() {
        return values.contains(Value.Unknown.VALUE);
    }

    Values as(Quality newQuality) {
        return newQuality == quality || values.isEmpty() ? this : new Values(values, newQuality);
    }

    /** Both; this very object if the other adds nothing. */
    Values or(Values other) {
        if (other.values.isEmpty()) {
            return this;
        }
        if (values.isEmpty()) {
            return other;
        }
        List<Value> all = null;
        for (Value value : other.values) {
            if (!(all == null ? values : all).contains(value)) {
                if (all == null) {
                    all = new ArrayList<>(values);
                }
                all.add(value);
            }
        }
        Quality joined = quality == other.quality ? quality : weaker(quality, other.quality);
        if (all == null) {
            return as(joined);
        }
        return all.size() > LIMIT ? widened(all, joined) : new Values(List.copyOf(all), joined);
    }

    private static Quality weaker(Quality a, Quality b) {
        return a == Quality.SOME || b == Quality.SOME ? Quality.SOME : Quality.EACH;
    }

    /** Constants are forgotten first: what is called and what is alive matters more. */
    private static Values widened(List<Value> all, Quality quality) {
        List<Value> kept = new ArrayList<>();
        for (Value value : all) {
            if (!(value instanceof Value.Constant) && value != Value.Unknown.VALUE && kept.size() < LIMIT - 1) {
                kept.add(value);
            }
        }
        kept.add(Value.Unknown.VALUE);
        return new Values(List.copyOf(kept), quality);
    }

    /** What is read from values of a quality has that quality, and so have the receivers of methods. */
    Values readFrom(Quality source) {
        if (source == Quality.ONE_OF) {
            return this;
        }
        List<Value> read = values.stream()
                .map(v -> v instanceof Value.Bound b ? new Value.Bound(b.function(), b.receiver(), source) : v)
                .toList();
        return new Values(read, source);
    }

    Values filter(Predicate<Value> kept) {
        List<Value> filtered = values.stream().filter(kept).toList();
        return filtered.size() == values.size() ? this : new Values(filtered, quality);
    }

    /** The values with texts and numbers unknown. */
    Values withoutConstants() {
        Values others = filter(v ->
                !(v instanceof Value.Constant c) || (c.kind() != Term.Kind.STRING && c.kind() != Term.Kind.INTEGER));
        return others.list().size() == values.size() ? this : others.or(UNKNOWN);
    }

    /** Whether every value is that constant. */
    boolean isOnly(Value value) {
        return values.size() == 1 && values.get(0).equals(value);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Values that
                        && that.quality == quality
                        && that.hashCode() == hashCode()
                        && that.values.equals(values));
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = values.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return values + (quality == Quality.ONE_OF ? "" : quality.name());
    }
}
