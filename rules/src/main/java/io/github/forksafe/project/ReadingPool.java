package io.github.forksafe.project;

import io.github.forksafe.parallel.Workers;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Reads and digests files on a fixed number of threads. The largest files go first, so that no thread is left with a long one at
 * the end; results are kept in the order of the files.
 */
final class ReadingPool<T> {
    private final List<FileTask> tasks;
    private final Supplier<FileDigest<T>> digests;
    private final int[] largestFirst;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicReferenceArray<ReadFile<T>> outcomes;

    ReadingPool(List<FileTask> tasks, Supplier<FileDigest<T>> digests) {
        this.tasks = List.copyOf(tasks);
        this.digests = digests;
        this.outcomes = new AtomicReferenceArray<>(tasks.size());
        this.largestFirst = largestFirst(this.tasks);
    }

    /** The numbers of the tasks by size; of the same size, the first one first. */
    private static int[] largestFirst(List<FileTask> tasks) {
        long[] keys = new long[tasks.size()];
        for (int task = 0; task < keys.length; task++) {
            long size = Math.min(tasks.get(task).size(), Integer.MAX_VALUE);
            keys[task] = (Integer.MAX_VALUE - size) << Integer.SIZE | task;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    /** What became of each file, in the order of the tasks. */
    List<ReadFile<T>> run(int threads) {
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, tasks.size()); i++) {
            Thread worker = Workers.thread(this::work, "forksafe-read-" + i);
            workers.add(worker);
            worker.start();
        }
        for (Thread worker : workers) {
            join(worker);
        }
        List<ReadFile<T>> results = new ArrayList<>(tasks.size());
        for (int task = 0; task < tasks.size(); task++) {
            results.add(outcome(task));
        }
        return Collections.unmodifiableList(results);
    }

    /** A task without an outcome is one whose thread died of lack of memory; it must not vanish. */
    private ReadFile<T> outcome(int task) {
        ReadFile<T> known = outcomes.get(task);
        return known != null ? known : failed(tasks.get(task), "this file was not read, memory ran out");
    }

    private void work() {
        FileDigest<T> digest = digests.get();
        for (int next = taken.getAndIncrement(); next < tasks.size(); next = taken.getAndIncrement()) {
            int task = largestFirst[next];
            outcomes.set(task, digest(digest, tasks.get(task)));
        }
    }

    private ReadFile<T> digest(FileDigest<T> digest, FileTask task) {
        FileBytes read = FileBytes.read(task.found().path(), task.id());
        if (read.bytes().isEmpty()) {
            return new ReadFile<>(task.id(), Optional.empty(), read.problems());
        }
        try {
            T value = digest.digest(task.source(read.bytes().get()));
            return new ReadFile<>(task.id(), Optional.of(value), List.of());
        } catch (RuntimeException | StackOverflowError e) {
            // A defect of ours in one file must not cost the user the audit of all others.
            return failed(task, "this file was not analysed, a defect of the audit: " + e);
        }
    }

    private static <T> ReadFile<T> failed(FileTask task, String message) {
        Problem problem = new Problem(task.id(), Position.START, message);
        return new ReadFile<>(task.id(), Optional.empty(), List.of(problem));
    }

    private static void join(Thread worker) {
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
