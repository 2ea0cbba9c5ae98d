package org.webhooks.benchmark.report;

/** What is reported, under a title for people and a name for comparison. */
public record Figure(String jsonName, String title, Goal goal) {
    public Figure(String jsonName, String title) {
        this(jsonName, title, Goal.NONE);
    }
}
