package org.webhooks.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What one server has for itself, beside the installation that all share: configuration, deployment, data, log. */
final class ServerDirectory {
    private final Path root;

    private ServerDirectory(Path root) {
        this.root = root;
    }

    /** A fresh one: the configured server's configuration, and the EAR as it is shipped. */
    static ServerDirectory create(Path root, Path installation, Path ear) {
        ServerDirectory directory = new ServerDirectory(root);
        try {
            deleteTree(root);
            copyTree(installation.resolve("standalone/configuration"), root.resolve("configuration"));
            Files.createDirectories(root.resolve("lib"));
            Files.createDirectories(root.resolve("deployments"));
            Files.createDirectories(directory.data());
            Files.createDirectories(directory.log().getParent());
            Files.copy(ear, root.resolve("deployments/webhooks.ear"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory;
    }

    Path root() {
        return root;
    }

    Path data() {
        return root.resolve("data");
    }

    Path log() {
        return root.resolve("log/server.log");
    }

    /** The broker's journal, bindings, paging and large messages. */
    void deleteBrokerFiles() throws IOException {
        deleteTree(data().resolve("activemq"));
    }

    private static void copyTree(Path from, Path to) throws IOException {
        for (Path path : tree(from)) {
            Path copy = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(path, copy);
            }
        }
    }

    private static void deleteTree(Path top) throws IOException {
        if (Files.exists(top)) {
            List<Path> deepestFirst =
                    tree(top).stream().sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> tree(Path top) throws IOException {
        try (Stream<Path> paths = Files.walk(top)) {
            return paths.toList();
        }
    }
}
