package org.webhooks.api.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.webhooks.account.key.Scope;

/** The resource method takes keys that have any of these scopes; the first is the one that a refusal names. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
    Scope[] value();
}
