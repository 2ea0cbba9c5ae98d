package org.webhooks.endpoint.policy;

import java.util.function.Consumer;

/** What a request wants changed of a policy, choice by choice; all others stay as they are. Immutable. */
public final class PolicyChange {
    public static final PolicyChange NONE = new PolicyChange(draft -> {});

    private final Consumer<PolicyDraft> steps;

    private PolicyChange(Consumer<PolicyDraft> steps) {
        this.steps = steps;
    }

    /** This change, and then one more. */
    public PolicyChange and(Consumer<PolicyDraft> step) {
        return new PolicyChange(steps.andThen(step));
    }

    public DeliveryPolicy applyTo(DeliveryPolicy policy) {
        return policy.with(steps);
    }
}
