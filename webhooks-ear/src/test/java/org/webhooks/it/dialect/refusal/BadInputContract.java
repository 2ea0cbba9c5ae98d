package org.webhooks.it.dialect.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.stored.StoredState;
import org.webhooks.it.stage.Stage;

/** Bad input, generated over all routes of each dialect: it is refused as the rule says, and changes nothing. */
public interface BadInputContract extends Stage {
    int AT_LEAST = 300;

    @TestFactory
    default Stream<DynamicTest> whatIsBadIsRefusedByTheDeveloperDialect() {
        return refusalsBy(new DeveloperSurface());
    }

    @TestFactory
    default Stream<DynamicTest> whatIsBadIsRefusedByThePartnerDialect() {
        return refusalsBy(new PartnerSurface());
    }

    @TestFactory
    default Stream<DynamicTest> whatIsBadIsRefusedByThePlatformDialect() {
        return refusalsBy(new PlatformSurface());
    }

    @TestFactory
    default Stream<DynamicTest> whatIsBadIsRefusedByTheStoreDialect() {
        return refusalsBy(new StoreSurface());
    }

    private Stream<DynamicTest> refusalsBy(Surface surface) {
        Tenant tenant = tenant();
        Cast cast = Cast.of(surface, tenant, tenant());
        List<BadRequest> requests = new BadRequests(surface, cast).all().toList();
        assertThat(requests).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        StoredState state = StoredState.of(server());
        AtomicReference<String> before = new AtomicReference<>(state.since(tenant));
        return requests.stream()
                .map(request -> DynamicTest.dynamicTest(request.toString(), () -> {
                    Answer answer = request.send();
                    String after = state.since(tenant);
                    // what one case changes is not held against the next
                    assertThat(after).as(request.toString()).isEqualTo(before.getAndSet(after));
                    request.said().check(answer);
                }));
    }
}
