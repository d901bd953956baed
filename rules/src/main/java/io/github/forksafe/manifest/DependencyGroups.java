package io.github.forksafe.manifest;

import io.github.forksafe.pip.PackageName;
import io.github.forksafe.pip.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The table {@code [dependency-groups]}. See <a
 * href="https://packaging.python.org/en/latest/specifications/dependency-groups/">the specification</a>.
 */
final class DependencyGroups {
    private static final String INCLUDE = "include-group";

    /** Groups by normalised name. */
    private final Map<String, Group> groups = new TreeMap<>();

    private final Gathered out;

    private record Group(String name, List<Element> elements, Range range) {}

    /** A requirement or another group; neither of them where the element is faulty. */
    private record Element(Optional<String> requirement, Optional<String> include, Range range) {}

    private DependencyGroups(Gathered out) {
        this.out = out;
    }

    static void read(TomlView root, Gathered out) {
        root.table("dependency-groups").ifPresent(table -> {
            DependencyGroups groups = new DependencyGroups(out);
            groups.collect(table);
            groups.check();
            groups.declare();
        });
    }

    /**
     * What a group holds with all that it includes.
     *
     * @param table the table of groups
     * @param name a group in any spelling
     * @param out where problems go
     * @return its requirements, in order
     */
    static List<String> resolve(TomlView table, String name, Gathered out) {
        DependencyGroups groups = new DependencyGroups(out);
        groups.collect(table);
        groups.check();
        List<String> requirements = new ArrayList<>();
        groups.gather(PackageName.normalise(name), table.start(), new TreeSet<>(), requirements);
        return requirements;
    }

    private void collect(TomlView table) {
        for (String key : table.keys()) {
            Range range = table.range(key);
            List<Element> elements =
                    table.items(key).stream().map(this::element).toList();
            Group former = groups.putIfAbsent(PackageName.normalise(key), new Group(key, elements, range));
            if (former != null) {
                out.problem(range.start(), "the groups '" + former.name() + "' and '" + key + "' have the same name");
            }
        }
    }

    private Element element(TomlView.Item item) {
        if (item.value() instanceof String text) {
            return new Element(Optional.of(text), Optional.empty(), item.range());
        }
        Optional<String> include = Optional.empty();
        if (item.value() instanceof TomlView view && view.keys().size() == 1 && view.has(INCLUDE)) {
            include = view.text(INCLUDE).map(TomlView.Text::value);
        } else {
            out.problem(item.range().start(), "a group holds requirements and {include-group = \"…\"} only");
        }
        return new Element(Optional.empty(), include, item.range());
    }

    /** Every include leads to a group, and none back to where it started. */
    private void check() {
        for (Map.Entry<String, Group> group : groups.entrySet()) {
            for (Element element : group.getValue().elements()) {
                element.include().ifPresent(name -> {
                    String included = PackageName.normalise(name);
                    if (!groups.containsKey(included)) {
                        out.problem(element.range().start(), "there is no group '" + name + "'");
                    } else if (reaches(included, group.getKey())) {
                        out.problem(element.range().start(), "the group '" + name + "' includes itself through this");
                    }
                });
            }
        }
    }

    private boolean reaches(String from, String wanted) {
        TreeSet<String> seen = new TreeSet<>(List.of(from));
        List<String> open = new ArrayList<>(seen);
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).equals(wanted)) {
                return true;
            }
            for (Element element : elements(open.get(i))) {
                element.include().map(PackageName::normalise).filter(seen::add).ifPresent(open::add);
            }
        }
        return false;
    }

    private List<Element> elements(String group) {
        Group known = groups.get(group);
        return known == null ? List.of() : known.elements();
    }

    private void gather(String group, Range from, Set<String> above, List<String> requirements) {
        if (!groups.containsKey(group)) {
            out.problem(from.start(), "there is no group '" + group + "'");
            return;
        }
        if (!above.add(group)) {
            return;
        }
        for (Element element : elements(group)) {
            element.requirement()
                    .ifPresent(text -> Requirement.parse(text).fold(good -> requirements.add(text), bad -> {
                        out.problem(element.range().start(), "'" + text + "' is no dependency: " + bad.message());
                        return false;
                    }));
            element.include()
                    .map(PackageName::normalise)
                    .filter(groups::containsKey)
                    .ifPresent(name -> gather(name, element.range(), above, requirements));
        }
        above.remove(group);
    }

    private void declare() {
        for (Map.Entry<String, Group> group : groups.entrySet()) {
            for (Element element : group.getValue().elements()) {
                element.requirement()
                        .ifPresent(text -> out.require(text, Scope.group(group.getKey()), element.range()));
            }
        }
    }
}
