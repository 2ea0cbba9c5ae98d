package org.webhooks.api.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovedContextTest {
    private final List<String> log = new ArrayList<>();
    private final MovedContext context = new MovedContext(refusing(AsyncContext.class), () -> log.add("answered"));
    private final MovedRequest request = new MovedRequest(
            refusing(HttpServletRequest.class), new NoBody(), refusing(HttpServletResponse.class), context);

    @Test
    void looksAsIfItHadNotBeenMoved() {
        assertThat(request.isAsyncStarted()).isFalse();
        assertThatThrownBy(request::getAsyncContext).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isAnsweredLaterByWhoeverBegins() {
        AsyncContext later = request.startAsync();

        assertThat(request.isAsyncStarted()).isTrue();
        assertThat(request.isAnsweredLater()).isTrue();
        assertThat(request.getAsyncContext()).isSameAs(later);
        assertThat(later.getRequest()).isSameAs(request);
    }

    @Test
    void isAnsweredLaterByOneOnly() {
        request.startAsync();

        assertThatThrownBy(request::startAsync).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isAnsweredOnceHoweverOftenItIsCompleted() {
        AsyncContext later = request.startAsync();
        assertThat(context.isCompleted()).isFalse();

        later.complete();
        later.complete();

        assertThat(log).containsExactly("answered");
        assertThat(context.isCompleted()).isTrue();
    }

    @Test
    void takesATimeoutThatTheServerWouldRefuseByNow() {
        assertThatCode(() -> request.startAsync().setTimeout(-1)).doesNotThrowAnyException();
    }

    @Test
    void givesTheBodyThatIsListenedTo() {
        assertThat(request.getInputStream()).isInstanceOf(NoBody.class);
    }

    /** A server's, which is not to be asked anything. */
    private static <T> T refusing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                MovedContextTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                }));
    }

    private static final class NoBody extends ServletInputStream {
        @Override
        public boolean isFinished() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read() {
            return -1;
        }
    }
}
