package org.webhooks.endpoint.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.webhooks.endpoint.filter.EventPattern;
import org.webhooks.endpoint.policy.DeliveryPolicy;
import org.webhooks.endpoint.registry.KeptAccounts.Kept;
import org.webhooks.signing.SignatureVersion;
import org.webhooks.signing.scheme.Schemes;

class KeptAccountsTest {
    private static final int FIT = 10;
    private static final long BYTES = FIT * account(1).bytes();

    private final KeptAccounts accounts = new KeptAccounts(BYTES);

    @Test
    void keepsAsManyAsThereIsMemoryFor() {
        keep(1, FIT);
        assertThat(kept(1, FIT)).isEqualTo(FIT);

        keep(FIT + 1, 1_000);
        assertThat(accounts.size()).isEqualTo(FIT);
    }

    @Test
    void dropsThoseThatNobodyAskedForLately() {
        keep(1, FIT + 1);
        for (long newcomer = 100; newcomer < 200; newcomer++) {
            accounts.find(newcomer - 1);
            keep(newcomer, 1);
            assertThat(accounts.find(newcomer)).as("the one just read").isNotNull();
        }
        assertThat(kept(1, FIT + 1)).isZero();
        assertThat(accounts.find(198)).as("asked for before the last one came").isNotNull();
    }

    @Test
    void dropsManySmallOnesForALargeOneAndKeepsThatThoughItIsAlone() {
        keep(1, FIT);
        accounts.change(100, unknown -> new Kept(account(2 * FIT), 0));
        assertThat(accounts.find(100)).isNotNull();
        assertThat(kept(1, FIT)).isZero();
    }

    @Test
    void hasTheMemoryAgainOfWhatIsForgottenOrReplaced() {
        for (int round = 0; round < 100; round++) {
            keep(1, FIT);
            accounts.change(FIT, known -> new Kept(account(5), 0));
            accounts.remove(FIT);
            accounts.remove(FIT);
        }
        keep(1, FIT);
        assertThat(kept(1, FIT)).isEqualTo(FIT);
    }

    private void keep(long first, int count) {
        LongStream.range(first, first + count).forEach(id -> accounts.change(id, known -> new Kept(account(1), 0)));
    }

    private long kept(long first, int count) {
        return LongStream.range(first, first + count)
                .filter(id -> accounts.find(id) != null)
                .count();
    }

    private static AccountEndpoints account(int endpoints) {
        return new AccountEndpoints(
                new AccountState(1, false, 0),
                LongStream.range(0, endpoints)
                        .mapToObj(KeptAccountsTest::endpoint)
                        .toList());
    }

    private static Target endpoint(long id) {
        return new Target(
                id,
                1,
                Schemes.nativeScheme(),
                "POST",
                URI.create("https://receiver.example/hooks"),
                Collections.nCopies(3, new EventPattern("order.*")),
                false,
                new LiveKeys(List.of(), SignatureVersion.V1, null),
                DeliveryPolicy.NONE,
                null);
    }
}
