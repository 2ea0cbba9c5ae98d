/**
 * Measures what publishing to the EAR as shipped costs, against PostgreSQL with fsync: {@code mvn -Pbenchmark verify}.
 * What is reported was accepted, received and recorded alike, else the run fails. Depends on the integration tests'
 * server and database only.
 */
@NullMarked
package org.webhooks.benchmark;

import org.jspecify.annotations.NullMarked;
