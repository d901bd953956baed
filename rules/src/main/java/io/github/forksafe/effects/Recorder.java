package io.github.forksafe.effects;

import io.github.forksafe.model.FunctionFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes down what the runs of one module's entries come across. */
final class Recorder {
    private final List<ForkEvent> forks = new ArrayList<>();
    private final List<LockRelease> releases = new ArrayList<>();
    private final List<ForkEvent> respawns = new ArrayList<>();
    private final List<ForkEvent> spawns = new ArrayList<>();
    private final Map<Place, ImportStart> atImport = new LinkedHashMap<>();
    private final Set<FunctionFacts> reached = new HashSet<>();
    private final Set<Place> unresolved = new HashSet<>();
    private final Set<String> limits = new TreeSet<>();
    private final List<Fork> forked = new ArrayList<>();
    private final Map<ForkKey, Fork> byKey = new HashMap<>();
    private final IdentityHashMap<ForkEvent, Fork> byEvent = new IdentityHashMap<>();
    private final Map<Take.Key, Take> takes = new LinkedHashMap<>();
    private List<Meeting> meetings = List.of();
    private int entries;
    private int escapes;
    private boolean forkedOnThread;

    /** A fork happens in a context. */
    Fork fork(ForkEvent event, Context context, State state, Fork.Beside beside) {
        forks.add(event);
        Fork fork = kept(event, context, state, beside);
        byEvent.put(event, fork);
        return fork;
    }

    private Fork kept(ForkEvent event, Context context, State state, Fork.Beside beside) {
        forkedOnThread |= beside.forkingThread() != null;
        ForkKey key = new ForkKey(
                event.place(),
                event.kind(),
                context,
                beside.forkingThread(),
                event.way().entry());
        Fork known = byKey.get(key);
        if (known != null && known.event().certain() == event.certain()) {
            known.again(state, beside.blocked());
            return known;
        }
        Fork fork = new Fork(forked.size(), event, state, beside);
        forked.add(fork);
        byKey.put(key, fork);
        return fork;
    }

    /** What tells one fork from another. */
    private record ForkKey(
            Place place,
            ForkEvent.Kind kind,
            Context context,
            @Nullable Obj thread,
            Hop entry) {}

    /** Whether a thread other than the main one has forked. */
    boolean forkedOnThread() {
        return forkedOnThread;
    }

    /** Whether a thread has forked since so many forks were recorded. */
    boolean hasForked(Obj thread, int since) {
        return forked.subList(since, forked.size()).stream().anyMatch(fork -> fork.forkingThread() == thread);
    }

    /** A server forks that has loaded a program. */
    void preloads(ForkEvent event) {
        forks.add(event);
    }

    /** A pool was forked whose workers are replaced by others later. */
    void respawns(ForkEvent event) {
        respawns.add(event);
    }

    List<ForkEvent> respawns() {
        return respawns;
    }

    /** A process is started by the default method, which does not fork on the declared Pythons. */
    void spawns(ForkEvent event) {
        spawns.add(event);
    }

    List<ForkEvent> spawns() {
        return spawns;
    }

    /** A thread is alive after the import of a module that started it; of several at one place the first is kept. */
    void startsAtImport(ImportStart start) {
        atImport.putIfAbsent(start.at(), start);
    }

    Collection<ImportStart> startsAtImport() {
        return atImport.values();
    }

    /** Something is done with a lock; of the ways that lead there the first is kept. */
    void take(Take take) {
        takes.putIfAbsent(take.key(), take);
    }

    /** All that was forked, in order; forks of a run that was rolled back are among them. */
    List<Fork> forked() {
        return forked;
    }

    /** What was done with locks, in order. */
    Collection<Take> takes() {
        return takes.values();
    }

    /** Joins what was seen of forks and locks, which is then forgotten. */
    void meet(Heap heap) {
        meetings = new Meetings(this, heap).find();
        forks.replaceAll(event -> {
            Fork fork = byEvent.get(event);
            return fork == null || fork.event().kind() == event.kind() ? event : event.beforeExec();
        });
        byEvent.clear();
        forked.clear();
        byKey.clear();
        takes.clear();
    }

    List<Meeting> meetings() {
        return meetings;
    }

    void release(LockRelease release) {
        releases.add(release);
    }

    /** How many events were recorded so far. */
    int events() {
        return forks.size() + releases.size() + escapes + takes.size();
    }

    /** Something was raised out of a call while a thread was alive, which its caller may see. */
    void escapes() {
        escapes++;
    }

    /** How much was recorded at one moment. */
    record Mark(int forks, int releases, int respawns, int spawns) {}

    Mark mark() {
        return new Mark(forks.size(), releases.size(), respawns.size(), spawns.size());
    }

    /** Whether no process was started and no lock released since, whatever became of threads. */
    boolean isQuietSince(Mark mark) {
        return forks.size() == mark.forks && releases.size() == mark.releases && spawns.size() == mark.spawns;
    }

    /** Forgets what was recorded since, by a run that is repeated where it belongs. */
    void rollBack(Mark mark) {
        forks.subList(mark.forks, forks.size()).clear();
        releases.subList(mark.releases, releases.size()).clear();
        respawns.subList(mark.respawns, respawns.size()).clear();
        spawns.subList(mark.spawns, spawns.size()).clear();
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
