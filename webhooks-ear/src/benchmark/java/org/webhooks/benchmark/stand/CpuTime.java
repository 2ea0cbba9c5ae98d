package org.webhooks.benchmark.stand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** CPU time of processes in milliseconds, as Linux counts it, in steps of 10 ms. */
public final class CpuTime {
    private static final long MILLIS_PER_TICK = 10;
    /** Fields of proc_pid_stat(5), counted from the first after the command's name. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    private static final int ENDED_CHILDREN_USER = 13;
    private static final int ENDED_CHILDREN_SYSTEM = 14;

    private CpuTime() {}

    public static boolean isCounted() {
        return Files.isReadable(Path.of("/proc/self/stat"));
    }

    public static long millisOf(long processId) {
        return millis(processId, USER, SYSTEM);
    }

    /** Of the process and all its children, those that have ended too. */
    static long millisOfFamily(long processId) {
        LongStream children = ProcessHandle.of(processId).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(child -> millisOf(child.pid()));
        return children.sum() + millis(processId, USER, SYSTEM, ENDED_CHILDREN_USER, ENDED_CHILDREN_SYSTEM);
    }

    private static long millis(long processId, int... fields) {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc", String.valueOf(processId), "stat"));
        } catch (IOException e) {
            // it may end between the opening and the reading, too
            if (ProcessHandle.of(processId).isEmpty()) {
                return 0;
            }
            throw new UncheckedIOException(e);
        }
        // the name may hold blanks and parentheses
        List<String> values = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        return IntStream.of(fields)
                        .mapToLong(field -> Long.parseLong(values.get(field)))
                        .sum()
                * MILLIS_PER_TICK;
    }
}
