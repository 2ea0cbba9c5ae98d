package org.webhooks.outbound;

/** One header of an answer as the receiver sent it. */
public record ResponseHeader(String name, String value) {}
