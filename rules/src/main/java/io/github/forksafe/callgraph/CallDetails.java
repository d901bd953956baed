package io.github.forksafe.callgraph;

import java.util.List;
import java.util.Map;

/**
 * What a detailed call graph tells beyond who calls whom. Sorted by names, so that it depends on the model alone.
 *
 * @param routines the functions and bodies of modules
 * @param classes the classes
 * @param exports dotted names of the variables of modules that hold a function or class, with the dotted names of these; those from outside
 *     are left out
 * @param objects dotted names of the variables of modules that hold an object, with the dotted names of their classes
 */
public record CallDetails(
        List<Routine> routines,
        List<ClassShape> classes,
        Map<String, List<String>> exports,
        Map<String, String> objects) {

    /** Copies the lists. */
    public CallDetails {
        routines = List.copyOf(routines);
        classes = List.copyOf(classes);
    }
}
