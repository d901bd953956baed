package io.github.forksafe.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/** Works on several things at once. */
public final class Workers {
    /**
     * Deep enough for the deepest code that is read, and the deepest calls that are followed; the same for every thread, so that the
     * result hangs on none. It is a reservation: what is never used costs nothing.
     */
    private static final long STACK_BYTES = 256L << 20;

    private Workers() {}

    /**
     * A thread whose stack is deep. It ends with the virtual machine.
     *
     * @param task what it does
     * @param name what it is called
     * @return the thread, not started
     */
    public static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(null, task, name, STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Applies a function to each item.
     *
     * @param threads how many threads may work; the results do not depend on it
     * @param items the items; the first are begun first
     * @param function what is done with each
     * @param <T> an item
     * @param <R> what becomes of it
     * @return the results, in the order of the items
     * @throws IllegalStateException if the function throws, or if the thread is interrupted
     */
    public static <T, R> List<R> map(int threads, List<T> items, Function<T, R> function) {
        ThreadFactory factory = task -> thread(task, "forksafe-work");
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads), factory);
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
            throw new IllegalStateException("the audit failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
