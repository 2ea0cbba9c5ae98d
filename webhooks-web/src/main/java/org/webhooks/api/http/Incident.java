package org.webhooks.api.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** A failure that nobody foresaw. The caller gets its number, the operator one line with the number and the cause. */
public final class Incident {
    private static final Logger LOG = System.getLogger(Incident.class.getName());

    private Incident() {}

    /** Logs a failure and gives it a number, 8 hexadecimal digits. */
    public static String report(Throwable failure) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.log(Level.ERROR, "Request failed, incident {0}: {1}", id, inOneLine(failure));
        LOG.log(Level.DEBUG, "Incident " + id, failure);
        return id;
    }

    /** Logs that a request was refused because something it needs is away for the moment. */
    public static void outage(Throwable cause) {
        LOG.log(Level.WARNING, "Refused a request: {0}", inOneLine(cause));
    }

    private static String inOneLine(Throwable failure) {
        StringBuilder line = new StringBuilder(failure.toString());
        Throwable cause = failure.getCause();
        for (int i = 0; cause != null && i < 5; i++) {
            line.append(" <- ").append(cause);
            cause = cause.getCause();
        }
        return line.toString().replaceAll("\\p{Cntrl}+", " ");
    }
}
