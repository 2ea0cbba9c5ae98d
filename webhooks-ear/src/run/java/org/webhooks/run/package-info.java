/**
 * Configures and starts a server with the EAR as it is shipped, for the run command and for the tests.
 *
 * <p>Invariant: a server's data outlives every start; only its configuration is ever replaced. Depends on the JDK and
 * WildFly's launcher, on nothing of the application.
 */
@NullMarked
package org.webhooks.run;

import org.jspecify.annotations.NullMarked;
