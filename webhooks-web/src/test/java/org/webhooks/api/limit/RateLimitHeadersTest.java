package org.webhooks.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.webhooks.api.StubRequest;

class RateLimitHeadersTest {
    @Test
    void tellHowManyRemain() {
        assertThat(headersAfter(Admission.granted(60, 59)))
                .isEqualTo(Map.of("X-RateLimit-Limit", List.of(60), "X-RateLimit-Remaining", List.of(59)));
    }

    @Test
    void tellThatNoneRemain() {
        assertThat(headersAfter(Admission.refused(60, 23)))
                .isEqualTo(Map.of("X-RateLimit-Limit", List.of(60), "X-RateLimit-Remaining", List.of(0)));
    }

    @Test
    void tellNothingWhereThereIsNoLimit() {
        assertThat(headersAfter(Admission.UNLIMITED)).isEmpty();
    }

    private static MultivaluedMap<String, Object> headersAfter(Admission admission) {
        ContainerRequestContext request = StubRequest.with(Map.of());
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        admission.tellWith(request);
        new RateLimitHeaders().filter(request, answering(headers));
        return headers;
    }

    private static ContainerResponseContext answering(MultivaluedMap<String, Object> headers) {
        return (ContainerResponseContext) Proxy.newProxyInstance(
                RateLimitHeadersTest.class.getClassLoader(),
                new Class<?>[] {ContainerResponseContext.class},
                (proxy, method, arguments) -> headers);
    }
}
