package io.github.forksafe.callgraph;

import io.github.forksafe.model.ClassFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A class of the project in the graph. */
final class ClassInfo {
    private final int number;
    private final Scope body;
    private final List<String> fields;
    private final List<List<Integer>> bases = new ArrayList<>();
    private final Map<String, Integer> lookups = new HashMap<>();
    private final List<ClassInfo> below = new ArrayList<>();

    ClassInfo(int number, Scope body, ClassFacts facts) {
        this.number = number;
        this.fields = facts.fields();
        this.body = body;
        for (int i = 0; i < facts.bases().size(); i++) {
            this.bases.add(new ArrayList<>(1));
        }
    }

    int number() {
        return number;
    }

    /** The variables of its body that have an annotation, in order. */
    List<String> fields() {
        return fields;
    }

    /** The scope of its body, whose variables are its attributes. */
    Scope body() {
        return body;
    }

    /** What each base may be: values of classes of the project or from outside. */
    List<List<Integer>> bases() {
        return bases;
    }

    /** The nodes of attributes that were looked up, by name. */
    Map<String, Integer> lookups() {
        return lookups;
    }

    /** The classes that have it as a base. */
    List<ClassInfo> below() {
        return below;
    }
}
