package org.webhooks.api.developer.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.UncheckedIOException;
import org.webhooks.Refusal;
import org.webhooks.api.http.BodyRefused;
import org.webhooks.api.http.Incident;
import org.webhooks.api.http.Outage;
import org.webhooks.json.MalformedJson;

/** Says in this dialect's words why a request was not served, whoever refused it: caller's fault or ours. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_SERVER_ERROR = 500;

    @Override
    public Response toResponse(Throwable failure) {
        return failure instanceof WebApplicationException unserved
                ? toResponse(unserved)
                : answerTo(failure).response();
    }

    /** The server's own answers get a body, but for those that are no error, such as the one to OPTIONS. */
    private static Response toResponse(WebApplicationException unserved) {
        Response original = unserved.getResponse();
        if (original.getStatus() < FIRST_ERROR) {
            return original;
        }
        return Response.fromResponse(answerTo(original.getStatus(), unserved).response())
                .header(HttpHeaders.ALLOW, original.getHeaderString(HttpHeaders.ALLOW))
                .build();
    }

    static Answer answerTo(int status, Throwable failure) {
        return switch (status) {
            case 404 -> Problem.ROUTE_NOT_FOUND.plainly();
            case 405 -> Problem.METHOD_NOT_ALLOWED.plainly();
            case 415 -> Problem.NOT_JSON.plainly();
            case 503 -> Problem.UNAVAILABLE.plainly();
            default -> status < FIRST_SERVER_ERROR ? Problem.BAD_REQUEST.plainly() : unforeseen(failure);
        };
    }

    static Answer answerTo(Throwable failure) {
        if (failure instanceof InvalidRequest invalid) {
            return invalid.answer();
        }
        if (failure instanceof Refusal refusal) {
            return answerTo(refusal);
        }
        if (failure instanceof BodyRefused refused) {
            return answerTo(refused.reason());
        }
        if (failure instanceof MalformedJson) {
            return Problem.BAD_REQUEST.plainly();
        }
        if (failure instanceof UncheckedIOException) {
            return Problem.BODY_BROKE_OFF.plainly();
        }
        return unforeseen(failure);
    }

    private static Answer answerTo(Refusal refusal) {
        return switch (refusal.reason()) {
            // the key was valid a moment ago: it has gone with its account
            case ACCOUNT_NOT_FOUND -> Problem.UNAUTHORIZED.plainly();
            case ENDPOINT_NOT_FOUND -> Problem.ENDPOINT_NOT_FOUND.plainly();
            case TOO_MANY_ENDPOINTS -> Problem.TOO_MANY_ENDPOINTS.about(refusal.detail());
            case TARGET_FORBIDDEN -> Problem.URL_FORBIDDEN.about(refusal.detail());
            case BUSY -> Problem.UNAVAILABLE.plainly();
            // of keys, events, deliveries and jobs, which no route here is about
            case KEY_NOT_FOUND,
                    EVENT_NOT_FOUND,
                    DELIVERY_NOT_FOUND,
                    EVENT_TYPE_NOT_FOUND,
                    EVENT_TYPE_INVALID,
                    TOO_MANY_EVENT_TYPES,
                    EVENT_DATA_INVALID,
                    JOB_NOT_FOUND,
                    ENDPOINT_DISABLED,
                    EVENT_CONFLICT,
                    TOO_MANY_DELIVERIES,
                    DELIVERY_UNFINISHED,
                    DELIVERY_FINISHED,
                    TOO_MANY_JOBS -> unforeseen(refusal);
        };
    }

    private static Answer answerTo(BodyRefused.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> Problem.BODY_TOO_LARGE.plainly();
            case NOT_JSON -> Problem.NOT_JSON.plainly();
        };
    }

    private static Answer unforeseen(Throwable failure) {
        if (Outage.isCauseOf(failure)) {
            Incident.outage(failure);
            return Problem.UNAVAILABLE.plainly();
        }
        return Problem.INTERNAL_ERROR.about(Incident.report(failure));
    }
}
