package io.github.forksafe.callgraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values that nodes hold, each numbered once: a kind and two numbers whose meaning the kind says. */
final class Universe {
    /** Nothing is known of it. */
    static final int UNKNOWN = 0;

    private final Map<Kind, Map<Long, Integer>> numbers = new EnumMap<>(Kind.class);
    private final Map<String, Integer> texts = new HashMap<>();
    private final List<String> byText = new ArrayList<>();
    private Kind[] kinds = new Kind[1024];
    private int[] firsts = new int[1024];
    private int[] seconds = new int[1024];
    private int size;

    /** What a value is. */
    enum Kind {
        /** Anything. */
        UNKNOWN,
        /** A function of the project: its scope. */
        FUNCTION,
        /** A class of the project. */
        CLASS,
        /** An object of a class of the project: the class; where it was made, 0 for any place. */
        INSTANCE,
        /** A module of the project: its scope. */
        MODULE,
        /** Something outside the project: its dotted name. */
        EXTERNAL,
        /** A callable with its first argument: both are values. */
        BOUND,
        /** A container: its number; its type's name. */
        CONTAINER,
        /** A constant: its text; 1 for an integer, 0 for a string. */
        CONSTANT,
        /** What a call of a generator function makes: the function's scope. */
        GENERATOR,
        /** What {@code super()} makes: a class, and the value whose classes behind that are looked at. */
        SUPER,
        /** A static method, class method or property: the node of its function; which. */
        WRAPPED,
        /** A {@code functools.partial}: the number of the call that waits. */
        PARTIAL
    }

    Universe() {
        of(Kind.UNKNOWN, 0, 0);
    }

    /** The number of a value. */
    int of(Kind kind, int first, int second) {
        Map<Long, Integer> ofKind = numbers.computeIfAbsent(kind, k -> new HashMap<>());
        long key = ((long) first << 32) | second;
        Integer known = ofKind.get(key);
        if (known != null) {
            return known;
        }
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            firsts = Arrays.copyOf(firsts, size * 2);
            seconds = Arrays.copyOf(seconds, size * 2);
        }
        kinds[size] = kind;
        firsts[size] = first;
        seconds[size] = second;
        ofKind.put(key, size);
        return size++;
    }

    int of(Kind kind, int first) {
        return of(kind, first, 0);
    }

    int external(String dotted) {
        return of(Kind.EXTERNAL, text(dotted));
    }

    Kind kind(int value) {
        return kinds[value];
    }

    int first(int value) {
        return firsts[value];
    }

    int second(int value) {
        return seconds[value];
    }

    /** The text of a constant, or the dotted name of something outside the project. */
    String textOf(int value) {
        return byText.get(firsts[value]);
    }

    /** The number of a text. */
    int text(String text) {
        Integer known = texts.get(text);
        if (known != null) {
            return known;
        }
        texts.put(text, byText.size());
        byText.add(text);
        return byText.size() - 1;
    }

    /** The text of a number. */
    String text(int number) {
        return byText.get(number);
    }
}
