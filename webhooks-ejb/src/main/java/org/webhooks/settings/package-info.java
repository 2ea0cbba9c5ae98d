/** The settings an operator gives, as typed values with bounds; one out of bounds stops the deployment. Depends on no other package. */
@NullMarked
package org.webhooks.settings;

import org.jspecify.annotations.NullMarked;
