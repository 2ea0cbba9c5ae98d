package org.webhooks.api.platform.problem;

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
import org.webhooks.event.request.EventTooLarge;
import org.webhooks.event.request.InvalidEventRequest;
import org.webhooks.json.MalformedJson;

/** Says in this dialect's words why a request was not served, whoever refused it: caller's fault or ours. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_SERVER_ERROR = 500;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return answerTo(refusal);
        }
        if (failure instanceof InvalidRequest invalid) {
            return FieldProblem.answer(invalid.sentence());
        }
        if (failure instanceof InvalidEventRequest invalid) {
            return answerTo(invalid);
        }
        if (failure instanceof MalformedJson malformed) {
            return Problem.INVALID_JSON.answer(String.valueOf(malformed.getMessage()));
        }
        if (failure instanceof BodyRefused refused) {
            return answerTo(refused.reason());
        }
        if (failure instanceof WebApplicationException unserved) {
            return answerTo(unserved);
        }
        return unforeseen(failure);
    }

    private static Response answerTo(Refusal refusal) {
        return switch (refusal.reason()) {
            case ACCOUNT_NOT_FOUND -> Problem.ACCOUNT_NOT_FOUND.answer();
            case KEY_NOT_FOUND -> Problem.KEY_NOT_FOUND.answer();
            case ENDPOINT_NOT_FOUND -> Problem.ENDPOINT_NOT_FOUND.answer();
            case EVENT_NOT_FOUND -> Problem.EVENT_NOT_FOUND.answer();
            case DELIVERY_NOT_FOUND -> Problem.DELIVERY_NOT_FOUND.answer();
            case EVENT_TYPE_NOT_FOUND -> Problem.EVENT_TYPE_NOT_FOUND.answer();
            case EVENT_TYPE_INVALID -> FieldProblem.answer(refusal.detail());
            case TOO_MANY_EVENT_TYPES -> Problem.TOO_MANY_EVENT_TYPES.answer();
            case EVENT_DATA_INVALID -> Problem.EVENT_DATA_INVALID.answer(refusal.detail());
            case JOB_NOT_FOUND -> Problem.JOB_NOT_FOUND.answer();
            case TOO_MANY_ENDPOINTS -> Problem.TOO_MANY_ENDPOINTS.answer();
            case TARGET_FORBIDDEN -> FieldProblem.answer(Sentence.URL_FORBIDDEN.with(refusal.detail()));
            case ENDPOINT_DISABLED -> Problem.ENDPOINT_DISABLED.answer();
            case EVENT_CONFLICT -> Problem.EVENT_CONFLICT.answer();
            case TOO_MANY_DELIVERIES -> Problem.TOO_MANY_DELIVERIES.answer();
            case DELIVERY_UNFINISHED -> Problem.DELIVERY_UNFINISHED.answer();
            case DELIVERY_FINISHED -> Problem.DELIVERY_FINISHED.answer();
            case TOO_MANY_JOBS -> Problem.TOO_MANY_JOBS.answer();
            case BUSY -> Problem.UNAVAILABLE.answer();
        };
    }

    /** The sentence is that of every way to publish. */
    private static Response answerTo(InvalidEventRequest invalid) {
        String sentence = String.valueOf(invalid.getMessage());
        return invalid instanceof EventTooLarge
                ? Problem.EVENT_TOO_LARGE.answer(sentence)
                : FieldProblem.answer(sentence);
    }

    private static Response answerTo(BodyRefused.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> Problem.BODY_TOO_LARGE.answer();
            case NOT_JSON -> Problem.NOT_JSON.answer();
        };
    }

    /** The server's own answers get a body, but for those that are no error, such as the one to OPTIONS. */
    private static Response answerTo(WebApplicationException unserved) {
        Response original = unserved.getResponse();
        int status = original.getStatus();
        if (status < FIRST_ERROR) {
            return original;
        }
        return switch (status) {
            case 404 -> Problem.ROUTE_NOT_FOUND.answer();
            case 405 -> withAllow(original);
            case 415 -> Problem.NOT_JSON.answer();
            case 503 -> Problem.UNAVAILABLE.answer();
            default -> status < FIRST_SERVER_ERROR ? Problem.BAD_REQUEST.answer() : unforeseen(unserved);
        };
    }

    private static Response withAllow(Response original) {
        return Response.fromResponse(Problem.METHOD_NOT_ALLOWED.answer())
                .header(HttpHeaders.ALLOW, original.getHeaderString(HttpHeaders.ALLOW))
                .build();
    }

    /** 503 where the database or the broker is away, 500 where the fault is ours. */
    private static Response unforeseen(Throwable failure) {
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
