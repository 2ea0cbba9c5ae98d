package org.webhooks.api.store.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.store.answer.Language;

/** What endpoints can subscribe to. Its path has no variable, so it goes before that of an endpoint. */
@Path("/")
@ApplicationScoped
public class EventsResource {
    @GET
    @Path("/events")
    public Response list(@Context HttpHeaders headers) {
        return JsonAnswer.ok(EventJson.all(Language.of(headers)));
    }
}
