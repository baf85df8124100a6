package io.github.arazzo4j.runtime.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of background runs: virtual ones where the JVM has them, else a pool that grows and shrinks. Either way so many
 * runs at a time are at work, first come, first served, that ten thousand which poll don't open ten thousand connections;
 * those that wait are not at work.
 */
final class RunThreads {

    private static final int POOL_SIZE = 64;
    private static final int VIRTUAL_AT_A_TIME = 256;

    private RunThreads() {}

    private static final class Holder {
        static final Executor SHARED = create();
    }

    static Executor shared() {
        return Holder.SHARED;
    }

    private static Executor create() {
        try {
            return atATime((ExecutorService) MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class))
                    .invoke());
        } catch (Throwable e) {
            // Java 17 and 19 have no virtual threads, or only as a preview.
            return pool();
        }
    }

    private static Executor atATime(Executor threads) {
        Semaphore atWork = new Semaphore(VIRTUAL_AT_A_TIME, true);
        return task -> threads.execute(() -> {
            // A virtual thread that waits for its turn costs next to nothing.
            atWork.acquireUninterruptibly();
            try {
                task.run();
            } finally {
                atWork.release();
            }
        });
    }

    private static Executor pool() {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                POOL_SIZE, POOL_SIZE, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "arazzo-run-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
