package org.webhooks.it.cost.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A journal of Artemis, which the broker writes, and the transaction manager for its log. */
public record Journal(Path directory, String suffix) {
    private static final int HEADER_BYTES = 16;
    private static final int SHORTEST_RECORD_BYTES = 18;

    /** More than is left free behind a write, which fills whole blocks of the disk. */
    private static final int LARGEST_GAP_BYTES = 8192;

    /** How many records its files hold; only as long as none of them has been filled does it never fall. */
    public int records() {
        int records = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + suffix)) {
            for (Path file : files) {
                records += records(ByteBuffer.wrap(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    private static int records(ByteBuffer file) {
        int records = 0;
        int end = HEADER_BYTES;
        for (int at = end; at - end < LARGEST_GAP_BYTES && at + SHORTEST_RECORD_BYTES <= file.limit(); at++) {
            int bytes = recordBytes(file, at);
            if (bytes > 0) {
                records++;
                end = at + bytes;
                at = end - 1;
            }
        }
        return records;
    }

    /**
     * A record has its type, its file's id and a count first, and its size once more at its end.
     *
     * @return 0 where none begins
     */
    private static int recordBytes(ByteBuffer file, int at) {
        int type = file.get(at);
        if (type == 0 || file.getInt(at + 1) != (int) file.getLong(Long.BYTES)) {
            return 0;
        }
        int bytes =
                switch (type) {
                    case 10, 11, 12 -> 23 + file.getInt(at + 14); // an event, an addition, an update
                    case 13, 14 -> 31 + file.getInt(at + 22); // an addition or an update in a transaction
                    case 15 -> 30 + file.getInt(at + 22); // a deletion in a transaction
                    case 16, 19 -> 18; // a deletion, a rollback
                    case 17 -> 26 + file.getInt(at + 18); // a prepared transaction
                    case 18 -> 22; // a commit
                    default -> 0;
                };
        boolean whole = bytes > 0 && at + bytes <= file.limit() && file.getInt(at + bytes - Integer.BYTES) == bytes;
        return whole ? bytes : 0;
    }
}
