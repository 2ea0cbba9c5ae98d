package org.webhooks.api.partner;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Application;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.webhooks.api.openapi.DialectDocument;
import org.webhooks.api.openapi.DocumentContract;
import org.webhooks.api.partner.problem.Problem;

class PartnerDocumentTest implements DocumentContract {
    /** These are of no route, or about what no route here is about. */
    private static final EnumSet<Problem> WITHOUT_ROUTE = EnumSet.of(
            Problem.ROUTE_NOT_FOUND,
            Problem.METHOD_NOT_ALLOWED,
            Problem.KEY_NOT_FOUND,
            Problem.EVENT_NOT_FOUND,
            Problem.DELIVERY_NOT_FOUND,
            Problem.EVENT_TYPE_NOT_FOUND,
            Problem.EVENT_TYPE_INVALID,
            Problem.EVENT_TYPE_LIMIT_REACHED,
            Problem.EVENT_DATA_INVALID,
            Problem.JOB_NOT_FOUND,
            Problem.WEBHOOK_INACTIVE,
            Problem.EVENT_CONFLICT,
            Problem.TOO_MANY_DELIVERIES,
            Problem.DELIVERY_UNFINISHED,
            Problem.DELIVERY_FINISHED,
            Problem.TOO_MANY_JOBS);

    @Override
    public DialectDocument dialect() {
        return new PartnerDocument();
    }

    @Override
    public List<Application> applications() {
        return List.of(new PartnerApplication());
    }

    @Override
    public Stream<String> refusals() {
        return EnumSet.complementOf(WITHOUT_ROUTE).stream().map(Enum::name);
    }

    @Test
    void saysWhatIsAnsweredWhereThereIsNoRoute() {
        assertThat(dialect().document().description()).contains("Cannot GET /").contains("Cannot PUT /");
    }
}
