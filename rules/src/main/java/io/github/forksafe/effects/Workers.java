package io.github.forksafe.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/** Works on several things at once, on threads whose stack is deep enough for the deepest calls that the machine follows. */
final class Workers {
    private static final long STACK_BYTES = 256L << 20;

    private Workers() {}

    /** Applies a function to each item; the results are in the order of the items. */
    static <T, R> List<R> map(int threads, List<T> items, Function<T, R> function) {
        ThreadFactory factory = task -> {
            Thread thread = new Thread(null, task, "forksafe-effects", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads, factory);
        try {
            List<Future<R>> futures = new ArrayList<>();
            for (T item : items) {
                futures.add(pool.submit(() -> function.apply(item)));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the audit was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the effect analysis failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
