package org.webhooks.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** A request as far as filters before the resource look at it: headers, properties and its security. */
public final class StubRequest {
    private static final String SECURITY = SecurityContext.class.getName();

    private StubRequest() {}

    public static ContainerRequestContext with(Map<String, String> headers) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(SECURITY, unsecured());
        return (ContainerRequestContext) Proxy.newProxyInstance(
                StubRequest.class.getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeaderString" -> headers.get(arguments[0]);
                    case "getProperty" -> properties.get(arguments[0]);
                    case "setProperty" -> properties.put((String) arguments[0], arguments[1]);
                    case "getSecurityContext" -> properties.get(SECURITY);
                    case "setSecurityContext" -> properties.put(SECURITY, arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static SecurityContext unsecured() {
        return (SecurityContext) Proxy.newProxyInstance(
                StubRequest.class.getClassLoader(),
                new Class<?>[] {SecurityContext.class},
                (proxy, method, arguments) -> method.getName().equals("isSecure") ? Boolean.FALSE : null);
    }
}
