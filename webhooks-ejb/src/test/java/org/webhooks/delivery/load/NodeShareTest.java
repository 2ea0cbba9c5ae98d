package org.webhooks.delivery.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
    void givesTheSingleCallsOfManyEndpointsToAllNodesAlike() {
        for (int node = 0; node < 3; node++) {
            int which = node;
            assertThat(LongStream.range(1001, 4001).filter(id -> of(which, 3, id, 1) == 1))
                    .hasSizeBetween(850, 1150);
        }
    }

    @Test
    void leavesTheSingleCallWhereItIsUnlessItGoesToTheNodeThatJoins() {
        for (int node = 0; node < 3; node++) {
            for (long id = 1001; id < 2001; id++) {
                if (of(node, 4, id, 1) == 1) {
                    assertThat(of(node, 3, id, 1)).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void holdsWhereverTheNameOfTheNodeThatJoinsSorts() {
        share.is(List.of("b", "c"), 0);
        List<Long> before = singleCalls();
        share.is(List.of("a", "b", "c"), 1);

        assertThat(before).containsAll(singleCalls());
    }

    private List<Long> singleCalls() {
        return LongStream.range(1001, 2001)
                .filter(id -> share.of(id, 1) == 1)
                .boxed()
                .toList();
    }

    @Test
    void isNothingUntilTheOthersKnow() {
        share.isNone();

        assertThat(share.of(1001, 100)).isZero();
    }

    @Test
    void isTheWholeAgainForTheLastNodeThatIsLeft() {
        of(1, 2, 1001, 1);
        share.isWhole();

        assertThat(share.of(1001, 1)).isEqualTo(1);
    }

    private int of(int index, int nodes, long endpoint, int limit) {
        share.is(IntStream.range(0, nodes).mapToObj(node -> "webhooks-" + node).toList(), index);
        return share.of(endpoint, limit);
    }
}
