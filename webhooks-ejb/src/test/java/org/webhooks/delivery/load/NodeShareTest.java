package org.webhooks.delivery.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeShareTest {
    private final NodeShare share = new NodeShare();

    @Test
    void isTheWholeForASingleNode() {
        assertThat(share.of(1001, 100)).isEqualTo(100);
        assertThat(share.of(5.0)).isEqualTo(5.0);
    }

    @ParameterizedTest(name = "{0} calls over {1} nodes")
    @CsvSource({"1, 2", "1, 3", "2, 3", "3, 2", "100, 3", "100, 7", "5, 5", "1000, 6"})
    void addsUpToTheLimitOverAllNodes(int limit, int nodes) {
        for (long endpoint = 1001; endpoint < 1020; endpoint++) {
            long id = endpoint;
            int sum = IntStream.range(0, nodes)
                    .map(node -> of(node, nodes, id, limit))
                    .sum();
            assertThat(sum).isEqualTo(limit);
        }
    }

    @Test
    void givesTheSingleCallOfDifferentEndpointsToDifferentNodes() {
        assertThat(of(0, 2, 1002, 1)).isEqualTo(1);
        assertThat(of(0, 2, 1003, 1)).isZero();
        assertThat(of(1, 2, 1003, 1)).isEqualTo(1);
    }

    @Test
    void isNothingUntilTheOthersKnow() {
        share.isNone();

        assertThat(share.of(1001, 100)).isZero();
    }

    private int of(int index, int nodes, long endpoint, int limit) {
        share.is(index, nodes);
        return share.of(endpoint, limit);
    }
}
