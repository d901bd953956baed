package io.github.forksafe.effects;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What the analysis found, for rules to judge.
 *
 * @param forks the fork sites that were reached, by file and position
 * @param releases calls that release a lock which their thread does not hold, by file and position
 * @param meetings locks that a child needs and its parent's threads may have held, in the order of the entries
 * @param advice what is no hazard of a fork that was seen
 * @param coverage what was run, and what is not known
 */
public record Evidence(
        List<ForkSite> forks, List<LockRelease> releases, List<Meeting> meetings, Advice advice, Coverage coverage) {

    /** Copies the lists. */
    public Evidence {
        forks = List.copyOf(forks);
        releases = List.copyOf(releases);
        meetings = List.copyOf(meetings);
    }

    /**
     * What was run, and what is not known.
     *
     * @param entries how many entries were run
     * @param unresolvedCalls how many calls have an unknown callee
     * @param limits analysis limits that were hit, sorted
     */
    public record Coverage(int entries, int unresolvedCalls, List<String> limits) {
        /** Copies the list. */
        public Coverage {
            limits = List.copyOf(limits);
        }
    }

    /**
     * What is no hazard of a fork that was seen, but may become one.
     *
     * @param respawning forks of pools whose workers are replaced by others later, by file and position
     * @param spawning starts of processes that would fork on other Pythons than those declared, by file and position
     * @param atImport threads that an import leaves behind, by file and position
     */
    public record Advice(List<ForkEvent> respawning, List<ForkSite> spawning, List<ImportStart> atImport) {
        /** Copies the lists. */
        public Advice {
            respawning = List.copyOf(respawning);
            spawning = List.copyOf(spawning);
            atImport = List.copyOf(atImport);
        }
    }

    /**
     * A call that forks, and each way in which it was reached.
     *
     * @param place the call
     * @param events the ways, in the order of the entries
     */
    public record ForkSite(Place place, List<ForkEvent> events) {
        /** Copies the list. */
        public ForkSite {
            events = List.copyOf(events);
        }

        /**
         * The plainest way on which a thread that matters is alive.
         *
         * @param hazard which threads matter, on which way
         * @return the way with the thread; certain ones first, then the shortest
         */
        public Optional<Hazard> plainest(BiPredicate<ForkEvent, ThreadStart> hazard) {
            return events.stream()
                    .flatMap(event -> event.alive().stream()
                            .filter(start -> hazard.test(event, start))
                            .map(start -> new Hazard(event, start)))
                    .min(Hazard.PLAINEST_FIRST);
        }

        /**
         * The plainest way on which a thread other than the main one forks.
         *
         * @param matters which ways matter
         * @return the way with the thread that forks; certain ones first, then the shortest
         */
        public Optional<Hazard> onThread(Predicate<ForkEvent> matters) {
            return events.stream()
                    .filter(matters)
                    .flatMap(event -> event.forkingThread().map(thread -> new Hazard(event, thread)).stream())
                    .min(Hazard.PLAINEST_FIRST);
        }
    }

    /**
     * A thread that may be alive at a fork.
     *
     * @param fork the fork
     * @param start how the thread was started
     */
    public record Hazard(ForkEvent fork, ThreadStart start) {
        /** Certain ones first, then those with the shortest way. */
        public static final Comparator<Hazard> PLAINEST_FIRST =
                Comparator.comparing(Hazard::certain).reversed().thenComparing(Hazard::length);

        /**
         * Whether every hop is known and both lie below one entry.
         *
         * @return true for a claim, false for advice
         */
        public boolean certain() {
            return fork.certain()
                    && start.certain()
                    && fork.way().entry() == start.way().entry();
        }

        private int length() {
            return fork.way().length() + start.way().length();
        }
    }
}
