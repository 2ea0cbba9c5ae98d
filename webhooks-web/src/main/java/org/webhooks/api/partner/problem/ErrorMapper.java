package org.webhooks.api.partner.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.UncheckedIOException;
import org.webhooks.Refusal;
import org.webhooks.api.http.BodyRefused;
import org.webhooks.api.http.Incident;
import org.webhooks.api.http.Outage;
import org.webhooks.json.MalformedJson;

/** Says everything that goes wrong in this dialect's words. */
@Provider
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the server injects
public class ErrorMapper implements ExceptionMapper<Throwable> {
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_ERROR_OF_OURS = 500;

    @Context
    Request request;

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(Throwable failure) {
        return failure instanceof WebApplicationException refusal
                ? toResponse(refusal)
                : answerTo(failure).toResponse();
    }

    /** What the server itself refuses, before any resource is called, gets a body; its other answers stay. */
    private Response toResponse(WebApplicationException refusal) {
        Response original = refusal.getResponse();
        int status = original.getStatus();
        if (status < FIRST_ERROR) {
            return original;
        }
        if (status >= FIRST_ERROR_OF_OURS) {
            return answerTo(refusal).toResponse();
        }
        // without the query, which may hold what nobody should see repeated
        ErrorAnswer answer =
                answerToRoute(status, request.getMethod(), uri.getRequestUri().getRawPath());
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer.toResponse()
                : Response.fromResponse(answer.toResponse())
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }

    static ErrorAnswer answerToRoute(int status, String method, String path) {
        return switch (status) {
            case 404 -> Problem.ROUTE_NOT_FOUND.answer(method, path);
            case 405 -> Problem.METHOD_NOT_ALLOWED.answer(method, path);
            case 413 -> Problem.BODY_TOO_LARGE.answer();
            case 415 -> Problem.BODY_NOT_JSON.answer();
            default -> Problem.REQUEST_UNREADABLE.answer();
        };
    }

    static ErrorAnswer answerTo(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return answerTo(refusal);
        }
        if (failure instanceof InvalidRequest invalid) {
            return Shape.rules(invalid.sentences());
        }
        if (failure instanceof MalformedJson malformed) {
            return Problem.JSON_MALFORMED.answer(String.valueOf(malformed.getMessage()));
        }
        if (failure instanceof BodyRefused refused) {
            return answerTo(refused.reason());
        }
        if (failure instanceof UncheckedIOException) {
            return Problem.BODY_BROKE_OFF.answer();
        }
        if (Outage.isCauseOf(failure)) {
            Incident.outage(failure);
            return Problem.UNAVAILABLE.answer();
        }
        return Problem.INTERNAL_ERROR.answer(Incident.report(failure));
    }

    private static ErrorAnswer answerTo(BodyRefused.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> Problem.BODY_TOO_LARGE.answer();
            case NOT_JSON -> Problem.BODY_NOT_JSON.answer();
        };
    }

    private static ErrorAnswer answerTo(Refusal refusal) {
        return switch (refusal.reason()) {
            // deleted since the key was checked, and its keys with it
            case ACCOUNT_NOT_FOUND -> Problem.KEY_UNKNOWN.answer();
            case KEY_NOT_FOUND -> Problem.KEY_NOT_FOUND.answer();
            case ENDPOINT_NOT_FOUND -> Problem.WEBHOOK_NOT_FOUND.answer();
            case EVENT_NOT_FOUND -> Problem.EVENT_NOT_FOUND.answer();
            case DELIVERY_NOT_FOUND -> Problem.DELIVERY_NOT_FOUND.answer();
            case EVENT_TYPE_NOT_FOUND -> Problem.EVENT_TYPE_NOT_FOUND.answer();
            case EVENT_TYPE_INVALID -> Problem.EVENT_TYPE_INVALID.answer();
            case TOO_MANY_EVENT_TYPES -> Problem.EVENT_TYPE_LIMIT_REACHED.answer();
            case EVENT_DATA_INVALID -> Problem.EVENT_DATA_INVALID.answer();
            case JOB_NOT_FOUND -> Problem.JOB_NOT_FOUND.answer();
            case TOO_MANY_ENDPOINTS -> Problem.WEBHOOK_LIMIT_REACHED.answer();
            case TARGET_FORBIDDEN -> Problem.URL_FORBIDDEN.answer(refusal.detail());
            case ENDPOINT_DISABLED -> Problem.WEBHOOK_INACTIVE.answer();
            case EVENT_CONFLICT -> Problem.EVENT_CONFLICT.answer();
            case TOO_MANY_DELIVERIES -> Problem.TOO_MANY_DELIVERIES.answer();
            case DELIVERY_UNFINISHED -> Problem.DELIVERY_UNFINISHED.answer();
            case DELIVERY_FINISHED -> Problem.DELIVERY_FINISHED.answer();
            case TOO_MANY_JOBS -> Problem.TOO_MANY_JOBS.answer();
            case BUSY -> Problem.UNAVAILABLE.answer();
        };
    }
}
