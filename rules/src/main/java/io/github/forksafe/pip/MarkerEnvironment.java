package io.github.forksafe.pip;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the environment that a marker speaks of. What is not known stays unknown; the machine that runs the audit is
 * never asked.
 *
 * @param texts variables that are texts, by name
 * @param sets variables that are sets of names, by name
 */
public record MarkerEnvironment(Map<String, String> texts, Map<String, Set<String>> sets) {

    /** The variables that are sets, as lock files use them. */
    static final Set<String> SETS = Set.of("extras", "dependency_groups");

    /** Copies the maps. */
    public MarkerEnvironment {
        texts = Map.copyOf(texts);
        sets = Map.copyOf(sets);
    }

    /**
     * CPython on a system. The machine and the releases of its system are unknown, and so are the extras that were asked for.
     *
     * @param python the version of Python
     * @param system the system
     * @return what is known of it
     */
    public static MarkerEnvironment of(PythonVersion python, OperatingSystem system) {
        Map<String, String> texts = new HashMap<>();
        texts.put("python_version", python.minorText());
        texts.put("python_full_version", python.toString());
        texts.put("implementation_name", "cpython");
        texts.put("implementation_version", python.toString());
        texts.put("platform_python_implementation", "CPython");
        texts.put("os_name", system.osName());
        texts.put("platform_system", system.platformSystem());
        // https://docs.python.org/3/library/sys.html#sys.platform
        texts.put(
                "sys_platform",
                system == OperatingSystem.LINUX && !python.isAtLeast(3, 3) ? "linux2" : system.sysPlatform());
        return new MarkerEnvironment(texts, Map.of());
    }

    /**
     * The value of a variable.
     *
     * @param name its name
     * @return the value, if known
     */
    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }
}
