package org.webhooks.account;

/** An account is being deleted, in the transaction under way. */
public record AccountDeleted(long accountId) {}
