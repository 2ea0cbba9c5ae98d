package org.webhooks.api.platform.access;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/**
 * Puts before each resource method the filter that its {@link Requires} or its class's {@link AdminOnly} asks for, once,
 * when the application starts. A method without either stops the start: no route is open by an oversight.
 */
@Provider
public class AccessRules implements DynamicFeature {
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        Requires requires = method.getAnnotation(Requires.class);
        if (resource.getResourceClass().isAnnotationPresent(AdminOnly.class)) {
            context.register(new AdminFilter());
        } else if (requires != null) {
            context.register(new ScopeFilter(requires.value()));
        } else {
            throw new IllegalStateException(method + " does not say whom it takes");
        }
    }
}
