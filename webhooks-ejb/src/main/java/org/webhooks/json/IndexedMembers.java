package org.webhooks.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The members of one written object whose names are array indices (ECMA-262, section 6.1.7: canonical integers up to
 * 2^32 - 2), which ECMAScript enumerates before all others. Text is moved only in objects that have such out of place.
 */
final class IndexedMembers {
    private static final int MAX_INDEX_DIGITS = 10;
    private static final long MAX_INDEX = 4_294_967_294L;
    private static final long NONE = -1;

    private final int begin;
    private List<Member> members = List.of();
    private long last = NONE;
    private boolean ordinarySeen;
    private boolean outOfPlace;

    private record Member(long index, int from, int to) {}

    /** @param begin where the object's first member begins */
    IndexedMembers(int begin) {
        this.begin = begin;
    }

    int begin() {
        return begin;
    }

    void note(String name, int from, int to) {
        long index = indexOf(name);
        if (index == NONE) {
            ordinarySeen = true;
            return;
        }
        if (members.isEmpty()) {
            members = new ArrayList<>();
        }
        members.add(new Member(index, from, to));
        outOfPlace |= ordinarySeen || index < last;
        last = index;
    }

    void moveToFront(StringBuilder out) {
        if (!outOfPlace) {
            return;
        }
        StringBuilder ordered = new StringBuilder(out.length() - begin);
        List<Member> ascending = new ArrayList<>(members);
        ascending.sort(Comparator.comparingLong(Member::index));
        ascending.forEach(member -> appendMembers(out, member.from(), member.to(), ordered));
        int rest = begin;
        for (Member member : members) {
            appendMembers(out, rest, member.from() - 1, ordered);
            rest = member.to() + 1;
        }
        appendMembers(out, rest, out.length(), ordered);
        out.replace(begin, out.length(), ordered.toString());
    }

    private static void appendMembers(StringBuilder source, int from, int to, StringBuilder ordered) {
        if (from < to) {
            if (ordered.length() > 0) {
                ordered.append(',');
            }
            ordered.append(source, from, to);
        }
    }

    private static long indexOf(String name) {
        int length = name.length();
        if (length == 0 || length > MAX_INDEX_DIGITS || (length > 1 && name.charAt(0) == '0')) {
            return NONE;
        }
        long index = 0;
        for (int i = 0; i < length; i++) {
            char digit = name.charAt(i);
            if (digit < '0' || digit > '9') {
                return NONE;
            }
            index = index * 10 + (digit - '0');
        }
        return index <= MAX_INDEX ? index : NONE;
    }
}
