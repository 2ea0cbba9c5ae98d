package org.webhooks.benchmark.receiver;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A call that was made: what its path says, and what the publisher wrote into the event. Each number is -1 where the
 * event has none.
 *
 * @param group of the endpoint, the second part of the path
 * @param sentAt when the event came due at its publisher, in microseconds since 1970
 * @param number of the event, unique in its group
 * @param key of the sequence that it belongs to
 * @param turn its place in that sequence, from 0
 */
record Arrival(Manner manner, String group, long sentAt, long number, int key, int turn) {
    private static final byte[] SENT_AT = name("sentAt");
    private static final byte[] NUMBER = name("number");
    private static final byte[] KEY = name("key");
    private static final byte[] TURN = name("turn");

    /** What is measured by stands at the beginning of the data; the rest may be long. */
    private static final int BEGINNING = 4 * 1024;

    private static byte[] name(String field) {
        return ('"' + field + "\":").getBytes(US_ASCII);
    }

    static Arrival read(ByteBuffer request, int from, int length) {
        int to = from + Math.min(length, BEGINNING);
        List<String> path = List.of(path(request, from, to).split("/", -1));
        return new Arrival(
                Manner.of(path.get(1)),
                path.get(2),
                number(request, from, to, SENT_AT),
                number(request, from, to, NUMBER),
                (int) number(request, from, to, KEY),
                (int) number(request, from, to, TURN));
    }

    private static String path(ByteBuffer request, int from, int to) {
        int begin = indexOf(request, from, to, (byte) ' ') + 1;
        int end = indexOf(request, begin, to, (byte) ' ');
        byte[] path = new byte[end - begin];
        request.get(begin, path);
        return new String(path, US_ASCII);
    }

    private static int indexOf(ByteBuffer request, int from, int to, byte wanted) {
        int at = from;
        while (at < to && request.get(at) != wanted) {
            at++;
        }
        return at;
    }

    private static long number(ByteBuffer request, int from, int to, byte[] name) {
        for (int at = from; at + name.length < to; at++) {
            if (request.get(at) == name[0] && startsWith(request, at, name)) {
                return digits(request, at + name.length, to);
            }
        }
        return -1;
    }

    private static boolean startsWith(ByteBuffer request, int at, byte[] name) {
        int same = 0;
        while (same < name.length && request.get(at + same) == name[same]) {
            same++;
        }
        return same == name.length;
    }

    private static long digits(ByteBuffer request, int from, int to) {
        long number = 0;
        for (int at = from; at < to && request.get(at) >= '0' && request.get(at) <= '9'; at++) {
            number = number * 10 + request.get(at) - '0';
        }
        return number;
    }
}
