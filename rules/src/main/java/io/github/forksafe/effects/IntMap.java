package io.github.forksafe.effects;

import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map from int keys: a big-endian Patricia tree (Okasaki and Gill, "Fast Mergeable Integer Maps", 1998). Ours because what the
 * analysis needs and no collection library has is a merge that returns shared subtrees as they are: joining two states costs what
 * they differ in, and an unchanged map stays the same object, which is how a loop knows that it is done.
 *
 * @param <V> the values; compared by equality only through the combining function
 */
final class IntMap<V> {
    private static final IntMap<?> EMPTY = new IntMap<>(null);

    private final @Nullable Node<V> root;

    private IntMap(@Nullable Node<V> root) {
        this.root = root;
    }

    @SuppressWarnings("unchecked")
    static <V> IntMap<V> empty() {
        return (IntMap<V>) EMPTY;
    }

    private sealed interface Node<V> {}

    private record Leaf<V>(int key, V value) implements Node<V> {}

    /** Keys with the bit clear are on the left; all share the prefix above the bit. */
    private record Fork<V>(int prefix, int bit, Node<V> left, Node<V> right) implements Node<V> {}

    boolean isEmpty() {
        return root == null;
    }

    @Nullable
    V get(int key) {
        return find(root, key);
    }

    private static <V> @Nullable V find(@Nullable Node<V> start, int key) {
        Node<V> node = start;
        while (node instanceof Fork<V> fork) {
            node = (key & fork.bit) == 0 ? fork.left : fork.right;
        }
        return node instanceof Leaf<V> leaf && leaf.key == key ? leaf.value : null;
    }

    /** The map with a key bound anew; the same map if it was bound to that very value. */
    IntMap<V> put(int key, V value) {
        if (get(key) == value) {
            return this;
        }
        Leaf<V> leaf = new Leaf<>(key, value);
        return new IntMap<>(root == null ? leaf : insert(root, leaf));
    }

    private static <V> Node<V> insert(Node<V> node, Leaf<V> leaf) {
        if (node instanceof Fork<V> fork) {
            if (prefix(leaf.key, fork.bit) != fork.prefix) {
                return link(leaf.key, leaf, fork.prefix, fork);
            }
            return (leaf.key & fork.bit) == 0
                    ? new Fork<>(fork.prefix, fork.bit, insert(fork.left, leaf), fork.right)
                    : new Fork<>(fork.prefix, fork.bit, fork.left, insert(fork.right, leaf));
        }
        int key = ((Leaf<V>) node).key;
        return key == leaf.key ? leaf : link(leaf.key, leaf, key, node);
    }

    private static <V> Node<V> link(int key, Node<V> node, int otherKey, Node<V> other) {
        int bit = Integer.highestOneBit(key ^ otherKey);
        return (key & bit) == 0
                ? new Fork<>(prefix(key, bit), bit, node, other)
                : new Fork<>(prefix(key, bit), bit, other, node);
    }

    private static int prefix(int key, int bit) {
        return key & ~(bit | bit - 1);
    }

    /** The map without a key; the same map if it has none. */
    IntMap<V> remove(int key) {
        if (get(key) == null) {
            return this;
        }
        Node<V> rest = without(root, key);
        return rest == null ? empty() : new IntMap<>(rest);
    }

    private static <V> @Nullable Node<V> without(@Nullable Node<V> node, int key) {
        if (!(node instanceof Fork<V> fork)) {
            return null;
        }
        boolean goesLeft = (key & fork.bit) == 0;
        Node<V> rest = without(goesLeft ? fork.left : fork.right, key);
        if (rest == null) {
            return goesLeft ? fork.right : fork.left;
        }
        return goesLeft
                ? new Fork<>(fork.prefix, fork.bit, rest, fork.right)
                : new Fork<>(fork.prefix, fork.bit, fork.left, rest);
    }

    /** The union; where both bind a key, {@code combine} decides, which must return its first argument if nothing is added. */
    IntMap<V> merge(IntMap<V> other, BinaryOperator<V> combine) {
        if (root == null || this == other) {
            return other;
        }
        if (other.root == null) {
            return this;
        }
        Node<V> merged = merge(root, other.root, combine);
        return merged == root ? this : new IntMap<>(merged);
    }

