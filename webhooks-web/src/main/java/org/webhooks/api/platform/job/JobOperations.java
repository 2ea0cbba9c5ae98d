package org.webhooks.api.platform.job;

import static org.webhooks.account.key.Scope.EVENTS_READ;
import static org.webhooks.account.key.Scope.WEBHOOKS_MANAGE;
import static org.webhooks.account.key.Scope.WEBHOOKS_READ;
import static org.webhooks.api.platform.access.PlatformOperation.forScopes;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.webhooks.PublicId;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Parameter;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.platform.problem.Problem;
import org.webhooks.api.platform.problem.RefusedAnswers;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.api.platform.request.SharedSchemas;
import org.webhooks.api.platform.webhook.WebhookOperations;
import org.webhooks.delivery.recovery.Job;
import org.webhooks.delivery.recovery.JobKind;
import org.webhooks.delivery.recovery.JobState;
import org.webhooks.delivery.recovery.Standing;

/** The routes of jobs, as the dialect's document describes them. */
public final class JobOperations {
    private static final String TAG = "Jobs";
    private static final String JOB_BY_ID = "/v1/jobs/{id}";
    private static final Schema ID = SharedSchemas.unique(PublicId.JOB);
    private static final Schema SINCE = SharedSchemas.moment("Events created at this moment or later");
    private static final Schema UNTIL = SharedSchemas.moment("Events created before this moment");
    private static final Schema COUNT = Schema.integer().format("int64").atLeast(0);

    private static final Schema RECOVERY = Schema.object()
            .has("since", SINCE)
            .mayHave("until", untilLeftOut())
            .mayHave(
                    "states",
                    Schema.listOf(oneOf(Standing.LOST))
                            .atLeast(1)
                            .described(
                                    "failed: deliveries that have failed; missing: events that the endpoint wants now"
                                            + " and has no delivery of. Both, unless given"))
            .mayHave(Fields.ACCOUNT, SharedSchemas.ACCOUNT)
            .named("Recovery");
    private static final Schema REDELIVERY = Schema.object()
            .mayHave("endpoint_id", WebhookOperations.ID.described("Of every endpoint, unless given"))
            .mayHave("state", oneOf(Standing.FINISHED).described("In every final state, unless given"))
            .mayHave("type", Schema.text().described("Of events of this type; of every type, unless given"))
            .has("since", SINCE)
            .mayHave("until", untilLeftOut())
            .mayHave(Fields.ACCOUNT, SharedSchemas.ACCOUNT)
            .named("Redelivery");
    private static final Schema JOB = Schema.object()
            .has("id", ID)
            .has(
                    "kind",
                    Schema.oneOf(Arrays.stream(JobKind.values())
                            .map(JobKind::wireName)
                            .toList()))
            .has(
                    "state",
                    Schema.oneOf(Arrays.stream(JobState.values())
                            .map(JobState::wireName)
                            .toList()))
            .has("endpoint_id", WebhookOperations.ID.nullable())
            .has("states", Schema.listOf(oneOf(Set.of(Standing.values()))))
            .has("type", Schema.text().nullable())
            .has("since", SINCE)
            .has("until", UNTIL)
            .has("total", COUNT.described("How many events there are to be examined"))
            .has(
                    "done",
                    COUNT.described(
                            "How many of them were, for every endpoint; never fewer than before, in the end all"))
            .has("redelivered", COUNT.described("How many deliveries were begun"))
            .has("error", Schema.text().nullable().described("Why it has failed"))
            .has("created_at", SharedSchemas.moment("When it was made"))
            .has("updated_at", SharedSchemas.moment("When it last went on"))
            .has("finished_at", SharedSchemas.moment("When it ended").nullable())
            .named("Job");

    private JobOperations() {}

    public static List<Operation> all() {
        return List.of(
                opening(
                                "/v1/webhooks/{id}/recover",
                                "recover",
                                "Send an endpoint what it failed to take and what it missed")
                        .with(Parameter.path("id", WebhookOperations.ID))
                        .body(RECOVERY, "{\"since\":1705312800000,\"until\":1705320000000}")
                        .answers(shown(202, "The job, which has begun", JobSamples.RECOVERY))
                        .answers(RefusedAnswers.of(Sentence.STATES_INVALID)),
                opening("/v1/deliveries/redeliver", "redeliverInBulk", "Send finished deliveries once more")
                        .body(REDELIVERY, "{\"state\":\"failed\",\"since\":1705312800000,\"until\":1705320000000}")
                        .answers(
                                shown(202, "The job, which has begun", JobSamples.REDELIVERY),
                                RefusedAnswers.of(Sentence.STATE_NOT_FINAL),
                                RefusedAnswers.of(Sentence.TYPE_INVALID),
                                RefusedAnswers.of(Sentence.ENDPOINT_ID_INVALID)),
                forScopes("GET", JOB_BY_ID, "getJob", EVENTS_READ, WEBHOOKS_READ, WEBHOOKS_MANAGE)
                        .does(TAG, "Show how far a job is")
                        .with(Parameter.path("id", ID))
                        .answers(shown(200, "The job", JobSamples.DONE), RefusedAnswers.of(Problem.JOB_NOT_FOUND)),
                forScopes("DELETE", JOB_BY_ID, "cancelJob", WEBHOOKS_MANAGE)
                        .does(TAG, "Stop a job where it is; one that has ended stays as it is")
                        .with(Parameter.path("id", ID))
                        .answers(
                                shown(200, "The job, which goes no further", JobSamples.CANCELLED),
                                RefusedAnswers.of(Problem.JOB_NOT_FOUND)));
    }

    private static Operation opening(String path, String id, String summary) {
        return forScopes("POST", path, id, WEBHOOKS_MANAGE)
                .does(TAG, summary)
                .answers(
                        WebhookOperations.notFound(),
                        RefusedAnswers.of(Problem.ENDPOINT_DISABLED),
                        RefusedAnswers.of(Problem.TOO_MANY_JOBS),
                        RefusedAnswers.of(Sentence.SINCE_REQUIRED),
                        RefusedAnswers.of(Sentence.SINCE_NOT_BEFORE_UNTIL),
                        SharedSchemas.refusalOfMoments())
                .answers(SharedSchemas.refusalsOfBodies());
    }

    private static Schema oneOf(Set<Standing> standings) {
        return Schema.oneOf(standings.stream().sorted().map(Standing::wireName).toList());
    }

    private static Schema untilLeftOut() {
        return UNTIL.described(
                "Events created before this moment, in milliseconds since 1970; the moment of the request"
                        + " where it is left out or yet to come");
    }

    private static Answer shown(int status, String description, Job job) {
        return Answer.of(status, description, JOB, JobJson.one(job));
    }
}
