package org.webhooks.api.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.UncheckedIOException;
import org.webhooks.api.http.Incident;
import org.webhooks.api.http.Outage;

/** Answers what no other mapper knows: 503 where the database or the broker is away, 500 where the fault is ours. */
@Provider
@ApplicationScoped
public class UnexpectedMapper implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable failure) {
        return answer(failure);
    }

    static Response answer(Throwable failure) {
        if (failure instanceof UncheckedIOException) {
            return Problem.BODY_BROKE_OFF.answer();
        }
        if (Outage.isCauseOf(failure)) {
            Incident.outage(failure);
            return Problem.UNAVAILABLE.answer();
        }
        return Problem.INTERNAL_ERROR.answer(Incident.report(failure));
    }
}
