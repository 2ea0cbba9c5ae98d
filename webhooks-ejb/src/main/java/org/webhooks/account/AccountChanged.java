package org.webhooks.account;

/**
 * What this node keeps in memory of an account is out of date: fired within the transaction that changes it, to be
 * observed after its success, and whenever a change made on another node is seen.
 */
public record AccountChanged(long accountId) {}
