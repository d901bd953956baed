package io.github.forksafe.project;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on several things at once. */
final class Workers {
    private Workers() {}

    /** Applies a function to each item, in their order; the results are in that order too. */
    static <T, R> List<R> map(int threads, List<T> items, Function<T, R> function) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads), task -> {
            Thread thread = new Thread(task, "forksafe-libraries");
            thread.setDaemon(true);
            return thread;
        });
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
            throw new IllegalStateException("the reading of libraries was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the reading of libraries failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
