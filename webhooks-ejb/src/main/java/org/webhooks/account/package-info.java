/** Who owns endpoints and may publish: accounts and their API keys. Keys are kept as SHA-256 only. May use settings. */
@NullMarked
package org.webhooks.account;

import org.jspecify.annotations.NullMarked;
