package org.webhooks.endpoint.policy;

import java.util.function.UnaryOperator;

/** What a request wants changed of a policy, choice by choice; all others stay as they are. Immutable. */
public final class PolicyChange {
    public static final PolicyChange NONE = new PolicyChange(UnaryOperator.identity());

    private final UnaryOperator<DeliveryPolicy> steps;

    private PolicyChange(UnaryOperator<DeliveryPolicy> steps) {
        this.steps = steps;
    }

    /** This change, and then one more. */
    public PolicyChange and(UnaryOperator<DeliveryPolicy> step) {
        return new PolicyChange(policy -> step.apply(steps.apply(policy)));
    }

    public DeliveryPolicy applyTo(DeliveryPolicy policy) {
        return steps.apply(policy);
    }
}
