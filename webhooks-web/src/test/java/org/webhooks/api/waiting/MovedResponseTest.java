package org.webhooks.api.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovedResponseTest {
    private final List<String> calls = new ArrayList<>();
    private final Kept body = new Kept();
    private final MovedResponse response = new MovedResponse((HttpServletResponse) Proxy.newProxyInstance(
            MovedResponseTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) -> {
                if (method.getName().equals("getOutputStream")) {
                    return body;
                }
                calls.add(method.getName() + (arguments == null ? "" : " " + arguments[0]));
                return null;
            }));

    @Test
    void answersAnErrorAtOnceAndWithTheServersPageNever() throws IOException {
        response.sendError(404, "Not Found");

        assertThat(calls).containsExactly("reset", "setStatus 404", "setContentType application/json");
        assertThat(body.bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"error\":\"not_found\",\"message\":\"No such route\"}");
    }

    private static final class Kept extends ServletOutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
