package org.webhooks.benchmark.profile;

import java.util.List;
import java.util.regex.Pattern;

/** A part of the server, known by the classes or the threads that do its work. The first that matches counts. */
enum Part {
    COMPILER("JIT compiler", Patterns.NONE, "C[12] CompilerThre|Sweeper"),
    COLLECTOR("garbage collector", Patterns.NONE, "GC Thread|VM Thread"),
    SIGNING("signing", "org/webhooks/signing/|javax/crypto/|com/sun/crypto/|sun/security/"),
    AUTHENTICATION("authentication", "org/webhooks/account/key/|org/webhooks/api/caller/"),
    JSON("JSON", "org/eclipse/parsson/|jakarta/json/|org/webhooks/json/"),
    REST("REST", "org/jboss/resteasy/|jakarta/ws/rs/|org/webhooks/api/"),
    HTTP_OUT("HTTP out", "org/apache/hc/|org/webhooks/outbound/"),
    HTTP_IN("HTTP in", "io/undertow/|org/xnio/|org/wildfly/extension/undertow/|jakarta/servlet/"),
    JMS("JMS", "org/apache/activemq/|jakarta/jms/|io/netty/|org/jboss/jca/core/workmanager/"),
    TRANSACTIONS("transactions", "com/arjuna/|org/wildfly/transaction/|org/jboss/tm/|jakarta/transaction/"),
    JDBC("JDBC", "org/postgresql/|org/h2/|org/jboss/jca/"),
    LOGGING("logging", "org/jboss/logmanager/|org/jboss/logging/|java/util/logging/"),
    THREADS("threads that wait for work, and are woken", "org/jboss/threads/"),
    CONTAINER("EJB, CDI, JNDI", "org/jboss/|org/wildfly/"),
    OURS("publish, hand over, deliver, record", "org/webhooks/"),
    UNKNOWN("anything else", Patterns.NONE);

    private final String title;
    private final Pattern classes;
    private final Pattern threads;

    Part(String title, String classes) {
        this(title, classes, Patterns.NONE);
    }

    Part(String title, String classes, String threads) {
        this.title = title;
        this.classes = Pattern.compile(classes);
        this.threads = Pattern.compile(threads);
    }

    String title() {
        return title;
    }

    /**
     * Who spends the time of a sample: what is nearest to its top, so that the JDK's and the kernel's work counts for whoever
     * asked for it.
     *
     * @param thread its name
     * @param frames outermost first, each a class in the JVM's spelling and a method, or a native function
     */
    static Part of(String thread, List<String> frames) {
        for (Part part : values()) {
            if (part.threads.matcher(thread).lookingAt()) {
                return part;
            }
        }
        for (int i = frames.size() - 1; i >= 0; i--) {
            String frame = frames.get(i);
            for (Part part : values()) {
                if (part.classes.matcher(frame).lookingAt()) {
                    return part;
                }
            }
        }
        return UNKNOWN;
    }

    /** Apart, since constants of an enum can't refer to those of itself. */
    private static final class Patterns {
        static final String NONE = "(?!)";
    }
}
