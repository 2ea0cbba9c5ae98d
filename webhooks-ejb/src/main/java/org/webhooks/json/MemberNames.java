package org.webhooks.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names seen so far in one object. Nearly all objects are small, and there a scan is cheaper than hashing. */
final class MemberNames {
    private static final int SCANNED_AT_MOST = 16;

    private final List<String> few = new ArrayList<>();
    private @Nullable Set<String> many;

    void add(String name) {
        if (!isNew(name)) {
            throw new MalformedJson("JSON objects must not contain a name twice");
        }
    }

    private boolean isNew(String name) {
        if (many != null) {
            return many.add(name);
        }
        if (few.contains(name)) {
            return false;
        }
        few.add(name);
        if (few.size() == SCANNED_AT_MOST) {
            many = new HashSet<>(few);
        }
        return true;
    }
}
