/** Routes of jobs: recovering what an endpoint lost, redelivering in bulk, and the jobs that do it. May use access, http, openapi, problem, request, webhook. */
@NullMarked
package org.webhooks.api.platform.job;

import org.jspecify.annotations.NullMarked;
