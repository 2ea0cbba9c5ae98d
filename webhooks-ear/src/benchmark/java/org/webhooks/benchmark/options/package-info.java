/**
 * What options of the JVM, and settings that are given by them, are worth. Depends on {@code beside}, {@code stand} and
 * {@code report}.
 */
@NullMarked
package org.webhooks.benchmark.options;

import org.jspecify.annotations.NullMarked;
