package org.webhooks.api.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.webhooks.event.request.EventTooLarge;
import org.webhooks.event.request.InvalidEventRequest;

/** Says what is wrong with an event to be published; the sentence is that of every way to publish. */
@Provider
@ApplicationScoped
public class EventRequestMapper implements ExceptionMapper<InvalidEventRequest> {
    @Override
    public Response toResponse(InvalidEventRequest invalid) {
        String sentence = String.valueOf(invalid.getMessage());
        return invalid instanceof EventTooLarge
                ? Problem.EVENT_TOO_LARGE.answer(sentence)
                : FieldProblem.answer(sentence);
    }
}
