/**
 * Records how calls ended, many in one commit, and retries the recording from memory. A record acts only under the
 * lease its call was made under.
 */
@NullMarked
package org.webhooks.delivery.record;

import org.jspecify.annotations.NullMarked;
