package org.webhooks.api.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.webhooks.Refusal;

/** Says every refusal of a business rule in this dialect's words. */
@Provider
@ApplicationScoped
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        return switch (refusal.reason()) {
            case ACCOUNT_NOT_FOUND -> Problem.ACCOUNT_NOT_FOUND.answer();
            case KEY_NOT_FOUND -> Problem.KEY_NOT_FOUND.answer();
            case ENDPOINT_NOT_FOUND -> Problem.ENDPOINT_NOT_FOUND.answer();
            case EVENT_NOT_FOUND -> Problem.EVENT_NOT_FOUND.answer();
            case DELIVERY_NOT_FOUND -> Problem.DELIVERY_NOT_FOUND.answer();
            case TOO_MANY_ENDPOINTS -> Problem.TOO_MANY_ENDPOINTS.answer();
            case TARGET_FORBIDDEN -> FieldProblem.answer(Sentence.URL_FORBIDDEN.with(refusal.detail()));
            case ENDPOINT_DISABLED -> Problem.ENDPOINT_DISABLED.answer();
            case EVENT_CONFLICT -> Problem.EVENT_CONFLICT.answer();
            case TOO_MANY_DELIVERIES -> Problem.TOO_MANY_DELIVERIES.answer();
            case DELIVERY_UNFINISHED -> Problem.DELIVERY_UNFINISHED.answer();
            case DELIVERY_FINISHED -> Problem.DELIVERY_FINISHED.answer();
            case BUSY -> Problem.UNAVAILABLE.answer();
        };
    }
}
