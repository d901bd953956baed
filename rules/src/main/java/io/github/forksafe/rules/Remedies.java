package io.github.forksafe.rules;

import io.github.forksafe.effects.ForkEvent;
import io.github.forksafe.effects.Meeting;
import io.github.forksafe.effects.Place;
import io.github.forksafe.effects.ThreadStart;

/** What to do about a finding, by what caused it. */
final class Remedies {
    private Remedies() {}

    /** The remedy for a child that hangs. */
    static String of(LockClaims.Hang hang) {
        Meeting meeting = hang.meeting();
        ForkEvent fork = meeting.fork();
        String own = hang.fact().remedy();
        if (meeting.by() == Meeting.By.HOOK) {
            return "Release the lock before the fork, or let the hook take one that its thread may take again (RLock)";
        }
        if (meeting.by() == Meeting.By.FORKING_THREAD) {
            return "Release the lock before the fork, or in the child before it needs it" + orStartMethod(fork);
        }
        if (meeting.kind().isObject()) {
            return capital(own) + orStartMethod(fork);
        }
        return meeting.holder()
                        .map(start -> earlier(start, fork))
                        .orElse("Fork in the main thread, before others start")
                + orStartMethod(fork) + "; or " + own;
    }

    /** Fork before the thread starts: where that is. */
    static String earlier(ThreadStart start, ForkEvent fork) {
        Place started = start.started();
        boolean samePlace = started.file().id().equals(fork.place().file().id())
                && started.start() >= fork.place().start();
        return samePlace
                ? "End the thread before the next fork"
                : "Fork before the thread starts (" + Wording.where(started, fork.place()) + ")";
    }

    /** A process that multiprocessing starts can be started otherwise. */
    static String orStartMethod(ForkEvent fork) {
        return switch (fork.kind()) {
            case START_METHOD, DEFAULT_METHOD ->
                ", or start the process by multiprocessing.get_context(\"spawn\") or \"forkserver\"";
            case FORK, PRELOAD, BEFORE_EXEC -> "";
        };
    }

    private static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
