package org.webhooks.api.store.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.UncheckedIOException;
import java.util.List;
import org.webhooks.Refusal;
import org.webhooks.api.http.BodyRefused;
import org.webhooks.api.http.Incident;
import org.webhooks.api.http.Outage;
import org.webhooks.json.MalformedJson;

/** Says in this dialect's words, and in the caller's language, why something was not done. */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Throwable> {
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_SERVER_ERROR = 500;

    @Context
    @SuppressWarnings("NullAway.Init") // of the request at hand, by the server
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        Language language = Language.of(headers);
        return failure instanceof WebApplicationException byTheServer
                ? toResponse(byTheServer, language)
                : answer(failure, language).response().build();
    }

    /** Gives a body to what the server itself refuses, before any resource is called: routes and methods it does not know. */
    private static Response toResponse(WebApplicationException byTheServer, Language language) {
        Response original = byTheServer.getResponse();
        int status = original.getStatus();
        if (status < FIRST_ERROR) {
            return original;
        }
        Response.ResponseBuilder response = (status < FIRST_SERVER_ERROR || status == 503
                        ? ofStatus(status).in(language)
                        : unexpected(byTheServer, language))
                .response();
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? response : response.header(HttpHeaders.ALLOW, allow)).build();
    }

    static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.ROUTE_NOT_FOUND;
            case 405 -> Problem.METHOD_NOT_ALLOWED;
            case 413 -> Problem.BODY_TOO_LARGE;
            case 415 -> Problem.NOT_JSON;
            case 503 -> Problem.UNAVAILABLE;
            default -> Problem.UNREADABLE;
        };
    }

    static ErrorAnswer answer(Throwable failure, Language language) {
        if (failure instanceof InvalidRequest invalid) {
            return new ValidationAnswer(language, invalid.violations()).answer();
        }
        if (failure instanceof Refusal refusal) {
            return refused(refusal, language);
        }
        if (failure instanceof BodyRefused refused) {
            return switch (refused.reason()) {
                case TOO_LARGE -> Problem.BODY_TOO_LARGE.in(language);
                case NOT_JSON -> Problem.NOT_JSON.in(language);
            };
        }
        if (failure instanceof MalformedJson) {
            return Problem.MALFORMED_JSON.in(language);
        }
        return failure instanceof UncheckedIOException
                ? Problem.BODY_BROKE_OFF.in(language)
                : unexpected(failure, language);
    }

    private static ErrorAnswer refused(Refusal refusal, Language language) {
        return switch (refusal.reason()) {
            // the key was of an account that is deleted meanwhile
            case ACCOUNT_NOT_FOUND, KEY_NOT_FOUND -> Problem.UNAUTHENTICATED.in(language);
            case ENDPOINT_NOT_FOUND -> Problem.ENDPOINT_NOT_FOUND.in(language);
            case TOO_MANY_ENDPOINTS -> Problem.TOO_MANY_ENDPOINTS.in(language);
            case TARGET_FORBIDDEN -> forbidden(refusal.detail(), language);
            case BUSY -> Problem.UNAVAILABLE.in(language);
            // no request of this dialect is refused so
            case EVENT_NOT_FOUND,
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
                    TOO_MANY_JOBS -> Problem.NOT_POSSIBLE.in(language);
        };
    }

    private static ErrorAnswer forbidden(String why, Language language) {
        return new ValidationAnswer(language, List.of(Violation.of("url", Sentence.NOT_ALLOWED, why))).answer();
    }

    private static ErrorAnswer unexpected(Throwable failure, Language language) {
        if (Outage.isCauseOf(failure)) {
            Incident.outage(failure);
            return Problem.UNAVAILABLE.in(language);
        }
        return Problem.INTERNAL_ERROR.in(language, Incident.report(failure));
    }
}
