package org.webhooks.it.openapi.play;

/** Turns a documented call into one whose answer is another of those that are documented. */
@FunctionalInterface
public interface Cue {
    Call call(Scene scene);
}
