/**
 * The HTTP call to a receiver: one bounded, asynchronous exchange to an address that was checked.
 *
 * <p>Invariant: no packet goes to an address the policy did not allow, every call ends once and by its deadline, and
 * nothing is followed, stored or repeated on a receiver's word. Depends on {@code java.*}, Jakarta annotations and
 * Apache HttpClient 5 only.
 */
@NullMarked
package org.webhooks.outbound;

import org.jspecify.annotations.NullMarked;
