package org.webhooks.benchmark.beside;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.measure.Contender;
import org.webhooks.benchmark.stand.CpuTime;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;
import org.webhooks.it.server.PostgresqlDatabase;
import org.webhooks.it.server.Server;

/** Servers over one database. They share a stand's receiver with others that they are compared with. */
public final class Installation implements Contender, AutoCloseable {
    private final TestStand stand;
    private final List<Server> servers;
    private final ToLongFunction<String> numbers;
    private final Runnable settling;

    /**
     * Over a database of any kind.
     *
     * @param numbers answers queries of it
     * @param settling what it has to do at once lest it do it while something is measured
     */
    public Installation(TestStand stand, List<Server> servers, ToLongFunction<String> numbers, Runnable settling) {
        this.stand = stand;
        this.servers = List.copyOf(servers);
        this.numbers = numbers;
        this.settling = settling;
    }

    public Installation(TestStand stand, List<Server> servers, PostgresqlDatabase database) {
        this(stand, servers, database::number, database::settle);
    }

    /** The stand's own server. */
    public static Installation of(TestStand stand) {
        return new Installation(stand, List.of(stand.server()), stand.database().main());
    }

    @Override
    public String process() {
        return TestStand.SERVER;
    }

    public Subscriber subscriber(String name) {
        return stand.subscriberAt(servers.get(0), name);
    }

    @Override
    public Load connect(int connections) {
        return new Load(servers.stream().map(server -> server.uri().getPort()).toList(), connections);
    }

    @Override
    public long received(String group) {
        return stand.receiver().received(group);
    }

    @Override
    public long number(String sql) {
        return numbers.applyAsLong(sql);
    }

    @Override
    public void settle() {
        settling.run();
    }

    @Override
    public Map<String, Long> cpuMillis() {
        Map<String, Long> cpu = stand.cpuMillis(process(), servers.get(0).processId());
        servers.stream()
                .skip(1)
                .forEach(server -> cpu.merge(process(), CpuTime.millisOf(server.processId()), Long::sum));
        return cpu;
    }

    /** Stops its servers; the stand's own ends with the stand. */
    @Override
    public void close() {
        servers.stream().filter(server -> server != stand.server()).forEach(Server::close);
    }
}
