/**
 * API keys: who holds one and what it allows. A key's text is kept nowhere, only its SHA-256; a revoked key stops at once
 * on the node asked and within a second on every other. May use account, settings.
 */
@NullMarked
package org.webhooks.account.key;

import org.jspecify.annotations.NullMarked;
