package io.github.forksafe.effects;

import io.github.forksafe.model.FunctionFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Takes down what the runs of one module's entries come across. */
final class Recorder {
    private final List<ForkEvent> forks = new ArrayList<>();
    private final List<LockRelease> releases = new ArrayList<>();
    private final Set<FunctionFacts> reached = new HashSet<>();
    private final Set<Place> unresolved = new HashSet<>();
    private final Set<String> limits = new TreeSet<>();
    private int entries;
    private int escapes;

    void fork(ForkEvent event) {
        forks.add(event);
    }

    void release(LockRelease release) {
        releases.add(release);
    }

    /** How many events were recorded so far. */
    int events() {
        return forks.size() + releases.size() + escapes;
    }

    /** Something was raised out of a call while a thread was alive, which its caller may see. */
    void escapes() {
        escapes++;
    }

    /** How much was recorded at one moment. */
    record Mark(int forks, int releases) {}

    Mark mark() {
        return new Mark(forks.size(), releases.size());
    }

    /** Forgets what was recorded since, by a run that is repeated where it belongs. */
    void rollBack(Mark mark) {
        forks.subList(mark.forks, forks.size()).clear();
        releases.subList(mark.releases, releases.size()).clear();
    }

    void reach(FunctionFacts function) {
        reached.add(function);
    }

    void unresolved(Place call) {
        unresolved.add(call);
    }

    void limit(String sentence) {
        limits.add(sentence);
    }

    void entry() {
        entries++;
    }

    List<ForkEvent> forks() {
        return forks;
    }

    List<LockRelease> releases() {
        return releases;
    }

    Set<FunctionFacts> reached() {
        return reached;
    }

    Set<Place> unresolved() {
        return unresolved;
    }

    Set<String> limits() {
        return limits;
    }

    int entries() {
        return entries;
    }
}
