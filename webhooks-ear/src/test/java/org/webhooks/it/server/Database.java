package org.webhooks.it.server;

import java.nio.file.Path;
import java.util.Map;

/** Where a server of the tests keeps what it is told. */
public interface Database extends AutoCloseable {
    String name();

    /** The environment that makes the server use it. */
    Map<String, String> environment();

    /** The folder that all its files are in, given the one where the server keeps its data. */
    Path files(Path serverData);

    @Override
    void close();
}
