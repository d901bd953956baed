package io.github.forksafe.python.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The code cells that are not Python. */
final class LeftOut {
    /** So many cells are named one by one. */
    private static final int NAMED = 10;

    private final Map<String, List<Integer>> cells = new TreeMap<>();
    private String all = "";

    /** Leaves out a cell. */
    void add(int cell, String language) {
        cells.computeIfAbsent(language, some -> new ArrayList<>()).add(cell);
    }

    /** Leaves out all the cells of a notebook that were not left out one by one. */
    void addAll(int count, String language) {
        all = count == 0 ? "" : count + (count == 1 ? " cell is " : " cells are ") + language;
    }

    void clear() {
        cells.clear();
        all = "";
    }

    /** What was left out, a few words for each language. */
    List<String> inWords() {
        List<String> words = new ArrayList<>();
        if (!all.isEmpty()) {
            words.add(all);
        }
        cells.forEach((language, numbers) -> words.add(inWords(numbers) + language));
        return words;
    }

    private static String inWords(List<Integer> numbers) {
        if (numbers.size() == 1) {
            return "cell " + numbers.get(0) + " is ";
        }
        String named = numbers.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        String more = numbers.size() > NAMED ? " and " + (numbers.size() - NAMED) + " more" : "";
        return "cells " + named + more + " are ";
    }
}
