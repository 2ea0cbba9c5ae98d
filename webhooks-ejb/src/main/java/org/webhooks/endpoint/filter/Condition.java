package org.webhooks.endpoint.filter;

/** What must hold at one place. */
record Condition(Pointer pointer, Operator operator) {
    boolean holds(EventData data) {
        return operator.holds(pointer.in(data.root()));
    }
}
