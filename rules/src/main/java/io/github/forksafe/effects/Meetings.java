package io.github.forksafe.effects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins what threads hold where a process is forked with what the child then needs. */
final class Meetings {
    private final Recorder recorder;
    private final LockNames names;
    private final Map<Integer, List<Take>> byFork = new HashMap<>();
    private final Map<Obj, List<Take>> byLock = new HashMap<>();

    Meetings(Recorder recorder, Heap heap) {
        this.recorder = recorder;
        this.names = new LockNames(heap);
    }

    List<Meeting> find() {
        recorder.takes().forEach(take -> {
            take.forks()
                    .forEach(fork -> byFork.computeIfAbsent(fork.id(), f -> new ArrayList<>())
                            .add(take));
            byLock.computeIfAbsent(take.lock(), l -> new ArrayList<>()).add(take);
        });
        List<Meeting> meetings = new ArrayList<>();
        for (Fork fork : recorder.forked()) {
            for (Fork.Blocked blocked : fork.blocked()) {
                meetings.add(own(fork, blocked.take(), blocked.hold(), Meeting.By.HOOK));
            }
            for (Take need : byFork.getOrDefault(fork.id(), List.of())) {
                meetings.addAll(of(fork, need));
            }
        }
        return meetings;
    }

    private List<Meeting> of(Fork fork, Take need) {
        Execution.Hold hold = fork.state().execution().held().get(need.lock().id());
        return switch (need.how()) {
            case TAKES_AGAIN -> hold == null ? List.of() : List.of(own(fork, need, hold, Meeting.By.FORKING_THREAD));
            case TAKES -> hold == null ? held(fork, need) : List.of();
            case NOTIFIES -> waitsOnAnotherThread(fork, need) ? held(fork, need) : List.of();
            case USES -> isUsedElsewhere(fork, need) ? List.of(used(fork, need)) : List.of();
            case TRIES, WAITS -> List.of();
        };
    }

    /** Whether another process has use for an object too, which only some objects need to do harm. */
    private boolean isUsedElsewhere(Fork fork, Take use) {
        return switch (use.kind()) {
            case CONNECTION -> fork.parentStays();
            case SOCKET, EVENT_LOOP, RANDOM ->
                use.copied().get(fork.id()) != null
                        && (fork.copiesOften(use.lock())
                                || byLock.getOrDefault(use.lock(), List.of()).stream()
                                        .anyMatch(other -> isOtherCopy(fork, use, other)));
            default -> true;
        };
    }

    /** Whether two copies of an object are those of a fork's child and its parent, or its child and one that was forked before. */
    private static boolean isOtherCopy(Fork fork, Take inChild, Take other) {
        boolean[] apart = {false};
        inChild.copied().forEach(copying -> {
            boolean ownChild = inChild.forks().get(copying.id()) != null;
            boolean otherChild = other.forks().get(copying.id()) != null;
            apart[0] |= other.copied().get(copying.id()) != null
                    && ownChild != otherChild
                    && (copying.equals(fork) || !ownChild);
        });
        return apart[0];
    }

    /** Whether another thread of the child waits to be notified; it is then passed over for one that is not in the child. */
    private boolean waitsOnAnotherThread(Fork fork, Take notifies) {
        return byFork.getOrDefault(fork.id(), List.of()).stream()
                .anyMatch(take -> take.how() == Take.How.WAITS
                        && take.lock() == notifies.lock()
                        && take.thread() != notifies.thread());
    }

    private List<Meeting> held(Fork fork, Take need) {
        List<Meeting> meetings = new ArrayList<>();
        for (Take take : byLock.getOrDefault(need.lock(), List.of())) {
            boolean fits = need.how() == Take.How.NOTIFIES ? take.how() == Take.How.WAITS : take.holds();
            if (fits && isBeside(fork, take)) {
                meetings.add(meeting(fork, need, point(take), startOf(fork, take.thread())));
            }
        }
        return meetings;
    }

    /** Whether the thread that does something with a lock may be doing it at the fork. */
    private boolean isBeside(Fork fork, Take take) {
        Obj thread = take.thread();
        boolean sameProcess = isSubset(take.forks(), fork);
        return thread == null
                ? fork.forkingThread() != null && sameProcess
                : thread != fork.forkingThread() && fork.state().live().get(thread.id()) != null;
    }

    /** Whether something happens in the process that forks, and not in a child of that or another fork. */
    private static boolean isSubset(IntMap<Fork> children, Fork fork) {
        boolean[] all = {true};
        children.forEach(child -> all[0] &=
                !child.equals(fork) && fork.state().execution().forks().get(child.id()) != null);
        return all[0];
    }

    private static Optional<ThreadStart> startOf(Fork fork, @Nullable Obj thread) {
        Live live = thread == null ? null : fork.state().live().get(thread.id());
        return Optional.ofNullable(live).map(Live::start);
    }

    private static Meeting.Point point(Take take) {
        return new Meeting.Point(take.place(), take.way(), take.certain());
    }

    private Meeting meeting(Fork fork, Take need, Meeting.Point held, Optional<ThreadStart> holder) {
        return new Meeting(
                fork.event(),
                need.kind(),
                nameOf(need, fork),
                madeAt(need.lock()),
                holder,
                Meeting.By.OTHER_THREAD,
                held,
                point(need),
                need.logs());
    }

    private Meeting own(Fork fork, Take need, Execution.Hold hold, Meeting.By by) {
        return new Meeting(
                fork.event(),
                need.kind(),
                nameOf(need, fork),
                madeAt(need.lock()),
                Optional.empty(),
                by,
                hold.at(),
                point(need),
                need.logs());
    }

    /** An object is used in the child whose threads are the parent's. */
    private Meeting used(Fork fork, Take need) {
        Optional<ThreadStart> start = startOf(fork, need.lock());
        Meeting.Point made = start.map(s -> new Meeting.Point(s.started(), s.way(), s.certain()))
                .orElseGet(() -> new Meeting.Point(
                        Objects.requireNonNull(need.lock()).place(),
                        fork.event().way(),
                        true));
        return meeting(fork, need, made, start);
    }

    /** A handler goes by its class, since handlers seldom have a name; all else by the name that the program has for it. */
    private String nameOf(Take need, Fork fork) {
        return switch (need.kind()) {
            case LOGGING_HANDLER, LOGGING_HANDLER_IN_HOOK -> LockNames.className(need.lock());
            case STANDARD_STREAM, MODULE_IMPORT -> need.lock().type().name();
            default -> names.of(need.lock(), fork.state());
        };
    }

    private static Optional<Place> madeAt(Obj lock) {
        return lock.place().file().id().path().isEmpty() ? Optional.empty() : Optional.of(lock.place());
    }
}
