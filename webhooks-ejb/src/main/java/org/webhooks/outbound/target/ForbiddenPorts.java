package org.webhooks.outbound.target;

import java.util.Arrays;

/**
 * The ports where something else than a receiver of webhooks listens: those that browsers refuse too ("bad ports" of the
 * Fetch standard), and databases, brokers, caches and consoles, those of this server among them.
 */
final class ForbiddenPorts {

    private static final int[] SORTED = {
        1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109,
        110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 445, 465, 512, 513, 514, 515, 526,
        530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1433, 1521, 1719, 1720, 1723, 2049,
        2375, 2379, 3306, 3389, 3659, 4045, 4190, 5060, 5061, 5432, 5445, 5672, 5900, 6000, 6379, 6566, 6665, 6666,
        6667, 6668, 6669, 6679, 6697, 8080, 9200, 9990, 9993, 10080, 10250, 11211, 27017, 61616
    };

    private ForbiddenPorts() {}

    static boolean contain(int port) {
        return Arrays.binarySearch(SORTED, port) >= 0;
    }
}
