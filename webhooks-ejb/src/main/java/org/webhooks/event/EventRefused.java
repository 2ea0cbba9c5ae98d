package org.webhooks.event;

import jakarta.ejb.ApplicationException;

/** An event can't be published as it is; the transaction of the caller is marked for rollback. */
@ApplicationException(rollback = true)
public class EventRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public EventRefused(String sentence) {
        super(sentence);
    }
}
