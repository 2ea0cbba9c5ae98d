package org.webhooks.benchmark.isolation;

import org.webhooks.benchmark.stand.Observation;

/** Something that some endpoints or accounts do, and the load on others that must not feel it. */
interface Disturbance {
    String name();

    /** In a sentence, with its numbers. */
    String description();

    /** How much the others may feel of it. */
    default Tolerance tolerance() {
        return Tolerance.USUAL;
    }

    /** What the others see while nothing disturbs them. */
    Observation without();

    /** What they see meanwhile. When it returns, all is as before. */
    Observation with();
}
