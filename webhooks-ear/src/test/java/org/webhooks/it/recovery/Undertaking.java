package org.webhooks.it.recovery;

import java.time.Instant;

/** Something that is under way when its server ends, and has to come out right nevertheless. */
interface Undertaking {
    /** What comes out, as a sentence. */
    String outcome();

    /** Returns when it is under way. */
    void begin();

    /** The server has ended at that time, and another start of it is ready. */
    void judge(Instant ended);
}
