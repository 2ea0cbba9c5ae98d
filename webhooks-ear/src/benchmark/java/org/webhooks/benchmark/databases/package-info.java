/**
 * What the embedded database costs, which is part of the server's process, beside PostgreSQL. Depends on {@code beside},
 * {@code stand} and {@code report}.
 */
@NullMarked
package org.webhooks.benchmark.databases;

import org.jspecify.annotations.NullMarked;
