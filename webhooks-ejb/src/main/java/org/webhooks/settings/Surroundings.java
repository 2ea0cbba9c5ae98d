package org.webhooks.settings;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** What comes from outside: time, randomness and the container's threads. Tests give others. */
@ApplicationScoped
public class Surroundings {
    @Resource
    @Produces
    @Typed(ManagedExecutorService.class)
    ManagedExecutorService executor;

    @Resource
    @Produces
    @Typed(ManagedScheduledExecutorService.class)
    ManagedScheduledExecutorService scheduler;

    @Resource
    @Produces
    @Typed(ManagedThreadFactory.class)
    ManagedThreadFactory threads;

    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    public RandomGenerator random() {
        return new SecureRandom();
    }
}
