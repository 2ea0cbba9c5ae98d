package org.webhooks.benchmark.recovery;

import jakarta.json.JsonObject;
import org.webhooks.benchmark.stand.Subscriber;

/** A job that brings an endpoint what it missed. */
final class RecoveryJob {
    private final Subscriber account;
    private final String path;
    private long done;
    private int stepsBack;

    private RecoveryJob(Subscriber account, String path) {
        this.account = account;
        this.path = path;
    }

    static RecoveryJob start(Subscriber account, String endpoint) {
        String job = account.caller()
                .post("/v1/webhooks/" + endpoint + "/recover", "{\"since\":0,\"states\":[\"missing\"]}")
                .expect(202)
                .text("id");
        return new RecoveryJob(account, "/v1/jobs/" + job);
    }

    /** Whether so much of it is done; each look at it notes when less is done than at the last. */
    boolean hasDone(long wanted) {
        return look().getInt("done") >= wanted;
    }

    /** Whether all is done. */
    boolean isCompleted() {
        return "completed".equals(look().getString("state"));
    }

    private JsonObject look() {
        JsonObject job = account.caller().get(path).expect(200).json();
        if (job.getInt("done") < done) {
            stepsBack++;
        }
        done = job.getInt("done");
        return job;
    }

    int stepsBack() {
        return stepsBack;
    }

    void cancel() {
        account.caller().delete(path).expect(200);
    }
}
