package org.webhooks.api.waiting;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.webhooks.settings.Settings;

/**
 * Threads for requests that may wait: as many as the setting {@code webhooks.http.waiting-threads} says, and as many again for
 * those whose body is not there yet. What finds none free waits in line; the server's connections bound how many do. Unless it
 * is set there are none, for not every server goes on with a chain of filters that have returned: Undertow does.
 */
@ApplicationScoped
class WaitingThreads {
    private static final String SETTING = "webhooks.http.waiting-threads";
    private static final int MOST = 1_000;
    private static final long IDLE_SECONDS = 60;

    @Inject
    Settings settings;

    private int threads;

    // not the server's executor: that drops what waits while the server is about to stop
    private ThreadPoolExecutor forAll;
    private ThreadPoolExecutor forBodies;

    @PostConstruct
    void open() {
        threads = settings.wholeNumber(SETTING, 0, 0, MOST);
        forAll = pool();
        forBodies = pool();
    }

    private ThreadPoolExecutor pool() {
        int most = Math.max(1, threads);
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), WaitingThreads::thread);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /**
     * One of the container's own shares in WildFly 39, with all others that were made by the same factory, what Jakarta REST
     * knows of the request under way. It needs nothing else that those have but the class loader: beans bring what they need.
     */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "webhooks-waiting");
        thread.setContextClassLoader(WaitingThreads.class.getClassLoader());
        thread.setDaemon(true);
        return thread;
    }

    /** A setting that can't be used stops the deployment, not the first caller. */
    void start(@Observes Startup deployed) {}

    /** Whether requests wait on the server's own threads. */
    boolean areNone() {
        return threads == 0;
    }

    /** Those that wait for the database, and for callers who read what they are answered. */
    Executor forAll() {
        return forAll;
    }

    /** Those that wait for callers who send, too. */
    Executor forBodies() {
        return forBodies;
    }

    @PreDestroy
    void close() {
        forAll.shutdown();
        forBodies.shutdown();
    }
}
