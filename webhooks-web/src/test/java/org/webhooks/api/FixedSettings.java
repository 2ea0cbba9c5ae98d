package org.webhooks.api;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.webhooks.settings.Settings;

/** Settings that a test writes down. */
public final class FixedSettings {
    private FixedSettings() {}

    public static Settings of(Map<String, String> values) {
        return new Settings((Config) Proxy.newProxyInstance(
                FixedSettings.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getOptionalValue")) {
                        return Optional.ofNullable(values.get(arguments[0]));
                    }
                    throw new UnsupportedOperationException(method.getName());
                }));
    }
}
