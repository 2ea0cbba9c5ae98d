package org.webhooks.it.cost.log;

import java.util.List;

/** What a database was asked to do, and wrote. */
public interface DatabaseLog {
    /** What was logged between two moments; what the tests themselves ask is left out. */
    record Logged(List<Transaction> transactions, Written written) {}

    /** What was logged since the last time. */
    Logged next();

    /** Waits until a statement that has this text in it was executed so many times from now on. */
    void awaitAgain(String text, int times);

    /** The number that a query answers. */
    long number(String query);
}
