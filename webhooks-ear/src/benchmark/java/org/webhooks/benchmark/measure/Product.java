package org.webhooks.benchmark.measure;

import java.util.Map;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.stand.TestStand;

/** The server as shipped. */
public final class Product implements Contender {
    private final TestStand stand;

    public Product(TestStand stand) {
        this.stand = stand;
    }

    @Override
    public String process() {
        return TestStand.SERVER;
    }

    @Override
    public Load connect(int connections) {
        return stand.connect(connections);
    }

    @Override
    public long received(String group) {
        return stand.receiver().received(group);
    }

    @Override
    public long number(String sql) {
        return stand.database().number(sql);
    }

    @Override
    public void settle() {
        stand.database().main().settle();
    }

    @Override
    public Map<String, Long> cpuMillis() {
        return stand.cpuMillis();
    }
}