    private static <V> Node<V> merge(Node<V> a, Node<V> b, BinaryOperator<V> combine) {
        if (a == b) {
            return a;
        }
        if (b instanceof Leaf<V> leaf) {
            return mergeLeaf(a, leaf, combine);
        }
        Fork<V> right = (Fork<V>) b;
        if (a instanceof Leaf<V> leaf) {
            return mergeLeaf(right, leaf, (theirs, ours) -> combine.apply(ours, theirs));
        }
        Fork<V> left = (Fork<V>) a;
        if (left.bit == right.bit && left.prefix == right.prefix) {
            return united(left, right, merge(left.left, right.left, combine), merge(left.right, right.right, combine));
        }
        if (Integer.compareUnsigned(left.bit, right.bit) > 0 && prefix(right.prefix, left.bit) == left.prefix) {
            return (right.prefix & left.bit) == 0
                    ? rebuilt(left, merge(left.left, right, combine), left.right)
                    : rebuilt(left, left.left, merge(left.right, right, combine));
        }
        if (Integer.compareUnsigned(right.bit, left.bit) > 0 && prefix(left.prefix, right.bit) == right.prefix) {
            return (left.prefix & right.bit) == 0
                    ? rebuilt(right, merge(left, right.left, combine), right.right)
                    : rebuilt(right, right.left, merge(left, right.right, combine));
        }
        return link(left.prefix, left, right.prefix, right);
    }

    /** One of two forks if it has these branches, so that the next merge of the two has little to compare. */
    private static <V> Node<V> united(Fork<V> ours, Fork<V> theirs, Node<V> left, Node<V> right) {
        Node<V> node = rebuilt(ours, left, right);
        return node == ours ? ours : rebuilt(theirs, left, right);
    }

    private static <V> Node<V> rebuilt(Fork<V> fork, Node<V> left, Node<V> right) {
        return left == fork.left && right == fork.right ? fork : new Fork<>(fork.prefix, fork.bit, left, right);
    }

    private static <V> Node<V> mergeLeaf(Node<V> node, Leaf<V> leaf, BinaryOperator<V> combine) {
        if (node instanceof Fork<V> fork) {
            if (prefix(leaf.key, fork.bit) != fork.prefix) {
                return link(leaf.key, leaf, fork.prefix, fork);
            }
            return (leaf.key & fork.bit) == 0
                    ? rebuilt(fork, mergeLeaf(fork.left, leaf, combine), fork.right)
                    : rebuilt(fork, fork.left, mergeLeaf(fork.right, leaf, combine));
        }
        Leaf<V> ours = (Leaf<V>) node;
        if (ours.key != leaf.key) {
            return link(ours.key, ours, leaf.key, leaf);
        }
        V value = combine.apply(ours.value, leaf.value);
        return value == ours.value ? ours : value == leaf.value ? leaf : new Leaf<>(ours.key, value);
    }

    /** The entries whose keys the other map has too; the same map if it has all of them. */
    IntMap<V> retain(IntMap<V> other) {
        if (this == other) {
            return this;
        }
        Node<V> kept = retain(root, other.root);
        return kept == root ? this : kept == null ? empty() : new IntMap<>(kept);
    }

    private static <V> @Nullable Node<V> retain(@Nullable Node<V> node, @Nullable Node<V> other) {
        if (node == other || node == null || other == null) {
            return other == null ? null : node;
        }
        if (node instanceof Leaf<V> leaf) {
            return find(other, leaf.key) == null ? null : leaf;
        }
        Fork<V> fork = (Fork<V>) node;
        boolean alike = other instanceof Fork<V> that && that.bit == fork.bit && that.prefix == fork.prefix;
        Node<V> left = retain(fork.left, alike ? ((Fork<V>) other).left : other);
        Node<V> right = retain(fork.right, alike ? ((Fork<V>) other).right : other);
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return rebuilt(fork, left, right);
    }

    /** What is called back with a key and a value. */
    @FunctionalInterface
    interface Entries<V> {
        void entry(int key, V value);
    }

    /** Calls back with each entry of the other map that this one has not or has with another object; shared subtrees cost nothing. */
    void changes(IntMap<V> other, Entries<V> entries) {
        if (other.root != null) {
            changes(root, other.root, entries);
        }
    }

    private static <V> void changes(@Nullable Node<V> old, Node<V> now, Entries<V> entries) {
        if (old == now) {
            return;
        }
        if (now instanceof Leaf<V> leaf) {
            if (find(old, leaf.key) != leaf.value) {
                entries.entry(leaf.key, leaf.value);
            }
            return;
        }
        Fork<V> fork = (Fork<V>) now;
        if (old instanceof Fork<V> before && before.bit == fork.bit && before.prefix == fork.prefix) {
            changes(before.left, fork.left, entries);
            changes(before.right, fork.right, entries);
        } else {
            changes(old, fork.left, entries);
            changes(old, fork.right, entries);
        }
    }

    /** Calls back with each value, in the order of unsigned keys. */
    void forEach(Consumer<V> consumer) {
        if (root != null) {
            each(root, consumer);
        }
    }

    private static <V> void each(Node<V> node, Consumer<V> consumer) {
        if (node instanceof Fork<V> fork) {
            each(fork.left, consumer);
            each(fork.right, consumer);
        } else {
            consumer.accept(((Leaf<V>) node).value);
        }
    }
}
