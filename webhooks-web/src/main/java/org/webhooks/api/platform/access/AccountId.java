package org.webhooks.api.platform.access;

import static org.webhooks.Refusal.Reason.ACCOUNT_NOT_FOUND;

import org.webhooks.PublicId;
import org.webhooks.Refusal;

/** Reads public ids of accounts. */
public final class AccountId {
    private AccountId() {}

    /**
     * Reads an id.
     *
     * @throws Refusal ACCOUNT_NOT_FOUND: a malformed id is nobody's
     */
    public static long parse(String id) {
        return PublicId.number(PublicId.ACCOUNT, id).orElseThrow(() -> new Refusal(ACCOUNT_NOT_FOUND));
    }
}
